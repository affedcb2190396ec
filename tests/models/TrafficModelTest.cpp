// SPDX-License-Identifier: MIT
#include "models/tryout/TrafficModel.h"
#include "tests/models/LiveScene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTest>

using namespace jackfield;

namespace {

TrafficEntry entry(const QString &method, const QString &id, const QString &text,
                   TrafficEntry::Direction direction = TrafficEntry::Direction::Sent)
{
    TrafficEntry made;
    made.direction = direction;
    made.at = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::UTC);
    made.method = method;
    made.id = id;
    made.text = text;
    made.bytes = text.toUtf8().size();
    return made;
}

struct Scene : LiveScene
{
    TrafficModel model{live};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    void say(const TrafficEntry &said) { Q_EMIT servers.last()->trafficSeen(said); }
};

} // namespace

class TrafficModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatGoesByInBatches();
    void keepsTheLatestAndCountsTheOthers();
    void boundsTheText();
    void isFiltered_data();
    void isFiltered();
    void exportsAndIndents();
    void goesWithItsConnectorAndWhenCleared();
};

void TrafficModelTest::showsWhatGoesByInBatches()
{
    Scene scene;
    QVERIFY(scene.open());
    QSignalSpy inserted(&scene.model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 10; ++i)
        scene.say(entry(QStringLiteral("ping"), QString::number(i), QStringLiteral("{}")));
    QTRY_COMPARE(scene.model.rowCount(), 10);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(scene.model.index(3, TrafficModel::Message).data().toString(),
             QStringLiteral("→ ping · 3"));
}

void TrafficModelTest::keepsTheLatestAndCountsTheOthers()
{
    Scene scene;
    QVERIFY(scene.open());
    const int all = TrafficModel::mostEntries + 500;
    for (int i = 0; i < all; ++i)
        scene.say(entry(QStringLiteral("m"), QString::number(i), QStringLiteral("{}")));
    QTRY_COMPARE(scene.model.dropped(), qint64(500));
    QCOMPARE(scene.model.rowCount(), TrafficModel::mostEntries);
    QCOMPARE(scene.model.entryAt(0).id, QStringLiteral("500"));
    QCOMPARE(scene.model.entryAt(scene.model.rowCount() - 1).id, QString::number(all - 1));
}

void TrafficModelTest::boundsTheText()
{
    Scene scene;
    QVERIFY(scene.open());
    const QString large(65'536, u'x');
    for (int i = 0; i < 200; ++i)
        scene.say(entry(QStringLiteral("m"), QString::number(i), large));
    QTRY_VERIFY(scene.model.rowCount() > 0);
    QVERIFY(qint64(scene.model.rowCount()) * large.size() <= TrafficModel::mostCharacters);
    QCOMPARE(scene.model.entryAt(scene.model.rowCount() - 1).id, QStringLiteral("199"));
}

void TrafficModelTest::isFiltered_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("method") << QStringLiteral("TOOLS/") << 2;
    QTest::newRow("text") << QStringLiteral("echo") << 1;
    QTest::newRow("none") << QStringLiteral("zzz") << 0;
}

void TrafficModelTest::isFiltered()
{
    QFETCH(QString, filter);
    QFETCH(int, rows);
    Scene scene;
    QVERIFY(scene.open());
    scene.say(entry(QStringLiteral("ping"), QStringLiteral("1"), QStringLiteral("{}")));
    scene.say(entry(QStringLiteral("tools/list"), QStringLiteral("2"), QStringLiteral("{}")));
    scene.say(entry(QStringLiteral("tools/call"), QStringLiteral("3"),
                    QStringLiteral(R"({"name":"echo"})")));
    QTRY_COMPARE(scene.model.rowCount(), 3);
    QSortFilterProxyModel filtered;
    filtered.setSourceModel(&scene.model);
    filtered.setFilterRole(TrafficModel::FilterRole);
    filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    filtered.setFilterFixedString(filter);
    QCOMPARE(filtered.rowCount(), rows);
}

void TrafficModelTest::exportsAndIndents()
{
    Scene scene;
    QVERIFY(scene.open());
    scene.say(entry(QStringLiteral("ping"), QStringLiteral("1"), QStringLiteral(R"({"a":1})")));
    scene.say(entry({}, {}, QStringLiteral("{\"cut\": \"of"), TrafficEntry::Direction::Received));
    QTRY_COMPARE(scene.model.rowCount(), 2);
    const QList<QByteArray> lines = scene.model.exported().split('\n');
    QCOMPARE(lines.at(0),
             QByteArray(R"({"at":"2026-01-02T03:04:05.006Z","bytes":7,"direction":"sent",)"
                        R"("id":"1","isError":false,"message":{"a":1},"method":"ping"})"));
    // Not raw strings: moc reads such quotes wrongly.
    QVERIFY(lines.at(1).contains("\"message\":\"{\\\"cut\\\": \\\"of\""));
    QCOMPARE(TrafficModel::prettyText(scene.model.entryAt(0)),
             QStringLiteral("{\n    \"a\": 1\n}"));
    QCOMPARE(TrafficModel::prettyText(scene.model.entryAt(1)), QStringLiteral("{\"cut\": \"of"));
}

void TrafficModelTest::goesWithItsConnectorAndWhenCleared()
{
    Scene scene;
    QVERIFY(scene.open());
    scene.say(entry(QStringLiteral("ping"), QStringLiteral("1"), QStringLiteral("{}")));
    QTRY_COMPARE(scene.model.rowCount(), 1);
    scene.live.stop();
    QCOMPARE(scene.model.rowCount(), 1);
    scene.model.clear();
    QCOMPARE(scene.model.rowCount(), 0);
    QVERIFY(scene.open(QStringLiteral("y")));
    scene.say(entry(QStringLiteral("ping"), QStringLiteral("1"), QStringLiteral("{}")));
    QTRY_COMPARE(scene.model.rowCount(), 1);
    scene.live.setConnector({});
    QCOMPARE(scene.model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TrafficModelTest)
#include "TrafficModelTest.moc"
