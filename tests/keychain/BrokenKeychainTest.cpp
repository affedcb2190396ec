// SPDX-License-Identifier: MIT
#include "KeychainAnswers.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace jackfield;

namespace {

/// A secret service that answers some calls and leaves the others waiting for ever.
class HangingSecretService : public QDBusVirtualObject
{
public:
    enum class Item { None, Open, Locked };
    using Items = QList<QDBusObjectPath>;

    /// What SearchItems says; nothing: it does not answer at all.
    std::optional<Item> found;
    /// What every call is answered with, when set.
    QString error;

    QString introspect(const QString &) const override { return {}; }

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (!error.isEmpty())
            connection.send(message.createErrorReply(error, QStringLiteral("broken by a test")));
        else if (found && message.member() == QLatin1String("SearchItems"))
            connection.send(message.createReply({QVariant::fromValue(itemsIf(Item::Open)),
                                                 QVariant::fromValue(itemsIf(Item::Locked))}));
        else if (found && message.member() == QLatin1String("ReadAlias"))
            connection.send(message.createReply(QVariant::fromValue(QDBusObjectPath("/"))));
        return true;
    }

private:
    Items itemsIf(Item wanted) const
    {
        return found == wanted ? Items{QDBusObjectPath("/org/freedesktop/secrets/collection/x/1")}
                               : Items();
    }
};

constexpr SystemKeychain::Limits limits{std::chrono::milliseconds(300),
                                        std::chrono::milliseconds(900)};

} // namespace

/// With a keychain that is there and does not work. Nothing ever hangs with it.
class BrokenKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aServiceThatDoesNotAnswer();
    void aServiceThatAnswersWithErrors_data();
    void aServiceThatAnswersWithErrors();
    void aServiceThatStopsHalfway();
    void aQuestionThatNobodyAnswers();
    void theUsualLimits();

private:
    HangingSecretService m_service;
    QDBusConnection m_bus{QString()};
};

void BrokenKeychainTest::initTestCase()
{
    m_bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("service"));
    QVERIFY(m_bus.isConnected());
    QVERIFY(m_bus.registerVirtualObject(QStringLiteral("/"), &m_service, QDBusConnection::SubPath));
    QVERIFY(m_bus.registerService(QStringLiteral("org.freedesktop.secrets")));
}

void BrokenKeychainTest::init()
{
    m_service.found.reset();
    m_service.error.clear();
}

void BrokenKeychainTest::aServiceThatDoesNotAnswer()
{
    SystemKeychain keychain(limits);
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(word(await(keychain.read(QStringLiteral("x/1")))), QStringLiteral("no-keychain"));

    QVERIFY(timer.elapsed() >= limits.machine.count() - 50);
    QVERIFY(timer.elapsed() < 5000);
}

void BrokenKeychainTest::aServiceThatAnswersWithErrors_data()
{
    QTest::addColumn<QString>("error");

    QTest::newRow("it failed") << QStringLiteral("org.freedesktop.DBus.Error.Failed");
    QTest::newRow("not allowed") << QStringLiteral("org.freedesktop.DBus.Error.AccessDenied");
    QTest::newRow("no memory") << QStringLiteral("org.freedesktop.DBus.Error.NoMemory");
    QTest::newRow("no such object") << QStringLiteral("org.freedesktop.Secret.Error.NoSuchObject");
}

void BrokenKeychainTest::aServiceThatAnswersWithErrors()
{
    QFETCH(QString, error);
    m_service.error = error;
    SystemKeychain keychain(limits);

    // Never "nothing": that would be the beginning of a new key.
    QCOMPARE(word(await(keychain.read(QStringLiteral("x/1")))), QStringLiteral("no-keychain"));
    QCOMPARE(word(await(keychain.write(QStringLiteral("x/1"), Secret::fromBytes("k")))),
             QStringLiteral("no-keychain"));
}

void BrokenKeychainTest::aServiceThatStopsHalfway()
{
    m_service.found = HangingSecretService::Item::Open;
    SystemKeychain keychain(limits);
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(word(await(keychain.read(QStringLiteral("x/1")))), QStringLiteral("no-keychain"));

    QVERIFY(timer.elapsed() >= limits.machine.count() - 50);
    QVERIFY(timer.elapsed() < 5000);
}

void BrokenKeychainTest::aQuestionThatNobodyAnswers()
{
    m_service.found = HangingSecretService::Item::Locked;
    SystemKeychain keychain(limits);
    QElapsedTimer timer;
    timer.start();

    QCOMPARE(word(await(keychain.read(QStringLiteral("x/1")))), QStringLiteral("locked"));

    // The person had their time.
    QVERIFY(timer.elapsed() >= limits.person.count() - 50);
    QVERIFY(timer.elapsed() < 5000);
}

void BrokenKeychainTest::theUsualLimits()
{
    // As docs/security.md says.
    const SystemKeychain::Limits usual;
    QCOMPARE(usual.machine, std::chrono::milliseconds(std::chrono::seconds(10)));
    QCOMPARE(usual.person, std::chrono::milliseconds(std::chrono::minutes(5)));
}

QTEST_GUILESS_MAIN(BrokenKeychainTest)
#include "BrokenKeychainTest.moc"
