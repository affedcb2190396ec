// SPDX-License-Identifier: MIT
#include "domain/ErrorText.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace jackfield;

/// The closed list of failures: its words, its texts and its document say the same.
class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnWord();
    void wordsGoBothWays();
    void anUnknownWordIsNoCode();
    void everyCodeHasACauseAndARemedy();
    void theDetailStandsInTheCause();
    void theDocumentHoldsTheSameRows();
};

void ErrorTest::everyCodeHasItsOwnWord()
{
    QSet<QString> words;
    for (const ErrorCode code : allErrorCodes())
        words.insert(wireName(code));
    QCOMPARE(words.size(), allErrorCodes().size());
    QVERIFY(!words.contains(QString()));
    // The list ends with Internal: a code that was added to the enumeration alone would show here.
    QCOMPARE(allErrorCodes().size(), qsizetype(ErrorCode::Internal) + 1);
}

void ErrorTest::wordsGoBothWays()
{
    for (const ErrorCode code : allErrorCodes())
        QCOMPARE(errorCodeFromWire(wireName(code)), std::optional(code));
}

void ErrorTest::anUnknownWordIsNoCode()
{
    QCOMPARE(errorCodeFromWire(QStringLiteral("no-such-code")), std::nullopt);
    QCOMPARE(errorCodeFromWire(QString()), std::nullopt);
}

void ErrorTest::everyCodeHasACauseAndARemedy()
{
    for (const ErrorCode code : allErrorCodes()) {
        const ErrorText text = textFor(Error{code, {}});
        QVERIFY2(text.cause.endsWith(u'.'), qPrintable(wireName(code)));
        QVERIFY2(text.remedy.endsWith(u'.'), qPrintable(wireName(code)));
    }
}

void ErrorTest::theDetailStandsInTheCause()
{
    QCOMPARE(textFor({ErrorCode::CommandNotFound, QStringLiteral("npx")}).cause,
             QStringLiteral("The command was not found: npx"));
    QCOMPARE(textFor({ErrorCode::InvalidInput, QStringLiteral("Give a name.")}).cause,
             QStringLiteral("Give a name."));
}

void ErrorTest::theDocumentHoldsTheSameRows()
{
    QFile file(QStringLiteral(JACKFIELD_SOURCE_DIR "/docs/error-codes.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString document = QString::fromUtf8(file.readAll());
    for (const ErrorCode code : allErrorCodes()) {
        const ErrorText text = textFor(Error{code, {}});
        const QString row =
            QStringLiteral("| `%1` | %2 | %3 |\n").arg(wireName(code), text.cause, text.remedy);
        QVERIFY2(document.contains(row), qPrintable(row));
    }
    QCOMPARE(document.count(QLatin1String("\n| `")), allErrorCodes().size());
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "ErrorTest.moc"
