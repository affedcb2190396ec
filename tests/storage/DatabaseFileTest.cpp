// SPDX-License-Identifier: MIT
#include "tests/storage/OrdinaryUser.h"
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"

#include "storage/Migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace jackfield;

/// The file and its folder: made private, refused when wrong, read where they cannot be written.
/// Runs as an ordinary user, because the rights of files do not bind root.
class DatabaseFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void makesWhatIsMissingForItsOwnerAlone();
    void closesWhatWasOpenToOthers();
    void leavesAFolderWithOtherThingsOpen();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void refusesAnotherProgramsDatabase_data();
    void refusesAnotherProgramsDatabase();
    void refusesAFolderInPlaceOfTheFile();
    void refusesAFileInPlaceOfTheFolder();
    void takesAnEmptyFileForANewOne();
    void saysThatAFileIsDamaged_data();
    void saysThatAFileIsDamaged();
    void saysWhatItCannotRead();
    void listsWhereItCannotWrite_data();
    void listsWhereItCannotWrite();
    void listsWhatAKilledProcessLeftWhereItCannotWrite();
    void makesNothingWhereItCannotWrite();
    void doesNotMigrateWhatItCannotWrite();
    void onlyReadsWhenToldTo();

private:
    QString path(const QString &name = u"jackfield.db"_qs) const { return m_data + u'/' + name; }
    void fill();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
    StoredConnector m_stored;
};

namespace {

int modeOf(const QString &path)
{
    struct stat info = {};
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 07777 : -1;
}

void setMode(const QString &path, mode_t mode)
{
    if (chmod(QFile::encodeName(path).constData(), mode) != 0)
        qFatal("chmod");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test could not write");
}

QByteArray noise(int size)
{
    QRandomGenerator random(20260101);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

void DatabaseFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = m_folder->filePath(u"data"_qs);
}

void DatabaseFileTest::cleanup()
{
    // Or the folder could not be removed.
    if (QFileInfo::exists(m_data))
        setMode(m_data, 0700);
}

/// A database with one connector, closed again.
void DatabaseFileTest::fill()
{
    auto database = Database::open(m_data);
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    m_stored = Samples::local(ada.user());
    QVERIFY(ada->insert(m_stored).has_value());
}

void DatabaseFileTest::makesWhatIsMissingForItsOwnerAlone()
{
    const mode_t before = umask(0);
    m_data = m_folder->filePath(u"share/jackfield/data"_qs);
    auto database = Database::open(m_data);
    umask(before);
    QVERIFY(database.has_value());
    QCOMPARE((*database)->path(), path());
    QVERIFY((*database)->writable().has_value());
    StorageSession ada(**database);
    QVERIFY(ada->insert(Samples::local(ada.user())).has_value());
    QCOMPARE(modeOf(m_data), 0700);
    for (const QString &name : {u"jackfield.db"_qs, u"jackfield.db-wal"_qs, u"jackfield.db-shm"_qs})
        QCOMPARE(modeOf(path(name)), 0600);
}

void DatabaseFileTest::closesWhatWasOpenToOthers()
{
    fill();
    setMode(m_data, 0755);
    setMode(path(), 0644);
    QVERIFY(Database::open(m_data).has_value());
    QCOMPARE(modeOf(m_data), 0700);
    QCOMPARE(modeOf(path()), 0600);
}

void DatabaseFileTest::leavesAFolderWithOtherThingsOpen()
{
    QVERIFY(QDir().mkdir(m_data));
    setMode(m_data, 0755);
    write(path(u"letter.txt"_qs), "Dear Ada");
    QVERIFY(Database::open(m_data).has_value());
    QCOMPARE(modeOf(m_data), 0755);
    QCOMPARE(modeOf(path()), 0600);
}

void DatabaseFileTest::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a word") << QByteArray("hello");
    QTest::newRow("a text") << QByteArray("Not a database.\n").repeated(1000);
    QTest::newRow("noise") << noise(100'000);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("a header alone") << QByteArray("SQLite format 3", 16);
}

void DatabaseFileTest::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir().mkdir(m_data));
    write(path(), content);
    for (const auto access : {Database::Access::ReadWrite, Database::Access::ReadOnly}) {
        const auto database = Database::open(m_data, access);
        QCOMPARE(database.error().code, ErrorCode::NotADatabase);
        QVERIFY(database.error().detail.contains(path()));
        QCOMPARE(contentOf(path()), content);
    }
}

void DatabaseFileTest::refusesAnotherProgramsDatabase_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("other tables") << u"letters (a TEXT)"_qs;
    QTest::newRow("a table named like ours") << u"schema_migrations (version TEXT)"_qs;
}

void DatabaseFileTest::refusesAnotherProgramsDatabase()
{
    QFETCH(QString, table);
    QVERIFY(QDir().mkdir(m_data));
    {
        const auto theirs = SqlConnection::openFile(path(), SqlConnection::FileMode::ReadWrite);
        QVERIFY(theirs->execute(u"CREATE TABLE "_qs + table).has_value());
    }
    const QByteArray before = contentOf(path());
    QCOMPARE(Database::open(m_data).error(), (Error{ErrorCode::NotADatabase, path()}));
    QCOMPARE(contentOf(path()), before);
}

void DatabaseFileTest::refusesAFolderInPlaceOfTheFile()
{
    QVERIFY(QDir().mkpath(path()));
    QCOMPARE(Database::open(m_data).error(), (Error{ErrorCode::NotADatabase, path()}));
}

void DatabaseFileTest::refusesAFileInPlaceOfTheFolder()
{
    write(m_data, "x");
    QCOMPARE(Database::open(m_data).error().code, ErrorCode::Storage);
    QCOMPARE(contentOf(m_data), QByteArray("x"));
}

void DatabaseFileTest::takesAnEmptyFileForANewOne()
{
    // A process that was killed between making the file and the tables leaves one.
    QVERIFY(QDir().mkdir(m_data));
    write(path(), {});
    fill();
}

void DatabaseFileTest::saysThatAFileIsDamaged_data()
{
    QTest::addColumn<bool>("truncated");
    QTest::newRow("half of it") << true;
    QTest::newRow("noise in the middle") << false;
}

void DatabaseFileTest::saysThatAFileIsDamaged()
{
    QFETCH(bool, truncated);
    fill();
    QByteArray content = contentOf(path());
    if (truncated)
        content.truncate(content.size() / 8192 * 4096);
    else
        content = content.first(4096) + noise(int(content.size()) - 4096);
    write(path(), content);
    auto database = Database::open(m_data);
    if (database) {
        // The first page is sound, so it shows when the rest is read.
        const auto users = SqlUserRepository(**database).find(u"ada"_qs);
        QCOMPARE(users.error().code, ErrorCode::StorageCorrupt);
    } else {
        QCOMPARE(database.error().code, ErrorCode::StorageCorrupt);
    }
}

void DatabaseFileTest::saysWhatItCannotRead()
{
    fill();
    setMode(path(), 0);
    const auto database = Database::open(m_data);
    QVERIFY(!database.has_value());
    QVERIFY(database.error().detail.contains(path()));
}

void DatabaseFileTest::listsWhereItCannotWrite_data()
{
    QTest::addColumn<int>("fileMode");
    QTest::addColumn<int>("folderMode");
    QTest::newRow("file") << 0400 << 0700;
    QTest::newRow("folder") << 0600 << 0500;
    QTest::newRow("both") << 0400 << 0500;
}

void DatabaseFileTest::listsWhereItCannotWrite()
{
    QFETCH(int, fileMode);
    QFETCH(int, folderMode);
    fill();
    setMode(path(), static_cast<mode_t>(fileMode));
    setMode(m_data, static_cast<mode_t>(folderMode));

    auto database = Database::open(m_data);
    QVERIFY(database.has_value());
    QCOMPARE((*database)->writable().error(), (Error{ErrorCode::ReadOnlyStorage, path()}));
    StorageSession ada(**database);
    const ConnectorId id = m_stored.connector.id;
    QCOMPARE(*ada->list(), QList<Connector>{m_stored.connector});
    QCOMPARE(*ada->sealedFields(id), m_stored.sealed);
    QVERIFY(ada->changeToken().has_value());

    const auto same = [](StoredConnector current) { return Result<StoredConnector>(current); };
    QCOMPARE(ada->insert(m_stored).error().code, ErrorCode::ReadOnlyStorage);
    QCOMPARE(ada->modify(id, same).error().code, ErrorCode::ReadOnlyStorage);
    QCOMPARE(ada->remove(id).error().code, ErrorCode::ReadOnlyStorage);
    QCOMPARE(ada->saveReport(id, 7, TestReport()).error().code, ErrorCode::ReadOnlyStorage);
    QCOMPARE(ada.users.findOrCreate(u"bob"_qs, Samples::time(0)).error().code,
             ErrorCode::ReadOnlyStorage);
    QCOMPARE(ada.users.addKeySlot(KeySlot{ada.user(), {}, {}, {}, {}}).error().code,
             ErrorCode::ReadOnlyStorage);
}

void DatabaseFileTest::listsWhatAKilledProcessLeftWhereItCannotWrite()
{
    fill();
    auto database = Database::open(m_data);
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    QVERIFY(ada->insert(Samples::remote(ada.user())).has_value());
    // What lies there while it is open is what would lie there had it been killed now.
    const QString copied = m_folder->filePath(u"copied"_qs);
    QVERIFY(QDir().mkdir(copied));
    for (const QString &name : {u"/jackfield.db"_qs, u"/jackfield.db-wal"_qs}) {
        QVERIFY(QFile::copy(m_data + name, copied + name));
        setMode(copied + name, 0400);
    }
    const QByteArray before = contentOf(copied + u"/jackfield.db"_qs);
    setMode(copied, 0500);
    {
        auto left = Database::open(copied);
        QVERIFY(left.has_value());
        StorageSession reader(**left);
        QCOMPARE(reader->list()->size(), 2);
        QCOMPARE(reader->remove(m_stored.connector.id).error().code, ErrorCode::ReadOnlyStorage);
    }
    QCOMPARE(contentOf(copied + u"/jackfield.db"_qs), before);
    setMode(copied, 0700);
}

void DatabaseFileTest::makesNothingWhereItCannotWrite()
{
    QVERIFY(QDir().mkdir(m_data));
    setMode(m_data, 0500);
    QCOMPARE(Database::open(m_data).error(), (Error{ErrorCode::ReadOnlyStorage, path()}));
    m_data += u"/below"_qs;
    QCOMPARE(Database::open(m_data).error(), (Error{ErrorCode::ReadOnlyStorage, m_data}));
    m_data.chop(6);
}

void DatabaseFileTest::doesNotMigrateWhatItCannotWrite()
{
    QVERIFY(QDir().mkdir(m_data));
    {
        const auto connection = SqlConnection::openFile(path(), SqlConnection::FileMode::ReadWrite);
        const MigrationList old = MigrationList::builtIn().upTo(1);
        QVERIFY(Migrator(*connection, old).run([](int) { return Result<void>(); }).has_value());
    }
    setMode(path(), 0400);
    QCOMPARE(Database::open(m_data).error().code, ErrorCode::ReadOnlyStorage);
}

void DatabaseFileTest::onlyReadsWhenToldTo()
{
    QCOMPARE(Database::open(m_data, Database::Access::ReadOnly).error(),
             (Error{ErrorCode::NotFound, path()}));
    QVERIFY(!QFileInfo::exists(m_data));
    fill();
    auto database = Database::open(m_data, Database::Access::ReadOnly);
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    QCOMPARE(*ada->list(), QList<Connector>{m_stored.connector});
    QCOMPARE(ada->remove(m_stored.connector.id).error().code, ErrorCode::ReadOnlyStorage);
}

int main(int argc, char **argv)
{
    jackfield::becomeOrdinaryUser();
    QCoreApplication app(argc, argv);
    DatabaseFileTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DatabaseFileTest.moc"
