// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/YesNo.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace jackfield;

namespace {

/// A language of two words.
class TwoWords : public QTranslator
{
public:
    TwoWords(QString yes, QString no) : m_yes(std::move(yes)), m_no(std::move(no)) {}

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString word = qstrcmp(text, "yes") == 0  ? m_yes
                             : qstrcmp(text, "no") == 0 ? m_no
                                                        : QString();
        return word.isEmpty() ? QString() : word; // null: the text itself
    }

private:
    QString m_yes;
    QString m_no;
};

} // namespace

/// What is typed for yes and no, in several languages.
class YesNoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("language"); ///< its two words, or nothing for English
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("answer"); ///< 1, 0, or -1 for neither
        const auto row = [](const char *language, const char *typed, int answer) {
            QTest::addRow("%s: %s", language, typed)
                << QString::fromUtf8(language) << QString::fromUtf8(typed) << answer;
        };
        for (const char *language : {"", "ja/nein", "oui/non", "да/нет", "ναι/όχι", "nai/ochi"}) {
            for (const char *yes : {"y", "Y", "yes", " Yes ", "TRUE"})
                row(language, yes, 1);
            for (const char *no : {"n", "N", "no", "false"})
                row(language, no, 0);
            for (const char *neither : {"", "maybe", "ye", "1", "/"})
                row(language, neither, -1);
        }
        row("", "j", -1);
        row("ja/nein", "j", 1);
        row("ja/nein", "J", 1);
        row("ja/nein", "JA", 1);
        row("ja/nein", "nein", 0);
        row("ja/nein", "jawohl", -1);
        row("oui/non", "o", 1);
        row("oui/non", "non", 0);
        row("да/нет", "Д", 1);
        row("да/нет", "н", 0);
        row("ναι/όχι", "ν", 1);
        row("ναι/όχι", "όχι", 0);
        // The letter is English no, the word is yes.
        row("nai/ochi", "nai", 1);
        row("nai/ochi", "o", 0);
        row("ano/ani", "a", -1);
        row("ano/ani", "ano", 1);
    }
    void reads()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QFETCH(int, answer);
        TwoWords words(language.section(u'/', 0, 0), language.section(u'/', 1));
        QVERIFY(QCoreApplication::installTranslator(&words));
        const auto read = YesNo::read(typed);
        const QString choice = YesNo::choice();
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(read ? int(*read) : -1, answer);
        QCOMPARE(choice, language.isEmpty() ? QStringLiteral("yes/no") : language);
    }
};

QTEST_GUILESS_MAIN(YesNoTest)
#include "YesNoTest.moc"
