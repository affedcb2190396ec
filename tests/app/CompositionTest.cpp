// SPDX-License-Identifier: MIT
#include "app/composition/Composition.h"
#include "app/composition/OsAccount.h"
#include "domain/ConnectorDraft.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtCrypto>

using namespace jackfield;

/// What the composition root makes, and above all what it does not make.
class CompositionTest : public QObject
{
    Q_OBJECT

    Composition::Place place() const { return {m_folder.path(), QStringLiteral("ada")}; }

    /// QCA keeps the application's name in what its initialisation makes, and nowhere else.
    static bool qcaIsInitialised()
    {
        QCA::setAppName(QStringLiteral("probe"));
        return QCA::appName() == QLatin1String("probe");
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void listingTouchesNoEncryption()
    {
        {
            Composition first(place());
            QVERIFY(!first.hasDatabase());
            QVERIFY(first.open(Database::Access::ReadWrite, SessionService::Unknown::Create));
            ConnectorDraft draft;
            draft.name = QStringLiteral("files");
            draft.command = QStringLiteral("npx");
            QVERIFY(first.connectors().create(draft));
        }
        Composition second(place());
        QVERIFY(second.hasDatabase());
        QVERIFY(second.open(Database::Access::ReadWrite, SessionService::Unknown::Refuse));
        const auto listed = second.connectors().list();
        QVERIFY(listed);
        QCOMPARE(listed->size(), 1);
        QVERIFY2(!qcaIsInitialised(), "listing initialised the encryption library");
        QVERIFY(!second.sessions().session().isUnlocked());
    }

    void aSecretInitialisesIt()
    {
        const Secret secret = Secret::fromText(QStringLiteral("x"));
        QCOMPARE(secret.size(), 1);
        QVERIFY2(qcaIsInitialised(), "the test above could not tell");
    }

    void anotherUserMustBeThere()
    {
        Composition composition({m_folder.path(), QStringLiteral("nobody")});
        const auto opened =
            composition.open(Database::Access::ReadWrite, SessionService::Unknown::Refuse);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::NotFound);
    }

    void testerTakesTheSettings()
    {
        Composition composition(place());
        QVERIFY(composition.open(Database::Access::ReadWrite, SessionService::Unknown::Create));
        QCOMPARE(&composition.tester(), &composition.tester());
        const TestLimits limits = Composition::limitsOf(Settings{});
        QCOMPARE(limits, TestLimits{});
    }

    void theAccountHasAName() { QVERIFY(!osAccountName().isEmpty()); }

    void theUsualFolder()
    {
        qputenv("XDG_DATA_HOME", "/home/ada/.local/share");
        QCOMPARE(defaultDataDir(), QStringLiteral("/home/ada/.local/share/Jackfield"));
    }
};

QTEST_GUILESS_MAIN(CompositionTest)
#include "CompositionTest.moc"
