// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/support/TestPostgres.h"

#include "storage/SqlUserRepository.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// What every UserRepository owes its callers, on SQLite and on a real PostgreSQL server.
class UserRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();

    void makesAUserOnce();
    void tellsUsersApart_data();
    void tellsUsersApart();
    void keepsASlot_data();
    void keepsASlot();
    void givesTheSlotOfWhoWasFirst();
    void makesNoKeyBesideRowsOfALostOne();
    void replacesASlot();
    void refusesASlotOfNobody();
    void refusesAPassphraseSlotWithoutItsKey();
    void refusesASlotOfAnUnknownKind();

private:
    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

namespace {

const QDateTime now = Samples::time(1'767'225'600'123);

KeySlot keychainSlot(const UserId &user)
{
    return KeySlot{user, QByteArray::fromHex("00ff27005c0a0b0c"), VaultKind::Keychain, std::nullopt,
                   now};
}

KeySlot passphraseSlot(const UserId &user)
{
    return KeySlot{user, QByteArray("12345678"), VaultKind::Passphrase,
                   WrappedKey{QByteArray(16, '\0'), PassphraseCost{1 << 20, 4, 2},
                              QByteArray::fromHex("ff00fe27")},
                   now.addSecs(1)};
}

} // namespace

void UserRepositoryTest::initTestCase_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

void UserRepositoryTest::init()
{
    QFETCH_GLOBAL(bool, postgres);
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto database =
        postgres ? Database::open(m_postgres->emptyDatabase()) : Database::open(m_folder->path());
    QVERIFY(database.has_value());
    m_database = std::move(*database);
}

void UserRepositoryTest::makesAUserOnce()
{
    SqlUserRepository users(*m_database);
    QCOMPARE(*users.find(u"ada"_qs), std::nullopt);
    const User ada = *users.findOrCreate(u"ada"_qs, now);
    QCOMPARE(ada.name, u"ada"_qs);
    QCOMPARE(ada.createdAt, now);
    QVERIFY(!ada.id.isEmpty());
    QCOMPARE(*users.findOrCreate(u"ada"_qs, now.addSecs(9)), ada);
    QCOMPARE(*users.find(u"ada"_qs), std::optional(ada));
}

void UserRepositoryTest::tellsUsersApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("case") << u"Ada"_qs;
    QTest::newRow("space") << u"ada "_qs;
    QTest::newRow("quote") << u"ada' OR '1'='1"_qs;
    QTest::newRow("pattern") << u"%"_qs;
    QTest::newRow("script") << u"Ада"_qs;
}

void UserRepositoryTest::tellsUsersApart()
{
    QFETCH(QString, name);
    SqlUserRepository users(*m_database);
    const User ada = *users.findOrCreate(u"ada"_qs, now);
    QCOMPARE(*users.find(name), std::nullopt);
    const User other = *users.findOrCreate(name, now);
    QVERIFY(other.id != ada.id);
    QCOMPARE(users.find(name)->value(), other);
}

void UserRepositoryTest::keepsASlot_data()
{
    QTest::addColumn<bool>("passphrase");
    QTest::newRow("keychain") << false;
    QTest::newRow("passphrase") << true;
}

void UserRepositoryTest::keepsASlot()
{
    QFETCH(bool, passphrase);
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    const KeySlot slot = passphrase ? passphraseSlot(user) : keychainSlot(user);
    QCOMPARE(*users.keySlot(user), std::nullopt);
    QCOMPARE(*users.addKeySlot(slot), slot);
    QCOMPARE(*users.keySlot(user), std::optional(slot));
}

void UserRepositoryTest::givesTheSlotOfWhoWasFirst()
{
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    const UserId bob = users.findOrCreate(u"bob"_qs, now)->id;
    QCOMPARE(*users.addKeySlot(keychainSlot(user)), keychainSlot(user));
    QCOMPARE(*users.addKeySlot(passphraseSlot(user)), keychainSlot(user));
    QCOMPARE(*users.addKeySlot(passphraseSlot(bob)), passphraseSlot(bob));
    QCOMPARE(*users.keySlot(user), std::optional(keychainSlot(user)));
}

void UserRepositoryTest::makesNoKeyBesideRowsOfALostOne()
{
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    const UserId bob = users.findOrCreate(u"bob"_qs, now)->id;
    const auto execute = [this](const QString &sql, const QVariantList &values) {
        return m_database->connection().execute(sql, values).has_value();
    };
    QVERIFY(
        execute(u"INSERT INTO connectors (id, user_id, type, transport, name, slug, description, "
                "command, args, cwd, url, oauth_client_id, enabled, status, revision, "
                "created_at, updated_at) VALUES ('c', ?, 'local', 'stdio', 'x', 'x', '', 'x', "
                "'[]', '', '', '', 1, 'disconnected', 1, 0, 0)"_qs,
                {user.toString()}));
    QVERIFY(execute(u"INSERT INTO sealed_fields (connector_id, user_id, field, blob) "
                    "VALUES ('c', ?, 'env', ?)"_qs,
                    {user.toString(), QByteArray("sealed")}));
    QCOMPARE(users.addKeySlot(keychainSlot(user)).error().code, ErrorCode::KeyMissing);
    QCOMPARE(*users.keySlot(user), std::nullopt);
    QVERIFY(users.addKeySlot(keychainSlot(bob)).has_value());
}

void UserRepositoryTest::replacesASlot()
{
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    for (const KeySlot &slot : {keychainSlot(user), passphraseSlot(user), keychainSlot(user)}) {
        QVERIFY(users.replaceKeySlot(slot).has_value());
        QCOMPARE(*users.keySlot(user), std::optional(slot));
    }
}

void UserRepositoryTest::refusesASlotOfNobody()
{
    SqlUserRepository users(*m_database);
    const KeySlot slot = keychainSlot(UserId::generate());
    QCOMPARE(users.addKeySlot(slot).error().code, ErrorCode::NotFound);
    QCOMPARE(users.replaceKeySlot(slot).error().code, ErrorCode::NotFound);
    QCOMPARE(*users.keySlot(slot.user), std::nullopt);
}

void UserRepositoryTest::refusesAPassphraseSlotWithoutItsKey()
{
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    KeySlot slot = passphraseSlot(user);
    slot.wrapped.reset();
    QCOMPARE(users.addKeySlot(slot).error().code, ErrorCode::InvalidInput);
    slot = keychainSlot(user);
    slot.wrapped = passphraseSlot(user).wrapped;
    QCOMPARE(users.replaceKeySlot(slot).error().code, ErrorCode::InvalidInput);
    QCOMPARE(*users.keySlot(user), std::nullopt);
}

void UserRepositoryTest::refusesASlotOfAnUnknownKind()
{
    QFETCH_GLOBAL(bool, postgres);
    SqlUserRepository users(*m_database);
    const UserId user = users.findOrCreate(u"ada"_qs, now)->id;
    QVERIFY(users.addKeySlot(keychainSlot(user)).has_value());
    const QStringList statements =
        postgres ? QStringList{u"ALTER TABLE key_slots DROP CONSTRAINT key_slots_kind_check"_qs,
                               u"ALTER TABLE key_slots DROP CONSTRAINT key_slots_check"_qs}
                 : QStringList{u"PRAGMA ignore_check_constraints = ON"_qs};
    for (const QString &statement : statements)
        QVERIFY(m_database->connection().execute(statement).has_value());
    QVERIFY(
        m_database->connection().execute(u"UPDATE key_slots SET kind = 'cloud'"_qs).has_value());
    // Not "none yet": a caller would make another key beside the rows of this one.
    QCOMPARE(users.keySlot(user).error().code, ErrorCode::StorageCorrupt);
}

QTEST_GUILESS_MAIN(UserRepositoryTest)
#include "UserRepositoryTest.moc"
