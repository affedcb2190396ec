// SPDX-License-Identifier: MIT
#include "domain/DotEnv.h"

#include <QTest>

using namespace jackfield;

namespace {

/// "A=1|B=two" for what was read, so that a row of data stays readable.
QString readable(const SecretEntries &entries)
{
    QStringList parts;
    for (const SecretEntry &entry : entries)
        parts.append(entry.name + u'=' + entry.value.withBytes([](QByteArrayView bytes) {
            return QString::fromUtf8(bytes);
        }));
    return parts.join(u'|');
}

QList<int> linesOf(const QList<FieldProblem> &problems)
{
    QList<int> lines;
    for (const FieldProblem &problem : problems)
        lines.append(problem.row);
    return lines;
}

} // namespace

/// What is read from a `.env` text, and what is said of the lines that cannot be.
class DotEnvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesEveryBadLine_data();
    void namesEveryBadLine();
};

void DotEnvTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("entries");
    const auto row = [](const char *name, const char *text, const char *entries) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(entries);
    };
    row("nothing", "", "");
    row("comments and blank lines", "# a\n\n  # b\n", "");
    row("plain", "A=1\nB=two", "A=1|B=two");
    row("blanks around", "  A = 1  \n", "A=1");
    row("export", "export A=1", "A=1");
    row("carriage returns", "A=1\r\nB=2\r\n", "A=1|B=2");
    row("byte-order mark",
        "\xEF\xBB\xBF"
        "A=1",
        "A=1");
    row("empty value", "A=\nB=''", "A=|B=");
    row("equals in the value", "A=b=c==", "A=b=c==");
    row("comment behind a value", "A=1 # one\nB=x#y", "A=1|B=x#y");
    row("single quotes are literal", "A='$x \\n #'", "A=$x \\n #");
    row("escapes in double quotes", "A=\"a\\nb\\t\\\"\\\\\\$\"", "A=a\nb\t\"\\$");
    row("several lines in double quotes", "A=\"one\ntwo\"\nB=2", "A=one\ntwo|B=2");
    row("nothing is expanded", "A=$HOME ${B} `x`", "A=$HOME ${B} `x`");
    row("comment behind a quote", "A=\"1\" # one", "A=1");
    row("other scripts", "A=Ωμέγα", "A=Ωμέγα");
}

void DotEnvTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, entries);
    const DotEnv result = parseDotEnv(text);
    QVERIFY2(result.problems.isEmpty(), qPrintable(joinProblems(result.problems)));
    QCOMPARE(readable(result.entries), entries);
}

void DotEnvTest::namesEveryBadLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QList<int>>("lines");
    const auto row = [](const char *name, const QByteArray &text, const char *entries,
                        const QList<int> &lines) {
        QTest::newRow(name) << text << QString::fromUtf8(entries) << lines;
    };
    row("two bad lines, the good ones kept", "A=1\nnonsense\nB=2\n=x\nC=3", "A=1|B=2|C=3", {1, 3});
    row("repeated", "A=1\nA=2", "A=1", {1});
    row("open double quote", "A=\"x\nB=2", "B=2", {0});
    row("open single quote", "A='x\nB=2'", "B=2'", {0});
    row("text behind a quote", "A='x' y\nB=2", "B=2", {0});
    row("blank in the name", "A B=1", "", {0});
    row("NUL in the value", QByteArray("A=x\0y\nB=2", 9), "B=2", {0});
    row("line numbers behind a value of several lines", "A=\"x\ny\"\nbad", "A=x\ny", {2});
}

void DotEnvTest::namesEveryBadLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, entries);
    QFETCH(QList<int>, lines);
    const DotEnv result = parseDotEnv(text);
    QCOMPARE(readable(result.entries), entries);
    QCOMPARE(linesOf(result.problems), lines);
    for (const FieldProblem &problem : result.problems)
        QVERIFY(!problem.text.isEmpty());
}

QTEST_GUILESS_MAIN(DotEnvTest)
#include "DotEnvTest.moc"
