// SPDX-License-Identifier: MIT
#include "domain/CommandLine.h"

#include <QTest>

using namespace jackfield;

namespace {

QStringList words(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

} // namespace

/// Splitting and joining command lines by the rules of XCU 2.2.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void refusesWhatIsNotClosed_data();
    void refusesWhatIsNotClosed();
    void joinedWordsSplitAgain_data();
    void joinedWordsSplitAgain();
};

void CommandLineTest::splits_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const char *line,
                        std::initializer_list<const char *> expected) {
        QTest::newRow(name) << QString::fromUtf8(line) << words(expected);
    };
    row("empty", "", {});
    row("blanks only", " \t\n ", {});
    row("plain words", "npx -y  x", {"npx", "-y", "x"});
    row("single quotes", "x --flag 'a b'", {"x", "--flag", "a b"});
    row("double quotes", "x \"a b\"", {"x", "a b"});
    row("quotes inside a word", "a'b c'd\"e f\"", {"ab cde f"});
    row("empty words", "x '' \"\"", {"x", "", ""});
    row("escaped blank", "a\\ b", {"a b"});
    row("backslash in single quotes", "'a\\b'", {"a\\b"});
    row("escapes in double quotes", "\"\\\"\\\\\\$\\`\"", {"\"\\$`"});
    row("other backslashes in double quotes stay", "\"a\\nb\"", {"a\\nb"});
    row("line continuation", "a\\\nb", {"ab"});
    row("nothing is expanded", "$HOME * ; | && ${X} ~ #",
        {"$HOME", "*", ";", "|", "&&", "${X}", "~", "#"});
    row("other scripts", "x 'Ωμέγα 文'", {"x", "Ωμέγα 文"});
}

void CommandLineTest::splits()
{
    QFETCH(QString, line);
    QFETCH(QStringList, words);
    QCOMPARE(splitCommandLine(line), Result<QStringList>(words));
}

void CommandLineTest::refusesWhatIsNotClosed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("single") << "x 'a b"
                            << "single quote";
    QTest::newRow("double") << "x \"a b"
                            << "double quote";
    QTest::newRow("double ended by an escape") << "x \"a\\\""
                                               << "double quote";
    QTest::newRow("backslash") << "x \\"
                               << "backslash";
}

void CommandLineTest::refusesWhatIsNotClosed()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto result = splitCommandLine(line);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::InvalidInput);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
}

void CommandLineTest::joinedWordsSplitAgain_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << words({"npx", "-y", "@scope/x@latest"}) << "npx -y @scope/x@latest";
    QTest::newRow("blank") << words({"a b"}) << "'a b'";
    QTest::newRow("empty") << words({"x", ""}) << "x ''";
    QTest::newRow("single quote") << words({"it's"}) << "'it'\\''s'";
    QTest::newRow("variable") << words({"--key=${KEY}"}) << "--key=${KEY}";
    QTest::newRow("everything") << words({"\"\\`$*\n;|'&<>"}) << "'\"\\`$*\n;|'\\''&<>'";
}

void CommandLineTest::joinedWordsSplitAgain()
{
    QFETCH(QStringList, words);
    QFETCH(QString, line);
    QCOMPARE(joinCommandLine(words), line);
    QCOMPARE(splitCommandLine(line), Result<QStringList>(words));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
