// SPDX-License-Identifier: MIT
#include "models/RemovedConnectors.h"
#include "tests/models/ModelScene.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

class RemovedConnectorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackWholeAndStillSealed()
    {
        ModelScene scene;
        ConnectorDraft draft;
        draft.name = QStringLiteral("x");
        draft.command = QStringLiteral("npx");
        SecretsPatch secrets;
        secrets.environment.set = {{QStringLiteral("KEY"), Secret::fromBytes("value")}};
        const Connector made = scene.connectors.create(draft, secrets).value();
        RemovedConnectors removed(scene.connectors);
        QSignalSpy changes(&removed, &RemovedConnectors::changed);

        QVERIFY(removed.remove({made.id}).has_value());
        QVERIFY(scene.connectors.list()->isEmpty());
        QCOMPARE(removed.latestNames(), QStringList{QStringLiteral("x")});
        // Undoing needs no key.
        scene.user.service.lock();
        QCOMPARE(removed.undo().value(), QList<ConnectorId>{made.id});
        QVERIFY(scene.user.unlock());
        QCOMPARE(scene.connectors.find(made.id).value(), made);
        QCOMPARE(scene.connectors.environmentNames(made.id).value(),
                 QStringList{QStringLiteral("KEY")});
        QVERIFY(!removed.canUndo());
        QCOMPARE(changes.size(), 2);
    }

    void stepsAreUndoneLatestFirst()
    {
        ModelScene scene;
        const ConnectorId a = scene.add(QStringLiteral("a"));
        const ConnectorId b = scene.add(QStringLiteral("b"));
        const ConnectorId c = scene.add(QStringLiteral("c"));
        RemovedConnectors removed(scene.connectors);
        QVERIFY(removed.remove({a}).has_value());
        QVERIFY(removed.remove({b, c}).has_value());
        QCOMPARE(removed.undo().value(), (QList<ConnectorId>{b, c}));
        QCOMPARE(removed.undo().value(), QList<ConnectorId>{a});
        QVERIFY(removed.undo().value().isEmpty());
    }

    void aNameThatWasGivenAwayStaysToBeUndone()
    {
        ModelScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        RemovedConnectors removed(scene.connectors);
        QVERIFY(removed.remove({id}).has_value());
        const ConnectorId other = scene.add(QStringLiteral("x"));
        QCOMPARE(removed.undo().error().code, ErrorCode::NameTaken);
        QVERIFY(removed.canUndo());
        QVERIFY(scene.connectors.rename(other, QStringLiteral("y")).has_value());
        QCOMPARE(removed.undo().value(), QList<ConnectorId>{id});
    }

    void whatIsGoneAlreadyIsPassedOver()
    {
        ModelScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        RemovedConnectors removed(scene.connectors);
        QVERIFY(removed.remove({ConnectorId::generate(), id}).has_value());
        QCOMPARE(removed.latestNames(), QStringList{QStringLiteral("x")});
    }

    void aFailureIsToldAndNothingIsLost()
    {
        ModelScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        RemovedConnectors removed(scene.connectors);
        scene.repository.failWith = Error{ErrorCode::ReadOnlyStorage, {}};
        QCOMPARE(removed.remove({id}).error().code, ErrorCode::ReadOnlyStorage);
        QVERIFY(!removed.canUndo());
        scene.repository.failWith.reset();
        QVERIFY(scene.connectors.find(id).has_value());
    }
};

QTEST_GUILESS_MAIN(RemovedConnectorsTest)
#include "RemovedConnectorsTest.moc"
