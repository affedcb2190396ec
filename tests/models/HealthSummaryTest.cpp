// SPDX-License-Identifier: MIT
#include "models/HealthSummary.h"

#include "tests/models/ModelScene.h"

#include <QTest>

using namespace jackfield;

namespace {

struct Scene : ModelScene
{
    ConnectorTableModel model{connectors, tester, user.clock};

    ConnectorId addTested(const QString &name, std::optional<ErrorCode> code = {})
    {
        const ConnectorId id = add(name);
        saveTest(id, code, 1, user.clock.now());
        return id;
    }
    HealthSummary summary()
    {
        model.reload();
        return healthOf(model);
    }
};

} // namespace

/// All connectors in a few numbers, and the worst of them.
class HealthSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstComesFirst()
    {
        Scene scene;
        QCOMPARE(scene.summary().worst(), StatusKind::Disconnected);
        scene.add(QStringLiteral("never tested"));
        QCOMPARE(scene.summary().worst(), StatusKind::Disconnected);
        scene.addTested(QStringLiteral("a"));
        QCOMPARE(scene.summary().worst(), StatusKind::Connected);
        scene.addTested(QStringLiteral("b"), ErrorCode::Unauthorized);
        QCOMPARE(scene.summary().worst(), StatusKind::NeedsSignIn);
        const ConnectorId changed = scene.add(QStringLiteral("c"));
        scene.saveTool(changed, QStringLiteral("t"), QStringLiteral("1"));
        scene.saveTool(changed, QStringLiteral("t"), QStringLiteral("2"));
        QCOMPARE(scene.summary().worst(), StatusKind::ToolsChanged);
        scene.addTested(QStringLiteral("d"), ErrorCode::Exited);
        QCOMPARE(scene.summary().worst(), StatusKind::Error);
        QCOMPARE(scene.summary(), (HealthSummary{5, 1, 1, 1, 1}));
        QCOMPARE(scene.summary().text(),
                 QStringLiteral("2 of 5 connected\nwith an error: 1\nwith changed tools: 1\n"
                                "to sign in to: 1"));
    }

    void whatIsOffDoesNotCount()
    {
        Scene scene;
        const ConnectorId id = scene.addTested(QStringLiteral("a"), ErrorCode::Exited);
        QVERIFY(scene.connectors.setEnabled(id, false).has_value());
        QCOMPARE(scene.summary(), HealthSummary());
        QCOMPARE(scene.summary().text(), QStringLiteral("0 of 0 connected"));
    }
};

QTEST_GUILESS_MAIN(HealthSummaryTest)
#include "HealthSummaryTest.moc"
