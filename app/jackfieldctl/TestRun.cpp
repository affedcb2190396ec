// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TestRun.h"

#include "app/jackfieldctl/ToolChangesOutput.h"

namespace jackfield {

TestLimits limitsWith(const TestLimits &usual,
                      const std::optional<std::chrono::milliseconds> &timeout)
{
    return timeout ? TestLimits{*timeout, *timeout} : usual;
}

TestRun::TestRun(Workspace &workspace, bool verbose)
    : QObject(&workspace),
      m_workspace(workspace),
      m_verbose(verbose),
      m_traffic(workspace.console())
{
}

TestRun::~TestRun() = default;

QFuture<Outcome> TestRun::testSaved(const QList<Connector> &connectors,
                                    const std::optional<std::chrono::milliseconds> &timeout)
{
    m_connectors = connectors;
    m_promise.start();
    ConnectorTester &tester = m_workspace.services().tester();
    const Settings settings = m_workspace.services().settings().load();
    tester.setLimits(limitsWith(Composition::limitsOf(settings), timeout));
    watch(tester);
    QList<ConnectorId> ids;
    for (const Connector &connector : connectors)
        ids.append(connector.id);
    tester.test(ids);
    return m_promise.future();
}

void TestRun::watch(ConnectorTester &tester)
{
    Console &console = m_workspace.console();
    connect(&tester, &ConnectorTester::stepReported, this,
            [this, &console](const ConnectorId &id, const TestStep &step) {
                reportStep(console, nameOf(id), step);
            });
    connect(&tester, &ConnectorTester::stderrLine, this,
            [this, &console](const ConnectorId &id, const QString &line) {
                reportServerLine(console, nameOf(id), line);
            });
    tester.setTrafficWatched(m_verbose);
    connect(&tester, &ConnectorTester::trafficSeen, this,
            [this](const ConnectorId &id, const TrafficEntry &entry) {
                m_traffic.write(nameOf(id), entry);
            });
    connect(
        &tester, &ConnectorTester::testFinished, this,
        [this](const ConnectorId &id, const TestReport &report) { m_reports.insert(id, report); });
    connect(&tester, &ConnectorTester::saveFailed, this,
            [this](const ConnectorId &, const Error &error) { m_saveError = error; });
    connect(&tester, &ConnectorTester::allFinished, this, &TestRun::finishSaved);
    connect(&m_signals, &InterruptSignals::interrupted, &tester, &ConnectorTester::cancelAll);
}

QFuture<Outcome> TestRun::testUnsaved(const ConnectionTarget &target, const TestLimits &limits)
{
    m_promise.start();
    Console &console = m_workspace.console();
    m_unsaved = m_workspace.services().tests().create(target, limits);
    connect(m_unsaved.get(), &ConnectionTest::stepReported, this,
            [&console](const TestStep &step) { reportStep(console, {}, step); });
    connect(m_unsaved.get(), &ConnectionTest::stderrLine, this,
            [&console](const QString &line) { reportServerLine(console, {}, line); });
    if (m_verbose)
        m_unsaved->watchTraffic();
    connect(m_unsaved.get(), &ConnectionTest::trafficSeen, this,
            [this](const TrafficEntry &entry) { m_traffic.write({}, entry); });
    connect(m_unsaved.get(), &ConnectionTest::finished, this,
            [this](const TestReport &report) { finish({{std::nullopt, report}}); });
    connect(&m_signals, &InterruptSignals::interrupted, m_unsaved.get(), &ConnectionTest::cancel);
    m_unsaved->start();
    return m_promise.future();
}

QString TestRun::nameOf(const ConnectorId &id) const
{
    // One test alone needs no name before each line.
    if (m_connectors.size() == 1)
        return {};
    for (const Connector &connector : m_connectors)
        if (connector.id == id)
            return connector.name;
    return {};
}

void TestRun::finishSaved()
{
    QList<NamedReport> results;
    for (const Connector &connector : m_connectors)
        results.append({connector.name, m_reports.value(connector.id)});
    finish(results);
}

void TestRun::tellToolChanges()
{
    for (const Connector &connector : m_connectors) {
        // What is stored holds what was accepted as well; a report by itself does not.
        const auto stored = m_workspace.connectors().lastReport(connector.id);
        if (stored && *stored)
            warnOfToolChanges(m_workspace.console(), connector.name,
                              (*stored)->toolMemory.difference());
    }
}

void TestRun::finish(const QList<NamedReport> &results)
{
    if (m_promise.future().isFinished())
        return;
    const ExitStatus status = printResults(m_workspace.console(), results);
    tellToolChanges();
    if (m_saveError)
        m_workspace.console().warn(
            tr("the results could not be stored (%1)").arg(wireName(m_saveError->code)));
    const Outcome outcome = m_saveError ? exitStatusFor(m_saveError->code) : status;
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace jackfield
