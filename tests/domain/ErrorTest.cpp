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
    void causeAndRemedyAreTwoSentences();
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

void ErrorTest::causeAndRemedyAreTwoSentences()
{
    const auto line = [](const QString &cause, const QString &remedy) {
        return ErrorText{cause, remedy}.inOneLine();
    };
    QCOMPARE(line(u"It ended: exit status 1"_qs, u"Start it."_qs),
             u"It ended: exit status 1. Start it."_qs);
    QCOMPARE(line(u"It ended."_qs, u"Start it."_qs), u"It ended. Start it."_qs);
    QCOMPARE(line(u"It ended: why?"_qs, u"Start it."_qs), u"It ended: why? Start it."_qs);
    QCOMPARE(line(u"It ended: 1"_qs, {}), u"It ended: 1"_qs);
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
