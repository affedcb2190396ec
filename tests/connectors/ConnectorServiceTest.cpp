// SPDX-License-Identifier: MIT
#include "connectors/ConnectorService.h"
#include "crypto/QcaFieldCipher.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/TestSession.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

namespace {

/// Counts what is opened and sealed.
class CountingCipher final : public FieldCipher
{
public:
    Result<QByteArray> seal(const KeyRing &keys, const FieldPlace &place,
                            const Secret &plain) override
    {
        ++sealed;
        return m_real.seal(keys, place, plain);
    }
    Result<Secret> open(const KeyRing &keys, const FieldPlace &place,
                        const QByteArray &blob) override
    {
        ++opened;
        return m_real.open(keys, place, blob);
    }

    int sealed = 0;
    int opened = 0;

private:
    QcaFieldCipher m_real;
};

SecretEntry entry(const char *name, const char *value)
{
    return {QString::fromLatin1(name), Secret::fromBytes(value)};
}

ConnectorDraft localDraft(const char *name)
{
    ConnectorDraft draft;
    draft.name = QString::fromUtf8(name);
    draft.command = QStringLiteral("npx");
    draft.args = {QStringLiteral("-y"), QStringLiteral("x")};
    return draft;
}

SecretsPatch setting(const SecretEntries &environment)
{
    SecretsPatch patch;
    patch.environment.set = environment;
    return patch;
}

TestReport success()
{
    TestReport report;
    report.tools = 3;
    return report;
}

/// One service over fakes, its session unlocked.
struct Scene
{
    TestSession ada;
    FakeConnectorRepository repository;
    CountingCipher cipher;
    ConnectorService service{ada.session(), repository, cipher, ada.clock};
    QSignalSpy changes{&service, &ConnectorService::changed};

    Connector create(const char *name, const SecretsPatch &secrets = {})
    {
        return service.create(localDraft(name), secrets).value();
    }
    QByteArray blob(const Connector &connector)
    {
        return repository.sealedFields(connector.id)->value(SealedField::Environment);
    }
};

} // namespace

/// What the facade promises: input checked, secrets sealed and kept, status measured.
class ConnectorServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAndTells();
    void tidiesWhatWasTyped();
    void refusesWhatIsWrongAndWritesNothing();
    void aTakenNameIsRefused();
    void findsByNameThenSlugThenId();
    void listingOpensNothing();
    void editingWithoutSecretsKeepsTheBlobs();
    void aPatchKeepsWhatItDoesNotName();
    void removingTheLastSecretLeavesNothingSealed();
    void headersIgnoreCase();
    void secretsNeedAnUnlockedSession();
    void metadataNeedsNoKey();
    void aDamagedFieldIsAnErrorOfThatConnector();
    void aFieldMovedToAnotherConnectorDoesNotOpen();
    void duplicateSealsAnew();
    void removeAndRestore();
    void aChangeUndoesTheTest();
    void aChangeOfTheConnectionForgetsItsTools();
    void statusFollowsEnabled();
    void aReportOfAnOlderRevisionIsDropped();
    void theEraIsRememberedUntilSomethingChanges();
    void anUnsavedTargetTakesTheSavedSecrets();
    void anotherProcessIsNoticed();
};

void ConnectorServiceTest::createsAndTells()
{
    Scene scene;
    const auto created = scene.service.create(localDraft("My Server"), setting({entry("K", "v")}));
    QVERIFY(created.has_value());
    QCOMPARE(created->slug, QStringLiteral("my-server"));
    QCOMPARE(created->userId, scene.ada.user());
    QCOMPARE(created->status, ConnectorStatus::Disconnected);
    QCOMPARE(created->createdAt, scene.ada.clock.now());
    QCOMPARE(scene.changes.count(), 1);
    QCOMPARE(scene.service.list()->size(), 1);
    QCOMPARE(scene.service.environmentNames(created->id),
             Result<QStringList>(QStringList{QStringLiteral("K")}));
    QCOMPARE(scene.service.revealVariable(created->id, QStringLiteral("K")),
             Result<Secret>(Secret::fromBytes("v")));
    QVERIFY(!scene.blob(*created).contains("v\""));
}

void ConnectorServiceTest::tidiesWhatWasTyped()
{
    Scene scene;
    ConnectorDraft draft = localDraft("  x  ");
    draft.url = QStringLiteral("https://left.over/");
    const auto created = scene.service.create(draft);
    QCOMPARE(created->name, QStringLiteral("x"));
    QVERIFY(created->url.isEmpty());
}

void ConnectorServiceTest::refusesWhatIsWrongAndWritesNothing()
{
    Scene scene;
    ConnectorDraft draft = localDraft("");
    draft.command.clear();
    const auto created = scene.service.create(draft, setting({entry("A=B", "v")}));
    QCOMPARE(created.error().code, ErrorCode::InvalidInput);
    for (const char *part : {"name", "command", "“=”"})
        QVERIFY2(created.error().detail.contains(QString::fromUtf8(part)), part);
    QVERIFY(scene.service.list()->isEmpty());
    QCOMPARE(scene.changes.count(), 0);
}

void ConnectorServiceTest::aTakenNameIsRefused()
{
    Scene scene;
    const Connector first = scene.create("x");
    QCOMPARE(scene.service.create(localDraft("x")).error().code, ErrorCode::NameTaken);
    const Connector second = scene.create("X");
    QCOMPARE(second.slug, QStringLiteral("x-2"));
    QCOMPARE(scene.service.rename(second.id, QStringLiteral("x")).error().code,
             ErrorCode::NameTaken);
    QCOMPARE(scene.service.duplicate(first.id, QStringLiteral("x")).error().code,
             ErrorCode::NameTaken);
    QCOMPARE(scene.service.freeName(QStringLiteral("x")), Result<QString>(QStringLiteral("x 2")));
}

void ConnectorServiceTest::findsByNameThenSlugThenId()
{
    Scene scene;
    const Connector server = scene.create("My Server");
    const Connector slugLike = scene.create("my-server");
    QCOMPARE(scene.service.findByName(QStringLiteral("My Server"))->id, server.id);
    QCOMPARE(scene.service.findByName(QStringLiteral("my-server"))->id, slugLike.id);
    QCOMPARE(scene.service.findByName(slugLike.slug)->id, slugLike.id);
    QCOMPARE(scene.service.findByName(server.id.toString())->id, server.id);
    QCOMPARE(scene.service.findByName(QStringLiteral("gone")).error().code, ErrorCode::NotFound);
}

void ConnectorServiceTest::listingOpensNothing()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("K", "v")}));
    scene.repository.sealedReads = 0;
    QVERIFY(scene.service.list().has_value());
    QVERIFY(scene.service.find(x.id).has_value());
    QCOMPARE(scene.cipher.opened, 0);
    QCOMPARE(scene.repository.sealedReads, 0);
}

void ConnectorServiceTest::editingWithoutSecretsKeepsTheBlobs()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("K", "v")}));
    const QByteArray before = scene.blob(x);
    scene.cipher.sealed = 0;
    ConnectorDraft draft = ConnectorDraft::from(x);
    draft.description = QStringLiteral("new");
    QVERIFY(scene.service.update(x.id, draft).has_value());
    QVERIFY(scene.service.rename(x.id, QStringLiteral("y")).has_value());
    QCOMPARE(scene.blob(x), before);
    QCOMPARE(scene.cipher.opened, 0);
    QCOMPARE(scene.cipher.sealed, 0);
}

void ConnectorServiceTest::aPatchKeepsWhatItDoesNotName()
{
    Scene scene;
    const Connector x =
        scene.create("x", setting({entry("A", "1"), entry("B", "2"), entry("C", "3")}));
    SecretsPatch patch;
    patch.environment.set = {entry("B", "two"), entry("D", "4")};
    patch.environment.remove = {QStringLiteral("C"), QStringLiteral("never there")};
    QVERIFY(scene.service.update(x.id, ConnectorDraft::from(x), patch).has_value());
    QCOMPARE(scene.service.environmentNames(x.id),
             Result<QStringList>(
                 QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("D")}));
    QCOMPARE(scene.service.revealVariable(x.id, QStringLiteral("A")),
             Result<Secret>(Secret::fromBytes("1")));
    QCOMPARE(scene.service.revealVariable(x.id, QStringLiteral("B")),
             Result<Secret>(Secret::fromBytes("two")));
    QCOMPARE(scene.service.revealVariable(x.id, QStringLiteral("C")).error().code,
             ErrorCode::NotFound);
}

void ConnectorServiceTest::removingTheLastSecretLeavesNothingSealed()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    QCOMPARE(scene.service.hasSecrets(x.id, SealedField::Environment), Result<bool>(true));
    SecretsPatch patch;
    patch.environment.remove = {QStringLiteral("A")};
    QVERIFY(scene.service.update(x.id, ConnectorDraft::from(x), patch).has_value());
    QCOMPARE(scene.service.hasSecrets(x.id, SealedField::Environment), Result<bool>(false));
}

void ConnectorServiceTest::headersIgnoreCase()
{
    Scene scene;
    ConnectorDraft draft = localDraft("x");
    draft.type = ConnectorType::Remote;
    draft.transport = TransportChoice::Auto;
    draft.url = QStringLiteral("https://example.com/mcp");
    SecretsPatch patch;
    patch.headers.set = {entry("Authorization", "one")};
    const Connector x = scene.service.create(draft, patch).value();
    patch.headers.set = {entry("authorization", "two")};
    QVERIFY(scene.service.update(x.id, draft, patch).has_value());
    QCOMPARE(scene.service.headerNames(x.id),
             Result<QStringList>(QStringList{QStringLiteral("authorization")}));
    QCOMPARE(scene.service.revealHeader(x.id, QStringLiteral("AUTHORIZATION")),
             Result<Secret>(Secret::fromBytes("two")));
}

void ConnectorServiceTest::secretsNeedAnUnlockedSession()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    scene.ada.service.lock();
    QCOMPARE(scene.service.environmentNames(x.id).error().code, ErrorCode::Locked);
    QCOMPARE(scene.service.target(x.id).error().code, ErrorCode::Locked);
    QCOMPARE(scene.service.create(localDraft("y"), setting({entry("A", "1")})).error().code,
             ErrorCode::Locked);
    QCOMPARE(scene.service.duplicate(x.id, QStringLiteral("z")).error().code, ErrorCode::Locked);
    QCOMPARE(scene.service.list()->size(), 1);
}

void ConnectorServiceTest::metadataNeedsNoKey()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    const QByteArray before = scene.blob(x);
    scene.ada.service.lock();
    QVERIFY(scene.service.create(localDraft("y")).has_value());
    QVERIFY(scene.service.rename(x.id, QStringLiteral("z")).has_value());
    QVERIFY(scene.service.setEnabled(x.id, false).has_value());
    QCOMPARE(scene.blob(x), before);
    QVERIFY(scene.service.remove(x.id).has_value());
}

void ConnectorServiceTest::aDamagedFieldIsAnErrorOfThatConnector()
{
    Scene scene;
    const Connector damaged = scene.create("damaged", setting({entry("A", "1")}));
    const Connector whole = scene.create("whole", setting({entry("A", "1")}));
    scene.repository.writeFromOutside([&](auto &rows) {
        QByteArray &blob = rows[damaged.id].sealed[SealedField::Environment];
        blob[blob.size() - 1] = char(blob.back() ^ 1);
    });
    QCOMPARE(scene.service.target(damaged.id).error().code, ErrorCode::Decrypt);
    QCOMPARE(scene.service.list()->size(), 2);
    QVERIFY(scene.service.target(whole.id).has_value());
    // Editing what is not secret loses nothing, and what does not open is not overwritten.
    QVERIFY(scene.service.rename(damaged.id, QStringLiteral("renamed")).has_value());
    QCOMPARE(scene.service.update(damaged.id, localDraft("renamed"), setting({entry("B", "2")}))
                 .error()
                 .code,
             ErrorCode::Decrypt);
}

void ConnectorServiceTest::aFieldMovedToAnotherConnectorDoesNotOpen()
{
    Scene scene;
    const Connector a = scene.create("a", setting({entry("A", "1")}));
    const Connector b = scene.create("b");
    scene.repository.writeFromOutside([&](auto &rows) { rows[b.id].sealed = rows[a.id].sealed; });
    QCOMPARE(scene.service.environmentNames(b.id).error().code, ErrorCode::Decrypt);
    QVERIFY(scene.service.environmentNames(a.id).has_value());
}

void ConnectorServiceTest::duplicateSealsAnew()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    const auto copy = scene.service.duplicate(x.id, QStringLiteral("y"));
    QVERIFY(copy.has_value());
    QVERIFY(copy->id != x.id);
    QVERIFY(scene.blob(*copy) != scene.blob(x));
    QCOMPARE(scene.service.revealVariable(copy->id, QStringLiteral("A")),
             Result<Secret>(Secret::fromBytes("1")));
}

void ConnectorServiceTest::removeAndRestore()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    const auto removed = scene.service.remove(x.id);
    QVERIFY(removed.has_value());
    QVERIFY(scene.service.list()->isEmpty());
    QVERIFY(scene.service.restore(*removed).has_value());
    QCOMPARE(scene.service.find(x.id), Result<Connector>(x));
    QCOMPARE(scene.service.revealVariable(x.id, QStringLiteral("A")),
             Result<Secret>(Secret::fromBytes("1")));
    QCOMPARE(scene.service.remove(ConnectorId::generate()).error().code, ErrorCode::NotFound);
}

void ConnectorServiceTest::aChangeUndoesTheTest()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1")}));
    const auto test = [&] {
        QVERIFY(scene.service.saveReport(x.id, scene.service.find(x.id)->revision, success())
                    .has_value());
        QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Connected);
    };
    test();
    QCOMPARE(scene.service.find(x.id)->lastTest->testedAt, scene.ada.clock.now());

    ConnectorDraft draft = ConnectorDraft::from(x);
    draft.description = QStringLiteral("says nothing of the connection");
    QVERIFY(scene.service.update(x.id, draft, setting({entry("A", "1")})).has_value());
    QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Connected);

    draft.args.append(QStringLiteral("--other"));
    QVERIFY(scene.service.update(x.id, draft).has_value());
    QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Disconnected);
    test();
    QVERIFY(scene.service.update(x.id, draft, setting({entry("A", "2")})).has_value());
    QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Disconnected);
}

void ConnectorServiceTest::aChangeOfTheConnectionForgetsItsTools()
{
    Scene scene;
    const Connector x = scene.create("x");
    const auto test = [&](const QByteArray &words) {
        TestReport report = success();
        report.toolMemory.seen = ToolSnapshot{{{QStringLiteral("a"), words, "s", {}, {}}}, 0, {}};
        QVERIFY(
            scene.service.saveReport(x.id, scene.service.find(x.id)->revision, report).has_value());
    };
    const auto drift = [&] { return scene.service.find(x.id)->lastTest->toolDrift; };
    test("1");
    test("2");
    QCOMPARE(drift(), ToolDrift::Known);
    QVERIFY(scene.service.rename(x.id, QStringLiteral("y")).has_value());
    QCOMPARE(drift(), ToolDrift::Known);

    ConnectorDraft draft = ConnectorDraft::from(*scene.service.find(x.id));
    draft.command = QStringLiteral("other");
    QVERIFY(scene.service.update(x.id, draft).has_value());
    test("3");
    QCOMPARE(drift(), ToolDrift::None);
    test("4");
    QCOMPARE(drift(), ToolDrift::Known);
    scene.changes.clear();
    const ToolSnapshot seen = *(**scene.service.lastReport(x.id)).toolMemory.seen;
    QVERIFY(scene.service.acceptTools(x.id, seen).has_value());
    QCOMPARE(drift(), ToolDrift::None);
    QCOMPARE(scene.changes.count(), 1);
}

void ConnectorServiceTest::statusFollowsEnabled()
{
    Scene scene;
    const Connector x = scene.create("x");
    QVERIFY(scene.service.saveReport(x.id, x.revision, success()).has_value());
    QCOMPARE(scene.service.setEnabled(x.id, false)->status, ConnectorStatus::Disconnected);
    QVERIFY(scene.service.saveReport(x.id, x.revision, success()).has_value());
    QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Disconnected);
    QCOMPARE(scene.service.setEnabled(x.id, true)->status, ConnectorStatus::Connected);
}

void ConnectorServiceTest::aReportOfAnOlderRevisionIsDropped()
{
    Scene scene;
    const Connector x = scene.create("x");
    ConnectorDraft draft = ConnectorDraft::from(x);
    draft.command = QStringLiteral("other");
    QVERIFY(scene.service.update(x.id, draft).has_value());
    scene.changes.clear();
    QVERIFY(scene.service.saveReport(x.id, x.revision, success()).has_value());
    QCOMPARE(scene.service.find(x.id)->status, ConnectorStatus::Disconnected);
    QCOMPARE(scene.changes.count(), 0);
}

void ConnectorServiceTest::theEraIsRememberedUntilSomethingChanges()
{
    Scene scene;
    const Connector x = scene.create("x");
    QVERIFY(!scene.service.target(x.id)->knownEra);
    TestReport report = success();
    report.era = Era::Legacy;
    QVERIFY(scene.service.saveReport(x.id, x.revision, report).has_value());
    QCOMPARE(scene.service.target(x.id)->knownEra, std::optional(Era::Legacy));
    // What is not saved was never reached.
    QVERIFY(!scene.service.target(ConnectorDraft::from(x), {}, x.id)->knownEra);
    report.error = Error{ErrorCode::Exited, {}};
    QVERIFY(scene.service.saveReport(x.id, x.revision, report).has_value());
    QVERIFY(!scene.service.target(x.id)->knownEra);
    report.error.reset();
    QVERIFY(scene.service.saveReport(x.id, x.revision, report).has_value());
    ConnectorDraft draft = ConnectorDraft::from(x);
    draft.command = QStringLiteral("other");
    QVERIFY(scene.service.update(x.id, draft).has_value());
    QVERIFY(!scene.service.target(x.id)->knownEra);
}

void ConnectorServiceTest::anUnsavedTargetTakesTheSavedSecrets()
{
    Scene scene;
    const Connector x = scene.create("x", setting({entry("A", "1"), entry("B", "2")}));
    ConnectorDraft draft = ConnectorDraft::from(x);
    draft.name.clear(); // not given yet, and not needed for a test
    draft.args = {QStringLiteral("${A}${B}")};
    const auto target = scene.service.target(draft, setting({entry("B", "two")}), x.id);
    QVERIFY(target.has_value());
    QCOMPARE(std::get<LocalTarget>(target->endpoint).args, QStringList{QStringLiteral("1two")});
    const auto without = scene.service.target(draft, {}, std::nullopt);
    QCOMPARE(without.error(), (Error{ErrorCode::MissingVariable, QStringLiteral("A")}));
    draft.command.clear();
    QCOMPARE(scene.service.target(draft, {}, x.id).error().code, ErrorCode::InvalidInput);
}

void ConnectorServiceTest::anotherProcessIsNoticed()
{
    Scene scene;
    scene.service.watchForChanges();
    scene.repository.writeFromOutside([](auto &) {});
    QTRY_COMPARE_WITH_TIMEOUT(scene.changes.count(), 1, 2'000);
}

QTEST_GUILESS_MAIN(ConnectorServiceTest)
#include "ConnectorServiceTest.moc"
