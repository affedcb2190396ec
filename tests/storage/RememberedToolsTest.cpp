// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"
#include "tests/support/TestPostgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// What a repository remembers of a server's tools from report to report, on SQLite and PostgreSQL.
class RememberedToolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();

    void remembersToolsUntilTheyAreAccepted();
    void readsAReportOfBeforeToolsWereRemembered();

private:
    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<StorageSession> m_ada;
};

void RememberedToolsTest::initTestCase_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("SQLite") << Dialect::Sqlite;
    QTest::newRow("PostgreSQL") << Dialect::Postgres;
}

void RememberedToolsTest::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = dialect == Dialect::Postgres ? Database::open(m_postgres->emptyDatabase())
                                                 : Database::open(m_folder->path());
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_ada = std::make_unique<StorageSession>(*m_database);
}

void RememberedToolsTest::cleanup()
{
    m_ada.reset();
    m_database.reset();
}

void RememberedToolsTest::remembersToolsUntilTheyAreAccepted()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    const auto drift = [&] { return (*m_ada)->find(id)->lastTest->toolDrift; };
    const auto test = [&](const QByteArray &words) {
        TestReport report = Samples::report();
        report.toolMemory.seen = ToolSnapshot{{{u"a"_qs, words, "s", u"text"_qs, {}}}, 0, {}};
        return *(*m_ada)->saveReport(id, 7, report);
    };
    QVERIFY((*m_ada)->acceptTools(id, {}).has_value()); // there is nothing to accept

    QVERIFY(test("first"));
    QCOMPARE(drift(), ToolDrift::None);
    QVERIFY(test("second"));
    QCOMPARE(drift(), ToolDrift::Known);
    TestReport failed;
    failed.error = Error{ErrorCode::Exited, {}};
    QVERIFY(*(*m_ada)->saveReport(id, 7, failed));
    QCOMPARE(drift(), ToolDrift::Known);
    QCOMPARE((*m_ada)->find(id)->status, ConnectorStatus::Error);

    const ToolMemory memory = (**(*m_ada)->lastReport(id)).toolMemory;
    QCOMPARE(memory.difference().changed.size(), 1);
    const Connector before = *(*m_ada)->find(id);
    QVERIFY((*m_ada)->acceptTools(id, *memory.seen).has_value());
    QCOMPARE(drift(), ToolDrift::None);
    Connector expected = before;
    expected.lastTest->toolDrift = ToolDrift::None;
    QCOMPARE(*(*m_ada)->find(id), expected);
    QVERIFY((**(*m_ada)->lastReport(id)).toolMemory.difference().isEmpty());

    StorageSession bob(*m_database, u"bob"_qs);
    QCOMPARE(bob->acceptTools(id, *memory.seen).error().code, ErrorCode::NotFound);
}

void RememberedToolsTest::readsAReportOfBeforeToolsWereRemembered()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QVERIFY(*(*m_ada)->saveReport(id, 7, TestReport()));
    const auto written = m_database->connection().execute(
        uR"(UPDATE test_reports SET report = '{"ok":true,"status":"connected",)"
        uR"("code":null,"toolNames":["echo"],"tools":1,)"
        uR"("testedAt":"2025-12-31T23:59:59.000Z"}')"_qs);
    QVERIFY(written.has_value());
    const auto old = *(*m_ada)->lastReport(id);
    QVERIFY(old && old->ok());
    QCOMPARE(old->toolNames, QStringList{u"echo"_qs});
    QCOMPARE(old->toolMemory, ToolMemory());

    TestReport next = Samples::report();
    next.toolMemory.seen = ToolSnapshot{{{u"other"_qs, "w", "s", {}, {}}}, 0, {}};
    QVERIFY(*(*m_ada)->saveReport(id, 7, next));
    QCOMPARE((*m_ada)->find(id)->lastTest->toolDrift, ToolDrift::None);
    QCOMPARE((**(*m_ada)->lastReport(id)).toolMemory, next.toolMemory);
}

QTEST_GUILESS_MAIN(RememberedToolsTest)
#include "RememberedToolsTest.moc"
