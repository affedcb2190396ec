// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Workspace.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace jackfield {

/// One thing that was looked at.
struct Finding
{
    enum class State { Ok, Warn, Fail };

    QString name; ///< a word for programs: database, vault, keychain, …
    State state = State::Ok;
    QString detail;
    QString remedy; ///< empty where nothing is to be mended
};

/// Looks at everything that Jackfield depends on, one thing after the other, as any
/// command would meet it.
/// start() once; deletes itself after its future has ended.
class Examination : public QObject
{
    Q_OBJECT

public:
    explicit Examination(Workspace &workspace);
    ~Examination() override;

    QFuture<QList<Finding>> start();

private:
    using State = Finding::State;

    void add(const QString &name, State state, const QString &detail, const QString &remedy = {});
    void add(const QString &name, State state, const Error &error);

    bool openDatabase();
    void checkEncryption();
    void checkSearchPath();
    void checkLeftovers();
    void checkVault(bool databaseOpen);
    void checkKeychain(bool needed);
    void checkNextProgram();
    void checkNextAgent();
    void addAgents();
    void checkGuard(const Result<FoundExecutable> &program);
    void finish();

    Workspace &m_workspace;
    QPromise<QList<Finding>> m_promise;
    QList<Finding> m_findings;
    int m_nextProgram = 0;
    int m_nextAgent = 0;
    QStringList m_agents; ///< the paths of those that were found
    std::unique_ptr<ProcessTree> m_tree;
};

} // namespace jackfield
