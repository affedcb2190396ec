// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/InterruptSignals.h"
#include "app/jackfieldctl/TestProgress.h"
#include "app/jackfieldctl/TrafficOutput.h"
#include "app/jackfieldctl/Workspace.h"

#include <QHash>
#include <QObject>
#include <QPromise>

namespace jackfield {

/// One run of `test`: over saved connectors, whose results are stored, or over something that is
/// not saved. Prints progress while it goes and the results at its end; Ctrl-C ends it in order.
/// One of its functions once; owned by the workspace.
class TestRun : public QObject
{
    Q_OBJECT

public:
    /// `verbose`: whether the messages are shown.
    TestRun(Workspace &workspace, bool verbose);
    ~TestRun() override;

    QFuture<Outcome> testSaved(const QList<Connector> &connectors,
                               const std::optional<std::chrono::milliseconds> &timeout);
    QFuture<Outcome> testUnsaved(const ConnectionTarget &target, const TestLimits &limits);

private:
    void watch(ConnectorTester &tester);
    QString nameOf(const ConnectorId &id) const;
    void finish(const QList<NamedReport> &results);
    void finishSaved();
    void tellToolChanges();

    Workspace &m_workspace;
    bool m_verbose;
    TrafficOutput m_traffic;
    InterruptSignals m_signals;
    QPromise<Outcome> m_promise;
    QList<Connector> m_connectors;
    QHash<ConnectorId, TestReport> m_reports;
    std::optional<Error> m_saveError;
    std::unique_ptr<ConnectionTest> m_unsaved;
};

/// The limits with a timeout of one's own, where there is one.
TestLimits limitsWith(const TestLimits &usual,
                      const std::optional<std::chrono::milliseconds> &timeout);

} // namespace jackfield
