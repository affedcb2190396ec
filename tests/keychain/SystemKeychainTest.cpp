// SPDX-License-Identifier: MIT
#include "KeychainAnswers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QElapsedTimer>

using namespace jackfield;

namespace {

const QString entry = QStringLiteral("11111111-1111-4111-8111-111111111111/c6e43e6eb7605384");

/// Locks the keyring, as the desktop does when the person goes away. Nobody can be asked to unlock
/// it: this desktop has no prompter, so that every prompt ends as one that was dismissed.
void lockKeyring()
{
    auto lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    lock << QVariant::fromValue(QList<QDBusObjectPath>{
        QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))});
    const auto reply = QDBusConnection::sessionBus().call(lock);
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
}

/// A key with zero bytes and bytes that are no text.
Secret anyKey()
{
    QByteArray bytes(32, 0);
    for (int i = 0; i < 16; ++i)
        bytes[i] = char(0xf0 + i);
    return Secret::fromBytes(bytes);
}

} // namespace

/// With a real gnome-keyring. The order of the tests matters: the last ones lock it.
class SystemKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOnADesktopOfItsOwn();
    void anEntryThatIsNotThere();
    void writesAndReadsBytes();
    void overwrites();
    void entriesAreKeptApart();
    void removes();
    void removesWhatIsNotThere();
    void anotherObjectReadsIt();
    void hasAName();
    void nothingIsWrittenInTheOpen();
    void severalCallsAtOnce();
    void endsWithItsObject();
    void lockedIsNeverNothing();
};

void SystemKeychainTest::runsOnADesktopOfItsOwn()
{
    // These tests must never touch the keyring of the person who runs them.
    QVERIFY(!qEnvironmentVariableIsEmpty("JACKFIELD_TEST_DESKTOP"));
    QVERIFY(QDir::homePath().startsWith(qEnvironmentVariable("JACKFIELD_TEST_DESKTOP")));
}

void SystemKeychainTest::anEntryThatIsNotThere()
{
    SystemKeychain keychain;
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(word(await(keychain.read(QStringLiteral("nobody/00")))), QStringLiteral("nothing"));
    QVERIFY(timer.elapsed() < 10000);
}

void SystemKeychainTest::writesAndReadsBytes()
{
    SystemKeychain keychain;
    QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));

    const auto read = await(keychain.read(entry));

    QCOMPARE(word(read), QStringLiteral("ok"));
    QCOMPARE(**read, anyKey());
}

void SystemKeychainTest::overwrites()
{
    SystemKeychain keychain;
    const Secret other = Secret::fromBytes(QByteArray(32, 'o'));
    QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));
    QCOMPARE(word(await(keychain.write(entry, other))), QStringLiteral("ok"));

    QCOMPARE(**await(keychain.read(entry)), other);
}

void SystemKeychainTest::entriesAreKeptApart()
{
    SystemKeychain keychain;
    const QString second = entry + QStringLiteral("2");
    QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));
    QCOMPARE(word(await(keychain.write(second, Secret::fromBytes("two")))), QStringLiteral("ok"));

    QCOMPARE(**await(keychain.read(entry)), anyKey());
    QCOMPARE(**await(keychain.read(second)), Secret::fromBytes("two"));
    QCOMPARE(word(await(keychain.remove(second))), QStringLiteral("ok"));
    QCOMPARE(word(await(keychain.read(entry))), QStringLiteral("ok"));
}

void SystemKeychainTest::removes()
{
    SystemKeychain keychain;
    QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));

    QCOMPARE(word(await(keychain.remove(entry))), QStringLiteral("ok"));

    QCOMPARE(word(await(keychain.read(entry))), QStringLiteral("nothing"));
}

void SystemKeychainTest::removesWhatIsNotThere()
{
    SystemKeychain keychain;
    QCOMPARE(word(await(keychain.remove(QStringLiteral("nobody/00")))), QStringLiteral("ok"));
}

void SystemKeychainTest::anotherObjectReadsIt()
{
    {
        SystemKeychain keychain;
        QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));
    }
    SystemKeychain keychain;
    QCOMPARE(**await(keychain.read(entry)), anyKey());
}

void SystemKeychainTest::hasAName()
{
    SystemKeychain keychain;
    QVERIFY(!keychain.displayName().isEmpty());

    QCOMPARE(word(await(keychain.read(entry))), QStringLiteral("ok"));

    QCOMPARE(keychain.displayName(), QStringLiteral("GNOME Keyring"));
}

void SystemKeychainTest::nothingIsWrittenInTheOpen()
{
    SystemKeychain keychain;
    const QByteArray canary("a canary that must not be found.");
    QCOMPARE(word(await(keychain.write(entry, Secret::fromBytes(canary)))), QStringLiteral("ok"));

    QStringList folders{qEnvironmentVariable("JACKFIELD_TEST_DESKTOP")};
    int files = 0;
    while (!folders.isEmpty()) {
        const auto filter = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        const auto found = QDir(folders.takeFirst()).entryInfoList(filter);
        for (const QFileInfo &info : found) {
            if (info.isDir())
                folders.append(info.filePath());
            QFile file(info.filePath());
            if (!info.isFile() || !file.open(QIODevice::ReadOnly))
                continue;
            ++files;
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(canary), qPrintable(info.filePath()));
            QVERIFY2(!content.contains(canary.toBase64()), qPrintable(info.filePath()));
        }
    }
    QVERIFY(files > 0); // the keyring's own, encrypted file is among them
}

void SystemKeychainTest::severalCallsAtOnce()
{
    SystemKeychain keychain;
    QList<QFuture<Result<void>>> writes;
    const auto name = [](int i) { return QStringLiteral("many/%1").arg(i); };
    for (int i = 0; i < 20; ++i)
        writes.append(keychain.write(name(i), Secret::fromText(name(i))));
    for (const auto &write : writes)
        QCOMPARE(word(await(write)), QStringLiteral("ok"));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(**await(keychain.read(name(i))), Secret::fromText(name(i)));
}

void SystemKeychainTest::endsWithItsObject()
{
    auto keychain = std::make_unique<SystemKeychain>();
    const auto early = keychain->read(entry);
    keychain.reset();
    QCOMPARE(word(await(early)), QStringLiteral("cancelled"));

    // And once more while QtKeychain is at it.
    keychain = std::make_unique<SystemKeychain>();
    const auto late = keychain->read(entry);
    for (int turns = 0; turns < 3 && !late.isFinished(); ++turns)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    keychain.reset();
    QTRY_VERIFY(late.isFinished());
    SystemKeychain next;
    QCOMPARE(word(await(next.read(entry))), QStringLiteral("ok"));
}

void SystemKeychainTest::lockedIsNeverNothing()
{
    SystemKeychain keychain;
    QCOMPARE(word(await(keychain.write(entry, anyKey()))), QStringLiteral("ok"));
    lockKeyring();

    QCOMPARE(word(await(keychain.read(entry))), QStringLiteral("locked"));
    QCOMPARE(word(await(keychain.read(QStringLiteral("nobody/00")))), QStringLiteral("locked"));
    QCOMPARE(word(await(keychain.write(QStringLiteral("new/00"), anyKey()))),
             QStringLiteral("locked"));
    QCOMPARE(word(await(keychain.write(entry, Secret::fromBytes("other")))),
             QStringLiteral("locked"));
    QCOMPARE(word(await(keychain.remove(entry))), QStringLiteral("locked"));
}

QTEST_GUILESS_MAIN(SystemKeychainTest)
#include "SystemKeychainTest.moc"
