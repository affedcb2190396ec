// SPDX-License-Identifier: MIT
#include "tasks/MaskedLines.h"
#include "tasks/TaskGrant.h"

#include <QTest>

using namespace jackfield;

class MaskedLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksWhatArrivesInPieces();
    void cutsLongLinesWithoutSplittingASecret();
    void givesTheRestAtTheEnd();
    void aGrantComesBackFromItsText();
};

namespace {

const QByteArray secret("hush-hush-hush");
const QString dots = u"••••••••"_qs;

MaskedLines lines()
{
    return MaskedLines(TaskMask({SecretMask({Secret::fromBytes(secret)})}));
}

} // namespace

void MaskedLinesTest::masksWhatArrivesInPieces()
{
    for (qsizetype at = 0; at <= secret.size(); ++at) {
        MaskedLines output = lines();
        QCOMPARE(output.feed("a " + secret.left(at)), QStringList());
        QCOMPARE(output.feed(secret.mid(at) + " b\r\nc"), QStringList(u"a %1 b"_qs.arg(dots)));
    }
    MaskedLines bytewise = lines();
    QStringList got;
    for (const char byte : QByteArray("\x1b[1mhush-\x1b[0mhush-hush\n\nlast\n"))
        got += bytewise.feed(QByteArray(1, byte));
    QCOMPARE(got, (QStringList{dots, QString(), u"last"_qs}));
}

void MaskedLinesTest::cutsLongLinesWithoutSplittingASecret()
{
    constexpr qsizetype longest = 64 * 1024;
    for (qsizetype before = longest - secret.size() - 1; before <= longest; ++before) {
        MaskedLines output = lines();
        const QStringList got =
            output.feed(QByteArray(before, 'x') + secret + QByteArray(200'000, 'y') + "\nnext\n");
        QCOMPARE(got.size(), 2);
        QVERIFY(got.first().size() <= longest + 1);
        QVERIFY(!got.first().contains(u"hush"_qs));
        QVERIFY(!got.first().mid(before).contains(u'h'));
        QCOMPARE(got.last(), u"next"_qs);
    }
}

void MaskedLinesTest::givesTheRestAtTheEnd()
{
    MaskedLines output = lines();
    QCOMPARE(output.finish(), QStringList());
    QCOMPARE(output.feed("no end " + secret), QStringList());
    QCOMPARE(output.finish(), QStringList(u"no end "_qs + dots));
    QCOMPARE(output.finish(), QStringList());
}

void MaskedLinesTest::aGrantComesBackFromItsText()
{
    const TaskGrant grant{u"/run/user/1000/jackfield-ab@c/s"_qs, "0123abcd"};
    QCOMPARE(TaskGrant::fromText(grant.toText()), std::optional(grant));
    for (const QString &text : {u""_qs, u"@/run/s"_qs, u"0123@"_qs, u"0123"_qs})
        QVERIFY(!TaskGrant::fromText(text));
    const auto said = knockFrom(knock(grant, u"my-server"_qs).chopped(1));
    QCOMPARE(said->word, grant.word);
    QCOMPARE(said->slug, u"my-server"_qs);
    QVERIFY(!knockFrom("no-blank"));
}

QTEST_GUILESS_MAIN(MaskedLinesTest)
#include "MaskedLinesTest.moc"
