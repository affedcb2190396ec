// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ElicitationForm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jackfield;

namespace {

/// JSON that was written with single quotes.
QByteArray json(const QString &text)
{
    return QString(text).replace(u'\'', u'"').toUtf8();
}

QJsonObject object(const QString &text)
{
    return QJsonDocument::fromJson(json(text)).object();
}

} // namespace

/// What is asked on a terminal for a form, and what is made of what is typed.
class ElicitationFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<bool>("required");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("read"); ///< JSON in an array; empty: left out; "!": refused
        const auto row = [](const char *schema, bool required, const char *typed,
                            const char *read) {
            QTest::addRow("%s %d %s", schema, int(required), typed)
                << QString::fromUtf8(schema) << required << QString::fromUtf8(typed)
                << QString::fromUtf8(read);
        };
        const char *const text = "{'type':'string'}";
        row(text, true, "ada", "['ada']");
        row(text, true, "", "!");
        row(text, false, "", "");
        row("{'type':'string','default':'ada'}", true, "", "['ada']");
        row("{'type':'string','minLength':3}", true, "ab", "!");
        row("{'type':'string','maxLength':3}", true, "abcd", "!");
        row("{'type':'string','enum':['a','b']}", true, "b", "['b']");
        row("{'type':'string','enum':['a','b']}", true, "c", "!");
        row("{'type':'string','oneOf':[{'const':'a','title':'A'}]}", true, "a", "['a']");
        row("{'type':'string','oneOf':[{'const':'a','title':'A'}]}", true, "A", "!");
        row("{'type':'integer','minimum':1,'maximum':5}", true, "5", "[5]");
        row("{'type':'integer','minimum':1,'maximum':5}", true, "6", "!");
        row("{'type':'integer','minimum':1,'maximum':5}", true, "0", "!");
        row("{'type':'integer'}", true, "1.5", "!");
        row("{'type':'integer'}", true, "many", "!");
        row("{'type':'number'}", true, "1.5", "[1.5]");
        row("{'type':'number'}", true, "inf", "!");
        row("{'type':'boolean'}", true, "Yes", "[true]");
        row("{'type':'boolean'}", true, "n", "[false]");
        row("{'type':'boolean'}", true, "perhaps", "!");
        row("{'type':'boolean','default':false}", true, "", "[false]");
        row("{'type':'array','items':{'enum':['a','b']}}", true, "a, b", "[['a','b']]");
        row("{'type':'array','items':{'anyOf':[{'const':'a'}]}}", true, "b", "!");
    }
    void reads()
    {
        QFETCH(QString, schema);
        QFETCH(bool, required);
        QFETCH(QString, typed);
        QFETCH(QString, read);
        const ElicitationField field{QStringLiteral("x"), object(schema), required};
        const auto value = field.read(typed);
        QCOMPARE(value.has_value(), read != QLatin1String("!"));
        if (!value) {
            QCOMPARE(value.error().code, ErrorCode::InvalidInput);
            QVERIFY(!value.error().detail.isEmpty());
            return;
        }
        QCOMPARE(value->has_value(), !read.isEmpty());
        if (*value)
            QCOMPARE(QJsonDocument(QJsonArray{**value}).toJson(QJsonDocument::Compact), json(read));
    }

    void asksForWhatIsNeededFirst()
    {
        const auto fields =
            elicitationFields(object(QStringLiteral("{'properties':{'a':{'type':'string'},'b':{'"
                                                    "type':'integer','title':'Age \\u001b[31m'}},"
                                                    "'required':['b']}")));
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[0].name, QStringLiteral("b"));
        QVERIFY(fields[0].isRequired);
        QVERIFY(!fields[0].question().contains(QChar(0x1b)));
        QVERIFY(fields[0].question().startsWith(QStringLiteral("Age")));
        QVERIFY(fields[1].question().contains(QStringLiteral("may be left empty")));
    }
};

QTEST_APPLESS_MAIN(ElicitationFormTest)
#include "ElicitationFormTest.moc"
