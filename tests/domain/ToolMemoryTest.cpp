// SPDX-License-Identifier: MIT
#include "domain/ToolMemory.h"

#include <QCryptographicHash>
#include <QTest>

using namespace jackfield;

namespace {

ToolRecord tool(const QString &name, const QByteArray &words = "w", const QByteArray &schema = "s")
{
    return {name, words, schema, QString::fromUtf8(words), QString::fromUtf8(schema)};
}

ToolSnapshot snapshot(const QList<ToolRecord> &tools)
{
    return {tools, 0, {}};
}

/// `a:w:s b` is a tool a with these digests, and a tool b with the usual ones.
ToolSnapshot parsed(const QString &text)
{
    ToolSnapshot result;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList parts = word.split(u':');
        result.tools.append(tool(parts.at(0), parts.value(1, QStringLiteral("w")).toUtf8(),
                                 parts.value(2, QStringLiteral("s")).toUtf8()));
    }
    return result;
}

QStringList namesOf(const QList<ToolRecord> &tools)
{
    QStringList names;
    for (const ToolRecord &record : tools)
        names.append(record.name);
    return names;
}

QStringList changesOf(const ToolDifference &difference)
{
    QStringList changes;
    for (const ChangedTool &changed : difference.changed)
        changes.append(changed.after.name + (changed.wordsChanged() ? u"+words"_qs : QString()) +
                       (changed.schemaChanged() ? u"+schema"_qs : QString()));
    return changes;
}

} // namespace

/// What differs between two lists of tools, and what is remembered from test to test.
class ToolMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void comparesWhatIsNotRememberedAsOne();
    void saysNothingOfNamesThatItDoesNotRemember();
    void aFirstListIsAcceptedWithoutAWord();
    void staysUntilItIsAccepted();
    void aListThatComesBackIsNoChange();
    void aTestThatListsNothingForgetsNothing();
    void acceptingWhatIsNoLongerThereStillShowsWhatIs();
    void comesBackFromJson();
    void readsNoMoreThanItsBound();
    void showsWhereTextsDiffer_data();
    void showsWhereTextsDiffer();
};

void ToolMemoryTest::compares_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("added");
    QTest::addColumn<QStringList>("removed");
    QTest::addColumn<QStringList>("changed");
    QTest::addColumn<ToolDrift>("drift");
    const QStringList none;
    const auto row = [&](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("nothing") << u""_qs << u""_qs << none << none << none << ToolDrift::None;
    row("the same") << u"a b"_qs << u"a b"_qs << none << none << none << ToolDrift::None;
    row("one more at the end") << u"a"_qs << u"a b"_qs << QStringList{u"b"_qs} << none << none
                               << ToolDrift::List;
    row("one more in front") << u"b"_qs << u"a b"_qs << QStringList{u"a"_qs} << none << none
                             << ToolDrift::List;
    row("all gone") << u"a b"_qs << u""_qs << none << QStringList{u"a"_qs, u"b"_qs} << none
                    << ToolDrift::List;
    row("one for another") << u"a c"_qs << u"b c"_qs << QStringList{u"b"_qs} << QStringList{u"a"_qs}
                           << none << ToolDrift::List;
    row("other words") << u"a b"_qs << u"a b:x"_qs << none << none << QStringList{u"b+words"_qs}
                       << ToolDrift::Known;
    row("another schema") << u"a b"_qs << u"a:w:x b"_qs << none << none
                          << QStringList{u"a+schema"_qs} << ToolDrift::Known;
    row("everything") << u"a b c"_qs << u"b:x:y c d"_qs << QStringList{u"d"_qs}
                      << QStringList{u"a"_qs} << QStringList{u"b+words+schema"_qs}
                      << ToolDrift::Known;
    row("a name twice") << u"a a"_qs << u"a"_qs << none << QStringList{u"a"_qs} << none
                        << ToolDrift::List;
}

void ToolMemoryTest::compares()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, added);
    QFETCH(QStringList, removed);
    QFETCH(QStringList, changed);
    QFETCH(ToolDrift, drift);
    const ToolDifference difference = differenceBetween(parsed(before), parsed(after));
    QCOMPARE(namesOf(difference.added), added);
    QCOMPARE(namesOf(difference.removed), removed);
    QCOMPARE(changesOf(difference), changed);
    QCOMPARE(difference.drift(), drift);
    QCOMPARE(parsed(before).saysTheSame(parsed(after)), difference.isEmpty());
}

void ToolMemoryTest::comparesWhatIsNotRememberedAsOne()
{
    ToolSnapshot before = parsed(u"a b"_qs);
    before.beyond = 7;
    before.beyondDigest = "x";
    ToolSnapshot after = before;
    QVERIFY(differenceBetween(before, after).isEmpty());
    after.beyondDigest = "y";
    QVERIFY(differenceBetween(before, after).beyondChanged);
    QCOMPARE(differenceBetween(before, after).drift(), ToolDrift::Known);
    QVERIFY(!before.saysTheSame(after));
}

void ToolMemoryTest::saysNothingOfNamesThatItDoesNotRemember()
{
    // Of two tools that are remembered, one went; a third one moved up from beyond.
    ToolSnapshot before = parsed(u"a b"_qs);
    before.beyond = 1;
    before.beyondDigest = "c";
    const ToolDifference difference = differenceBetween(before, parsed(u"b c"_qs));
    QCOMPARE(namesOf(difference.removed), QStringList{u"a"_qs});
    QVERIFY(difference.added.isEmpty());
    QVERIFY(difference.beyondChanged);
}

void ToolMemoryTest::aFirstListIsAcceptedWithoutAWord()
{
    const ToolMemory first = ToolMemory{parsed(u"a"_qs), {}}.following({});
    QVERIFY(first.difference().isEmpty());
    QCOMPARE(first.accepted, std::nullopt);
    QCOMPARE(first.seen, std::optional(parsed(u"a"_qs)));
}

void ToolMemoryTest::staysUntilItIsAccepted()
{
    ToolMemory memory{parsed(u"a"_qs), {}};
    for (int test = 0; test < 3; ++test) {
        memory = ToolMemory{parsed(u"a:x b"_qs), {}}.following(memory);
        QCOMPARE(changesOf(memory.difference()), QStringList{u"a+words"_qs});
        QCOMPARE(namesOf(memory.difference().added), QStringList{u"b"_qs});
    }
    memory.accept(parsed(u"a:x b"_qs));
    QVERIFY(memory.difference().isEmpty());
    memory = ToolMemory{parsed(u"a:x b"_qs), {}}.following(memory);
    QVERIFY(memory.difference().isEmpty());
    memory = ToolMemory{parsed(u"a b"_qs), {}}.following(memory);
    QCOMPARE(changesOf(memory.difference()), QStringList{u"a+words"_qs});
}

void ToolMemoryTest::aListThatComesBackIsNoChange()
{
    ToolMemory memory{parsed(u"a"_qs), {}};
    memory = ToolMemory{parsed(u"a:x"_qs), {}}.following(memory);
    memory = ToolMemory{parsed(u"a"_qs), {}}.following(memory);
    QVERIFY(memory.difference().isEmpty());
    QCOMPARE(memory.accepted, std::nullopt);
}

void ToolMemoryTest::aTestThatListsNothingForgetsNothing()
{
    ToolMemory memory{parsed(u"a"_qs), {}};
    memory = ToolMemory{parsed(u"a:x"_qs), {}}.following(memory);
    QCOMPARE(ToolMemory().following(memory), memory);
}

void ToolMemoryTest::acceptingWhatIsNoLongerThereStillShowsWhatIs()
{
    ToolMemory memory{parsed(u"a:y"_qs), parsed(u"a"_qs)};
    memory.accept(parsed(u"a:x"_qs)); // what was on the screen when the last test ended
    QCOMPARE(changesOf(memory.difference()), QStringList{u"a+words"_qs});
    QCOMPARE(memory.accepted, std::optional(parsed(u"a:x"_qs)));
}

void ToolMemoryTest::comesBackFromJson()
{
    ToolSnapshot seen = parsed(u"a b:x:y"_qs);
    seen.tools[0].wordsDigest = QCryptographicHash::hash("a", QCryptographicHash::Sha256);
    seen.tools[1].words.clear();
    seen.beyond = 3;
    seen.beyondDigest = QByteArray::fromHex("00ff");
    for (const ToolMemory &memory :
         {ToolMemory(), ToolMemory{seen, {}}, ToolMemory{seen, parsed(u"c"_qs)}}) {
        QJsonObject json;
        memory.addTo(json);
        QCOMPARE(json.size(), int(memory.seen.has_value()) + int(memory.accepted.has_value()));
        QCOMPARE(ToolMemory::from(json), memory);
    }
}

void ToolMemoryTest::readsNoMoreThanItsBound()
{
    QList<ToolRecord> many(ToolSnapshot::mostTools + 5, tool(u"a"_qs));
    QCOMPARE(ToolSnapshot::fromJson(snapshot(many).toJson()).tools.size(), ToolSnapshot::mostTools);
}

void ToolMemoryTest::showsWhereTextsDiffer_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("shownBefore");
    QTest::addColumn<QString>("shownAfter");
    const QString hundred(100, u'h');
    QTest::newRow("short: whole") << u"one"_qs << u"two"_qs << u"one"_qs << u"two"_qs;
    QTest::newRow("long: from a little before the difference")
        << hundred + u"one"_qs << hundred + u"two"_qs << u"…"_qs + QString(40, u'h') + u"one"_qs
        << u"…"_qs + QString(40, u'h') + u"two"_qs;
    QTest::newRow("long: cut at the end")
        << u"a"_qs + hundred << u"b"_qs << u"a"_qs + QString(49, u'h') + u"…"_qs << u"b"_qs;
    QTest::newRow("one went on") << hundred << hundred + u"x"_qs << u"…"_qs + QString(40, u'h')
                                 << u"…"_qs + QString(40, u'h') + u"x"_qs;
}

void ToolMemoryTest::showsWhereTextsDiffer()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, shownBefore);
    QFETCH(QString, shownAfter);
    const DifferingTexts shown = differingTexts(before, after, 50);
    QCOMPARE(shown.before, shownBefore);
    QCOMPARE(shown.after, shownAfter);
}

QTEST_GUILESS_MAIN(ToolMemoryTest)
#include "ToolMemoryTest.moc"
