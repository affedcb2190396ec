// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/InterruptSignals.h"
#include "app/jackfieldctl/Workspace.h"
#include "bridge/Bridge.h"
#include "tasks/TaskGrant.h"

#include <QObject>
#include <QPromise>
#include <QSet>

#include <memory>

namespace jackfield {

/// One stay of a client with a saved connector: opens its secrets, bridges it to standard input and
/// output, and ends with the client, with the server or with Ctrl-C. A connector that cannot be had
/// is an answer to the client's requests, so that it shows where a person looks. start() once;
/// owned by the workspace.
class BridgeRun : public QObject
{
    Q_OBJECT

public:
    explicit BridgeRun(Workspace &workspace);
    ~BridgeRun() override;

    /// A saved connector, by name.
    QFuture<Outcome> start(const QString &name);
    /// One of the task's that this program runs in, by slug: nothing is opened here.
    QFuture<Outcome> start(const TaskGrant &grant, const QString &slug);

private:
    void begin();
    QFuture<Result<ConnectionTarget>> openTarget(const QString &name);
    void onTarget(const Result<ConnectionTarget> &target);
    void follow(std::unique_ptr<Bridge> bridge);
    void say(const Error &error);
    void onEnded(const std::optional<Error> &error);
    void finish();

    Workspace &m_workspace;
    InterruptSignals m_signals;
    std::unique_ptr<ByteStream> m_client;
    std::unique_ptr<Bridge> m_bridge;
    QPromise<Outcome> m_promise;
    ExitStatus m_status = ExitStatus::Done;
    QSet<ErrorCode> m_said;
    bool m_interrupted = false;
    bool m_finished = false;
};

} // namespace jackfield
