// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"
#include "tests/support/TestPostgres.h"

#include "storage/Backups.h"
#include "storage/Migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// The steps from nothing, from each earlier schema, and past every interruption.
class MigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();

    void numbersAreConsecutive();
    void doesEveryStepOnce();
    void comesFromEverySchema_data();
    void comesFromEverySchema();
    void keepsWholeStepsWhenOneFails();
    void goesOnAfterAnInterruption();
    void refusesANewerSchema();
    void stopsWhenThereIsNoBackup();
    void backsUpOnlyWhatHasASchema();
    void backsUpTheFile();
    void keepsTheNewestBackups();
    void refusesAStepThatLeavesOrphans();

private:
    SqlConnection connect() const;
    void write(const QString &name, const QByteArray &sql) const;
    MigrationList ownList() const { return MigrationList::fromFolder(m_steps->path()); }

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_steps;
};

namespace {

Result<void> noBackup(int)
{
    return {};
}

qint64 count(const SqlConnection &connection, const QString &from)
{
    auto rows = connection.execute(u"SELECT count(*) FROM "_qs + from);
    return rows && *nextRow(*rows) ? rows->value(0).toLongLong() : -1;
}

} // namespace

void MigrationTest::initTestCase_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void MigrationTest::init()
{
    QFETCH_GLOBAL(bool, postgres);
    m_folder = std::make_unique<QTemporaryDir>();
    m_steps = std::make_unique<QTemporaryDir>();
    if (postgres)
        m_postgres->emptyDatabase();
}

SqlConnection MigrationTest::connect() const
{
    QFETCH_GLOBAL(bool, postgres);
    auto connection = postgres ? SqlConnection::openServer(m_postgres->server())
                               : SqlConnection::openFile(m_folder->filePath(u"jackfield.db"_qs),
                                                         SqlConnection::FileMode::ReadWrite);
    if (!connection)
        qFatal("the test's database did not open");
    return std::move(*connection);
}

void MigrationTest::write(const QString &name, const QByteArray &sql) const
{
    QFile file(m_steps->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(sql), sql.size());
}

void MigrationTest::numbersAreConsecutive()
{
    const MigrationList list = MigrationList::builtIn();
    QVERIFY(list.latest() >= 2);
    for (int i = 0; i < list.steps().size(); ++i)
        QCOMPARE(list.steps().at(i).number, i + 1);
}

void MigrationTest::doesEveryStepOnce()
{
    const SqlConnection connection = connect();
    const MigrationList list = MigrationList::builtIn();
    const Migrator migrator(connection, list);
    QCOMPARE(*migrator.schemaNumber(), 0);
    QVERIFY(migrator.run(noBackup).has_value());
    QVERIFY(migrator.run(noBackup).has_value());
    QCOMPARE(*migrator.schemaNumber(), list.latest());
    QCOMPARE(count(connection, u"schema_migrations"_qs), list.steps().size());
}

void MigrationTest::comesFromEverySchema_data()
{
    QTest::addColumn<int>("from");
    for (int from = 0; from <= MigrationList::builtIn().latest(); ++from)
        QTest::addRow("%d", from) << from;
}

void MigrationTest::comesFromEverySchema()
{
    QFETCH(int, from);
    QFETCH_GLOBAL(bool, postgres);
    {
        const SqlConnection connection = connect();
        const MigrationList old = MigrationList::builtIn().upTo(from);
        QVERIFY(Migrator(connection, old).run(noBackup).has_value());
        if (from >= 1)
            QVERIFY(connection
                        .execute(u"INSERT INTO users (id, name, created_at) VALUES (?, ?, ?)"_qs,
                                 {u"u1"_qs, u"ada"_qs, 5})
                        .has_value());
    }
    auto database =
        postgres ? Database::open(m_postgres->server()) : Database::open(m_folder->path());
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    if (from >= 1)
        QCOMPARE(ada.user(), UserId(u"u1"_qs));
    const StoredConnector stored = Samples::local(ada.user());
    QVERIFY(ada->insert(stored).has_value());
    QCOMPARE(*ada->find(stored.connector.id), stored.connector);
}

void MigrationTest::keepsWholeStepsWhenOneFails()
{
    write(u"0001_one.sql"_qs, "CREATE TABLE one (a INTEGER);\n");
    write(u"0002_two.sql"_qs, "-- half of it is sound\n\nCREATE TABLE two (\n  b INTEGER\n);\n"
                              "INSERT INTO one VALUES (1);\nINSERT INTO nowhere VALUES (1);\n");
    const SqlConnection connection = connect();
    const MigrationList list = ownList();
    const auto run = Migrator(connection, list).run(noBackup);
    QVERIFY(!run.has_value());
    QCOMPARE(*Migrator(connection, list).schemaNumber(), 1);
    QCOMPARE(count(connection, u"one"_qs), 0);
    QCOMPARE(count(connection, u"two"_qs), -1);

    write(u"0002_two.sql"_qs, "CREATE TABLE two (b INTEGER);\nINSERT INTO one VALUES (1);\n");
    QVERIFY(Migrator(connection, list).run(noBackup).has_value());
    QCOMPARE(*Migrator(connection, list).schemaNumber(), 2);
    QCOMPARE(count(connection, u"one"_qs), 1);
}

void MigrationTest::goesOnAfterAnInterruption()
{
    write(u"0001_one.sql"_qs, "CREATE TABLE one (a INTEGER);\n");
    write(u"0002_two.sql"_qs, "CREATE TABLE two (b INTEGER);\n");
    const MigrationList list = ownList();
    {
        // A process that dies takes its open transaction with it.
        const SqlConnection dying = connect();
        const MigrationList first = list.upTo(1);
        QVERIFY(Migrator(dying, first).run(noBackup).has_value());
        QVERIFY(dying.execute(u"BEGIN"_qs).has_value());
        QVERIFY(dying.execute(u"CREATE TABLE two (b INTEGER)"_qs).has_value());
        QVERIFY(dying.execute(u"INSERT INTO schema_migrations (number, name) VALUES (2, 'x')"_qs)
                    .has_value());
    }
    const SqlConnection connection = connect();
    QCOMPARE(*Migrator(connection, list).schemaNumber(), 1);
    QVERIFY(Migrator(connection, list).run(noBackup).has_value());
    QCOMPARE(count(connection, u"two"_qs), 0);
}

void MigrationTest::refusesANewerSchema()
{
    QFETCH_GLOBAL(bool, postgres);
    write(u"0001_one.sql"_qs, "CREATE TABLE one (a INTEGER);\n");
    write(u"0999_future.sql"_qs, "CREATE TABLE future (a INTEGER);\n");
    {
        const SqlConnection connection = connect();
        const MigrationList list = ownList();
        QVERIFY(Migrator(connection, list).run(noBackup).has_value());
    }
    const auto open = [&](Database::Access access) {
        return postgres ? Database::open(m_postgres->server())
                        : Database::open(m_folder->path(), access);
    };
    QCOMPARE(open(Database::Access::ReadWrite).error().code, ErrorCode::NewerDatabase);
    QCOMPARE(open(Database::Access::ReadOnly).error().code, ErrorCode::NewerDatabase);
    QCOMPARE(count(connect(), u"future"_qs), 0);
}

void MigrationTest::stopsWhenThereIsNoBackup()
{
    write(u"0001_one.sql"_qs, "CREATE TABLE one (a INTEGER);\n");
    write(u"0002_two.sql"_qs, "CREATE TABLE two (b INTEGER);\n");
    const SqlConnection connection = connect();
    const MigrationList list = ownList();
    QVERIFY(Migrator(connection, list.upTo(1)).run(noBackup).has_value());
    const auto run = Migrator(connection, list).run([](int) -> Result<void> {
        return failure(ErrorCode::DiskFull);
    });
    QCOMPARE(run.error().code, ErrorCode::DiskFull);
    QCOMPARE(*Migrator(connection, list).schemaNumber(), 1);
}

void MigrationTest::backsUpOnlyWhatHasASchema()
{
    write(u"0001_one.sql"_qs, "CREATE TABLE one (a INTEGER);\n");
    write(u"0002_two.sql"_qs, "CREATE TABLE two (b INTEGER);\n");
    write(u"0003_three.sql"_qs, "CREATE TABLE three (b INTEGER);\n");
    const SqlConnection connection = connect();
    const MigrationList list = ownList();
    QList<int> saved;
    const auto backup = [&](int schema) -> Result<void> {
        saved.append(schema);
        return {};
    };
    QVERIFY(Migrator(connection, list.upTo(1)).run(backup).has_value());
    QCOMPARE(saved, QList<int>());
    QVERIFY(Migrator(connection, list).run(backup).has_value());
    QCOMPARE(saved, QList<int>{1});
}

void MigrationTest::backsUpTheFile()
{
    QFETCH_GLOBAL(bool, postgres);
    const QString path = m_folder->filePath(u"jackfield.db"_qs);
    {
        const SqlConnection connection = connect();
        const MigrationList old = MigrationList::builtIn().upTo(1);
        QVERIFY(Migrator(connection, old).run(noBackup).has_value());
        QVERIFY(
            connection.execute(u"INSERT INTO users (id, name, created_at) VALUES ('a', 'b', 1)"_qs)
                .has_value());
    }
    auto database =
        postgres ? Database::open(m_postgres->server()) : Database::open(m_folder->path());
    QVERIFY(database.has_value());
    const QStringList backups = backupsOf(path);
    if (postgres) {
        QCOMPARE(backups, QStringList());
        return;
    }
    QCOMPARE(backups.size(), 1);
    QCOMPARE(QFileInfo(backups.first()).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto copy = SqlConnection::openFile(backups.first(), SqlConnection::FileMode::ReadOnly);
    QCOMPARE(*Migrator(*copy, MigrationList::builtIn()).schemaNumber(), 1);
    QCOMPARE(count(*copy, u"users"_qs), 1);
}

void MigrationTest::keepsTheNewestBackups()
{
    QFETCH_GLOBAL(bool, postgres);
    if (postgres) {
        // There is no file; the server's owner makes the backups.
        QVERIFY(Database::open(m_postgres->server()).has_value());
        return;
    }
    QVERIFY(Database::open(m_folder->path()).has_value());
    const QString path = m_folder->filePath(u"jackfield.db"_qs);
    QStringList made;
    for (int day = 0; day < keptBackups + 2; ++day)
        made.append(*backUpFile(path, 1, Samples::time(day * 86'400'000LL)));
    QCOMPARE(backupsOf(path), made.mid(2));
    QVERIFY(QFileInfo::exists(path));
}

void MigrationTest::refusesAStepThatLeavesOrphans()
{
    QFETCH_GLOBAL(bool, postgres);
    write(u"0001_one.sql"_qs,
          "CREATE TABLE one (a INTEGER PRIMARY KEY);\n"
          "CREATE TABLE two (b INTEGER REFERENCES one (a));\nINSERT INTO two VALUES (9);\n");
    const SqlConnection connection = connect();
    const MigrationList list = ownList();
    const auto run = Migrator(connection, list).run(noBackup);
    QCOMPARE(run.error().code, postgres ? ErrorCode::NotFound : ErrorCode::StorageCorrupt);
    QCOMPARE(*Migrator(connection, list).schemaNumber(), 0);
}

QTEST_GUILESS_MAIN(MigrationTest)
#include "MigrationTest.moc"
