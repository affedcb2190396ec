// SPDX-License-Identifier: MIT
#include "mcp/ToolSnapshots.h"

#include "domain/ToolMemory.h"

#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

namespace {

QJsonArray listed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

ToolSnapshot seen(const QByteArray &json, const SecretMask &mask = {})
{
    return snapshotOf(listed(json), mask);
}

} // namespace

/// What is remembered of the entries of tools/list.
class ToolSnapshotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesWhatMatters_data();
    void seesWhatMatters();
    void ordersByName();
    void masksBeforeItDigests();
    void keepsNoMoreThanItsBounds();
    void seesAChangeBehindWhatIsKept();
    void countsWhatIsBeyond();
};

void ToolSnapshotsTest::seesWhatMatters_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("words");
    QTest::addColumn<bool>("schema");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        bool words, bool schema) {
        QTest::newRow(name) << "[{\"name\":\"a\"" + before + "}]"
                            << "[{\"name\":\"a\"" + after + "}]" << words << schema;
    };
    row("the same", R"(,"description":"d")", R"(,"description":"d")", false, false);
    row("description", R"(,"description":"d")", R"(,"description":"d ")", true, false);
    row("a description that was not there", "", R"(,"description":"d")", true, false);
    row("title", R"(,"title":"t")", R"(,"title":"u")", true, false);
    row("from title to description", R"(,"title":"t")", R"(,"description":"t")", true, false);
    row("input", R"(,"inputSchema":{"type":"object"})",
        R"(,"inputSchema":{"type":"object","required":["x"]})", false, true);
    row("output", R"(,"outputSchema":{})", "", false, true);
    row("annotations", R"(,"annotations":{"readOnlyHint":true})",
        R"(,"annotations":{"readOnlyHint":false})", false, true);
    row("the order of members is no change", R"(,"inputSchema":{"a":1,"b":{"c":2,"d":3}})",
        R"(,"inputSchema":{"b":{"d":3,"c":2},"a":1})", false, false);
    row("blanks are no change", R"(,"inputSchema":{"a":[1,2]})",
        R"(,"inputSchema": { "a" : [ 1, 2 ] })", false, false);
    row("the order of an array is one", R"(,"inputSchema":{"a":[1,2]})",
        R"(,"inputSchema":{"a":[2,1]})", false, true);
    row("icons are not looked at", R"(,"icons":[])", "", false, false);
}

void ToolSnapshotsTest::seesWhatMatters()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, words);
    QFETCH(bool, schema);
    const ToolDifference difference = differenceBetween(seen(before), seen(after));
    QCOMPARE(difference.changed.size(), words || schema ? 1 : 0);
    if (difference.changed.isEmpty())
        return;
    QCOMPARE(difference.changed.constFirst().wordsChanged(), words);
    QCOMPARE(difference.changed.constFirst().schemaChanged(), schema);
}

void ToolSnapshotsTest::ordersByName()
{
    QVERIFY(
        seen(R"([{"name":"b"},{"name":"a"}])").saysTheSame(seen(R"([{"name":"a"},{"name":"b"}])")));
}

void ToolSnapshotsTest::masksBeforeItDigests()
{
    const auto tools = [](const QByteArray &token) {
        return R"([{"name":"a","description":"signed in with )" + token +
               R"(","inputSchema":{"default":")" + token + R"("}}])";
    };
    const auto mask = [](const QByteArray &token) {
        return SecretMask({Secret::fromBytes(token)});
    };
    const ToolSnapshot first = seen(tools("first-token"), mask("first-token"));
    const ToolSnapshot second = seen(tools("other-token"), mask("other-token"));
    QVERIFY(first.saysTheSame(second));
    const QByteArray stored = QJsonDocument(first.toJson()).toJson();
    QVERIFY(stored.contains("signed in with"));
    QVERIFY(!stored.contains("first-token"));
}

void ToolSnapshotsTest::keepsNoMoreThanItsBounds()
{
    QJsonArray tools;
    const QString text(20'000, u'd');
    for (int i = 0; i < 300; ++i)
        tools.append(QJsonObject{{u"name"_qs, QString(5'000, u'n') + QString::number(i)},
                                 {u"description"_qs, text},
                                 {u"inputSchema"_qs, QJsonObject{{u"description"_qs, text}}}});
    const ToolSnapshot snapshot = snapshotOf(tools, {});
    qsizetype kept = 0;
    for (const ToolRecord &tool : snapshot.tools) {
        QVERIFY(tool.name.size() <= 200);
        QVERIFY(tool.words.size() <= ToolSnapshot::longestWords);
        QVERIFY(tool.schema.size() <= ToolSnapshot::longestSchema);
        kept += tool.words.size() + tool.schema.size();
    }
    QVERIFY(kept > ToolSnapshot::mostText / 2);
    QVERIFY(kept <= ToolSnapshot::mostText);
}

void ToolSnapshotsTest::seesAChangeBehindWhatIsKept()
{
    const auto tools = [](char last) {
        return R"([{"name":"a","description":")" + QByteArray(30'000, 'x') + last + R"("}])";
    };
    const ToolDifference difference = differenceBetween(seen(tools('1')), seen(tools('2')));
    QCOMPARE(difference.changed.size(), 1);
    QCOMPARE(difference.changed.constFirst().before.words,
             difference.changed.constFirst().after.words);
}

void ToolSnapshotsTest::countsWhatIsBeyond()
{
    const auto tools = [](int count, const QString &lastDescription) {
        QJsonArray array;
        for (int i = 0; i < count; ++i)
            array.append(
                QJsonObject{{u"name"_qs, QStringLiteral("tool-%1").arg(i, 6, 10, QChar(u'0'))},
                            {u"description"_qs, i + 1 < count ? u"d"_qs : lastDescription}});
        return array;
    };
    const ToolSnapshot first = snapshotOf(tools(50'000, u"d"_qs), {});
    QCOMPARE(first.tools.size(), ToolSnapshot::mostTools);
    QCOMPARE(first.beyond, 50'000 - ToolSnapshot::mostTools);
    QVERIFY(QJsonDocument(first.toJson()).toJson(QJsonDocument::Compact).size() < 1'000'000);
    QVERIFY(differenceBetween(first, snapshotOf(tools(50'000, u"e"_qs), {})).beyondChanged);
    QVERIFY(differenceBetween(first, snapshotOf(tools(50'000, u"d"_qs), {})).isEmpty());
}

QTEST_GUILESS_MAIN(ToolSnapshotsTest)
#include "ToolSnapshotsTest.moc"
