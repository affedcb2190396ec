// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorTester.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>

namespace jackfield {

/// The steps of one connector's test while it runs and until it is tested again. The steps of every
/// running test are kept, so that choosing another connector shows how far that one is. Main
/// thread; the tester is the caller's and outlives it.
class TestStepsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< TestStep::State
        DetailRole,               ///< such as the executable that was found
        ElapsedRole,              ///< a duration in words; empty while the step runs
    };

    explicit TestStepsModel(ConnectorTester &tester, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;

    /// Shows the steps of this connector; an empty id shows none.
    void setConnector(const ConnectorId &id);

private:
    void begin(const ConnectorId &id);
    void report(const ConnectorId &id, const TestStep &step);
    void end(const ConnectorId &id);
    void show(const QList<TestStep> &steps);

    ConnectorId m_id;
    QList<TestStep> m_steps;
    QHash<ConnectorId, QList<TestStep>> m_running;
};

/// What a step does, in a few words, translated: "Find the command".
QString stepText(TestStep::Kind kind);

} // namespace jackfield
