// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"
#include "tests/support/TestPostgres.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// Several processes at one database: an ordinary day. Nobody's change is lost, nobody is turned
/// away.
class ConcurrencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();

    void losesNoUpdate();
    void makesOneDatabaseAndOneUser();
    void readsWhileAnotherWrites();

private:
    Result<std::unique_ptr<Database>> open() const;
    std::unique_ptr<QProcess> start(const QStringList &args) const;

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ConcurrencyTest::initTestCase_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void ConcurrencyTest::init()
{
    QFETCH_GLOBAL(bool, postgres);
    m_folder = std::make_unique<QTemporaryDir>();
    if (postgres)
        m_postgres->emptyDatabase();
}

Result<std::unique_ptr<Database>> ConcurrencyTest::open() const
{
    QFETCH_GLOBAL(bool, postgres);
    return postgres ? Database::open(m_postgres->server()) : Database::open(m_folder->path());
}

std::unique_ptr<QProcess> ConcurrencyTest::start(const QStringList &args) const
{
    QFETCH_GLOBAL(bool, postgres);
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString where = postgres ? u"postgres:"_qs + m_postgres->server().host : m_folder->path();
    process->start(QStringLiteral(STORAGE_WRITER), QStringList{where} + args);
    return process;
}

void ConcurrencyTest::losesNoUpdate()
{
    constexpr int processes = 3;
    constexpr int times = 60;
    auto database = open();
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    StoredConnector counter = Samples::local(ada.user());
    counter.connector.description = u"0"_qs;
    QVERIFY(ada->insert(counter).has_value());

    std::vector<std::unique_ptr<QProcess>> others;
    for (int i = 0; i < processes; ++i)
        others.push_back(
            start({u"count"_qs, counter.connector.id.toString(), QString::number(times)}));
    for (const auto &other : others) {
        QVERIFY(other->waitForFinished(60'000));
        QCOMPARE(other->exitStatus(), QProcess::NormalExit);
        QCOMPARE(other->exitCode(), 0);
    }
    QCOMPARE(ada->find(counter.connector.id)->description, QString::number(processes * times));
    QCOMPARE(*ada->sealedFields(counter.connector.id), counter.sealed);
}

void ConcurrencyTest::makesOneDatabaseAndOneUser()
{
    std::vector<std::unique_ptr<QProcess>> others;
    for (int i = 0; i < 6; ++i)
        others.push_back(start({u"open"_qs}));
    for (const auto &other : others) {
        QVERIFY(other->waitForFinished(60'000));
        QCOMPARE(other->exitStatus(), QProcess::NormalExit);
        QCOMPARE(other->exitCode(), 0);
    }
    auto database = open();
    QVERIFY(database.has_value());
    auto rows = (*database)->connection().execute(u"SELECT count(*) FROM users"_qs);
    QVERIFY(*nextRow(*rows));
    QCOMPARE(rows->value(0).toInt(), 1);
}

void ConcurrencyTest::readsWhileAnotherWrites()
{
    auto database = open();
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    const StoredConnector stored = Samples::local(ada.user());
    QVERIFY(ada->insert(stored).has_value());
    auto other = open();
    QVERIFY(other.has_value());
    StorageSession elsewhere(**other);
    // Inside the other one's transaction: a reader sees what was, and does not wait.
    const auto modified = elsewhere->modify(stored.connector.id, [&](StoredConnector current) {
        const auto list = ada->list();
        current.connector.description = u"changed"_qs;
        return list && *list == QList<Connector>{stored.connector}
                   ? Result<StoredConnector>(current)
                   : failure(ErrorCode::Internal);
    });
    QVERIFY(modified.has_value());
    QCOMPARE(ada->find(stored.connector.id)->description, u"changed"_qs);
}

QTEST_GUILESS_MAIN(ConcurrencyTest)
#include "ConcurrencyTest.moc"
