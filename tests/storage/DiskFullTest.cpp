// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"

#include "storage/IniSettings.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace jackfield;

/// A disk without room, which is a real one: a small file system in memory that only this process
/// sees. It is mounted as root, or as anybody in a user namespace.
class DiskFullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusesAndKeepsWhatWasThere();
    void listsWithoutRoomForALog();
    void makesNoDatabase();
    void savesNoSettings();

private:
    QString data() const { return m_disk->filePath(u"data"_qs); }
    void fillUp();
    void makeRoom() { QVERIFY(QFile::remove(m_disk->filePath(u"filler"_qs))); }

    std::unique_ptr<QTemporaryDir> m_disk;
};

void DiskFullTest::init()
{
    m_disk = std::make_unique<QTemporaryDir>();
    if (mount("none", QFile::encodeName(m_disk->path()).constData(), "tmpfs", MS_NOSUID | MS_NODEV,
              "size=1m,mode=0777") != 0)
        qFatal("the test could not mount a small disk: %s", strerror(errno));
}

void DiskFullTest::cleanup()
{
    if (umount(QFile::encodeName(m_disk->path()).constData()) != 0)
        qFatal("the test could not unmount its disk: %s", strerror(errno));
}

void DiskFullTest::fillUp()
{
    QFile filler(m_disk->filePath(u"filler"_qs));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) {
    }
    QVERIFY(QStorageInfo(m_disk->path()).bytesAvailable() < 4096);
}

void DiskFullTest::refusesAndKeepsWhatWasThere()
{
    auto database = Database::open(data());
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    const StoredConnector first = Samples::local(ada.user());
    QVERIFY(ada->insert(first).has_value());
    fillUp();

    // Bigger than what is left in the log's last block.
    StoredConnector big = Samples::remote(ada.user());
    big.sealed.insert(SealedField::Environment, QByteArray(100'000, 'e'));
    QCOMPARE(ada->insert(big).error().code, ErrorCode::DiskFull);
    const auto grow = [](StoredConnector current) {
        current.connector.description = QString(100'000, u'd');
        return Result<StoredConnector>(current);
    };
    QCOMPARE(ada->modify(first.connector.id, grow).error().code, ErrorCode::DiskFull);
    QCOMPARE(*ada->list(), QList<Connector>{first.connector});
    QCOMPARE(*ada->sealedFields(first.connector.id), first.sealed);

    makeRoom();
    QVERIFY(ada->insert(big).has_value());
    QCOMPARE(*ada->sealedFields(big.connector.id), big.sealed);
}

void DiskFullTest::listsWithoutRoomForALog()
{
    StoredConnector stored;
    {
        auto database = Database::open(data());
        QVERIFY(database.has_value());
        StorageSession ada(**database);
        stored = Samples::local(ada.user());
        QVERIFY(ada->insert(stored).has_value());
    }
    fillUp();
    auto database = Database::open(data());
    QVERIFY(database.has_value());
    StorageSession ada(**database);
    QCOMPARE(*ada->list(), QList<Connector>{stored.connector});
    QCOMPARE(ada->remove(stored.connector.id).error().code, ErrorCode::DiskFull);
}

void DiskFullTest::makesNoDatabase()
{
    fillUp();
    QCOMPARE(Database::open(data()).error().code, ErrorCode::DiskFull);
    makeRoom();
    QVERIFY(Database::open(data()).has_value());
}

void DiskFullTest::savesNoSettings()
{
    IniSettings settings(data());
    Settings chosen;
    chosen.parallelTests = 7;
    QVERIFY(settings.save(chosen).has_value());
    fillUp();
    QCOMPARE(settings.save(Settings()).error().code, ErrorCode::DiskFull);
    QCOMPARE(settings.load(), chosen);
    QFile file(data() + u"/settings.ini"_qs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("parallelTests=7"));
}

int main(int argc, char **argv)
{
    const int spaces = CLONE_NEWNS | (geteuid() == 0 ? 0 : CLONE_NEWUSER);
    if (unshare(spaces) != 0)
        qFatal("the test could not have a file system of its own: %s", strerror(errno));
    // Fails where the root folder is no mount point (a chroot): then the disk is seen elsewhere
    // too, until cleanup().
    mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    QCoreApplication app(argc, argv);
    DiskFullTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "DiskFullTest.moc"
