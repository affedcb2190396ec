// SPDX-License-Identifier: MIT
#include "models/PresetsModel.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QTest>

using namespace jackfield;

namespace {

constexpr char quotedCommand[] =
    "{\"presets\":[{\"name\":\"x\",\"command\":\"npx -y 'a b'\",\"variables\":[\"KEY\"]}]}";
constexpr char openQuote[] = "{\"presets\":[{\"name\":\"x\",\"command\":\"npx 'a\"}]}";

} // namespace

class PresetsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInOnesCanBeSaved()
    {
        PresetsModel presets;
        QAbstractItemModelTester watcher(&presets,
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(presets.rowCount(), 13);
        QSet<QString> names;
        for (int row = 0; row < presets.rowCount(); ++row) {
            const Preset &preset = presets.presetAt(row);
            QVERIFY2(validate(preset.draft).isEmpty(), qPrintable(preset.draft.name));
            for (const QString &name : preset.variableNames)
                QVERIFY2(nameProblem(name, Field::Environment).isEmpty(), qPrintable(name));
            QVERIFY(!presets.index(row).data(PresetsModel::DescriptionRole).toString().isEmpty());
            names.insert(preset.draft.name);
        }
        QCOMPARE(names.size(), presets.rowCount());
    }

    void aCommandIsSplitIntoWords()
    {
        const auto presets = PresetsModel::parse("{\"presets\":[{\"name\":\"x\",\"command\":\"npx "
                                                 "-y 'a b'\",\"variables\":[\"KEY\"]}]}");
        QVERIFY(presets.has_value());
        const Preset &preset = presets->constFirst();
        QCOMPARE(preset.draft.command, QStringLiteral("npx"));
        QCOMPARE(preset.draft.args, (QStringList{QStringLiteral("-y"), QStringLiteral("a b")}));
        QCOMPARE(preset.variableNames, QStringList{QStringLiteral("KEY")});
        QVERIFY(preset.needsInput);
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("presets");
        QTest::newRow("no name") << QByteArray("{\"presets\":[{\"command\":\"npx\"}]}");
        QTest::newRow("neither command nor URL") << QByteArray("{\"presets\":[{\"name\":\"x\"}]}");
        QTest::newRow("open quote")
            << QByteArray("{\"presets\":[{\"name\":\"x\",\"command\":\"npx 'a\"}]}");
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto presets = PresetsModel::parse(json);
        QVERIFY(!presets.has_value());
        QCOMPARE(presets.error().code, ErrorCode::InvalidInput);
        QVERIFY(!presets.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PresetsModelTest)
#include "PresetsModelTest.moc"
