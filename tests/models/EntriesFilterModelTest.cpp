// SPDX-License-Identifier: MIT
#include "models/tryout/EntriesFilterModel.h"
#include "tests/models/LiveScene.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

namespace {

using Tester = QAbstractItemModelTester;
constexpr auto fatal = Tester::FailureReportingMode::Fatal;

/// A server's tools, listed, and a filter over them.
struct Scene : LiveScene
{
    explicit Scene(const QJsonArray &tools) { servers.lists[ServerList::Tools] = tools; }

    bool list()
    {
        return open() && QTest::qWaitFor([this] {
                   return entries.state() == ServerEntriesModel::State::Ready &&
                          filtered.isSettled();
               });
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < filtered.rowCount(); ++row)
            all.append(filtered.index(row).data(ServerEntriesModel::NameRole).toString());
        return all;
    }

    ServerEntriesModel entries{live, ServerList::Tools};
    EntriesFilterModel filtered{entries};
    Tester tester{&filtered, fatal};
};

/// How many of the first so many numbers have this digit string in them.
int countWith(int count, const QString &digits)
{
    int found = 0;
    for (int i = 0; i < count; ++i)
        found += QString::number(i).contains(digits) ? 1 : 0;
    return found;
}

} // namespace

/// The filter above a server's list.
class EntriesFilterModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *text, const QStringList &names) {
            QTest::newRow(text) << QString::fromUtf8(text) << names;
        };
        const QString add = QStringLiteral("add");
        const QString get = QStringLiteral("get");
        row("", {add, get});
        row("ADD", {add});
        row("numbers", {add});
        row("weather", {get});
        row("e", {add, get});
        row("nothing like it", {});
        row(".*", {});
        row("add\nnumbers", {});
    }
    void filters()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        Scene scene(LiveScene::array(R"([
            {"name":"add","title":"Sum","description":"Adds two numbers together."},
            {"name":"get","description":"The weather"}])"));
        QVERIFY(scene.list());
        scene.filtered.setText(text);
        // A short list needs no second turn.
        QVERIFY(scene.filtered.isSettled());
        QCOMPARE(scene.names(), names);
    }

    void manyTakeSeveralTurns()
    {
        constexpr int count = 9'000;
        Scene scene(LiveScene::many(count));
        QVERIFY(scene.list());
        QCOMPARE(scene.filtered.rowCount(), count);
        const QSignalSpy resets(&scene.filtered, &QAbstractItemModel::modelReset);
        scene.filtered.setText(QStringLiteral("7"));
        // What was shown stays until the rest was looked at.
        QVERIFY(!scene.filtered.isSettled());
        QCOMPARE(scene.filtered.rowCount(), count);
        // Another letter before that: it counts alone.
        scene.filtered.setText(QStringLiteral("78"));
        QTRY_VERIFY(scene.filtered.isSettled());
        QCOMPARE(resets.size(), 1);
        QCOMPARE(scene.filtered.rowCount(), countWith(count, QStringLiteral("78")));
        QCOMPARE(scene.filtered.entryRow(0), 78);
        QCOMPARE(scene.filtered.rowOf(78), 0);
        QCOMPARE(scene.filtered.rowOf(79), -1);
        QCOMPARE(scene.filtered.rowOf(8'999), -1);
        // Everything needs no looking.
        scene.filtered.setText({});
        QVERIFY(scene.filtered.isSettled());
        QCOMPARE(scene.filtered.rowCount(), count);
    }

    void aListThatIsReadAgainIsFilteredAgain()
    {
        Scene scene(LiveScene::many(3'000));
        QVERIFY(scene.list());
        scene.filtered.setText(QStringLiteral("tool-29"));
        QTRY_COMPARE(scene.filtered.rowCount(), 111);
        scene.servers.last()->lists[ServerList::Tools] = LiveScene::many(30);
        scene.entries.load();
        QTRY_COMPARE(scene.filtered.rowCount(), 1);
        // Shorter than what is being looked at.
        scene.servers.last()->lists[ServerList::Tools] = LiveScene::many(9'000);
        scene.entries.load();
        QTRY_COMPARE(scene.entries.rowCount(), 9'000);
        scene.filtered.setText(QStringLiteral("8"));
        scene.live.setConnector(scene.add(QStringLiteral("other")));
        QVERIFY(scene.filtered.isSettled());
        QCOMPARE(scene.filtered.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(EntriesFilterModelTest)
#include "EntriesFilterModelTest.moc"
