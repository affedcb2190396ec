// SPDX-License-Identifier: MIT
#include "models/schema/SchemaForm.h"
#include "models/schema/JsonFragment.h"

#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

using Kind = SchemaField::Kind;

namespace {

QJsonObject json(const char *text)
{
    const auto value = parseJson(QString::fromUtf8(text));
    if (!value || !value->isObject())
        qFatal("the test's own JSON is wrong: %s", text);
    return value->toObject();
}

/// The schema of an object with one property `x`.
QJsonObject about(const char *property, bool isRequired = false)
{
    QJsonObject schema{
        {QStringLiteral("type"), QStringLiteral("object")},
        {QStringLiteral("properties"), QJsonObject{{QStringLiteral("x"), json(property)}}}};
    if (isRequired)
        schema.insert(QStringLiteral("required"), QJsonArray{QStringLiteral("x")});
    return schema;
}

FormNode &only(SchemaForm &form)
{
    return *form.root().children().front();
}

QString sent(const SchemaForm &form)
{
    const auto value = form.value();
    return value ? compactJson(*value) : QStringLiteral("nothing");
}

} // namespace

/// From JSON Schema 2020-12 to a form, to the arguments that are sent, and back.
class SchemaFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatASchemaAsksFor_data();
    void knowsWhatASchemaAsksFor();
    void sendsWhatWasTyped_data();
    void sendsWhatWasTyped();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void beginsWithWhatIsProposed();
    void anyValueGoesThroughTheFormUnchanged_data();
    void anyValueGoesThroughTheFormUnchanged();
    void choicesHaveNames_data();
    void choicesHaveNames();
    void requiredOnesComeFirstInTheirOrder();
    void listsGrowAndShrink();
    void optionalGroupsAreLeftOutUntilTheyAreWanted();
    void aBranchIsChosenByItsValue();
    void schemasThatNeverEndDoNot_data();
    void schemasThatNeverEndDoNot();
    void nothingIsFetched();
    void unknownKeywordsAreKept();
    void anObjectOfManyPropertiesHasAnEnd();
    void textThatIsNoObjectStaysText();
    void jsonIsSentAsItStands();
    void toolsWithoutArgumentsHaveNone_data();
    void toolsWithoutArgumentsHaveNone();
};

void SchemaFormTest::knowsWhatASchemaAsksFor_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("string") << QByteArray(R"({"type":"string"})") << Kind::Text;
    QTest::newRow("number") << QByteArray(R"({"type":"number"})") << Kind::Number;
    QTest::newRow("integer") << QByteArray(R"({"type":"integer"})") << Kind::Integer;
    QTest::newRow("boolean") << QByteArray(R"({"type":"boolean"})") << Kind::Boolean;
    QTest::newRow("enum") << QByteArray(R"({"enum":["a",2,null]})") << Kind::Choice;
    QTest::newRow("const") << QByteArray(R"({"const":"a"})") << Kind::Choice;
    QTest::newRow("null") << QByteArray(R"({"type":"null"})") << Kind::Choice;
    QTest::newRow("titled constants")
        << QByteArray(R"({"oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B"}]})")
        << Kind::Choice;
    QTest::newRow("object") << QByteArray(R"({"properties":{"a":{"type":"string"}}})")
                            << Kind::Object;
    QTest::newRow("closed, without members")
        << QByteArray(R"({"type":"object","additionalProperties":false})") << Kind::Object;
    QTest::newRow("map") << QByteArray(
                                R"({"type":"object","additionalProperties":{"type":"string"}})")
                         << Kind::Json;
    QTest::newRow("free object") << QByteArray(R"({"type":"object"})") << Kind::Json;
    QTest::newRow("array") << QByteArray(R"({"type":"array","items":{"type":"string"}})")
                           << Kind::List;
    QTest::newRow("tuple") << QByteArray(R"({"type":"array","prefixItems":[{"type":"string"}]})")
                           << Kind::Json;
    QTest::newRow("tuple of old") << QByteArray(R"({"type":"array","items":[{"type":"string"}]})")
                                  << Kind::Json;
    QTest::newRow("array of anything") << QByteArray(R"({"type":"array"})") << Kind::Json;
    QTest::newRow("oneOf") << QByteArray(R"({"oneOf":[{"type":"string"},{"type":"number"}]})")
                           << Kind::Branches;
    QTest::newRow("several types")
        << QByteArray(R"({"type":["string","number"]})") << Kind::Branches;
    QTest::newRow("optional of pydantic")
        << QByteArray(R"({"anyOf":[{"type":"integer"},{"type":"null"}],"default":null})")
        << Kind::Integer;
    QTest::newRow("nullable type") << QByteArray(R"({"type":["string","null"]})") << Kind::Text;
    QTest::newRow("allOf") << QByteArray(R"({"allOf":[{"type":"string"},{"minLength":2}]})")
                           << Kind::Text;
    QTest::newRow("inferred string") << QByteArray(R"({"minLength":2})") << Kind::Text;
    QTest::newRow("inferred number") << QByteArray(R"({"minimum":2})") << Kind::Number;
    QTest::newRow("anything") << QByteArray("{}") << Kind::Json;
    QTest::newRow("a wrong type") << QByteArray(R"({"type":17})") << Kind::Json;
    QTest::newRow("not") << QByteArray(R"({"not":{"type":"string"}})") << Kind::Json;
    QTest::newRow("an impossible branch") << QByteArray(R"({"oneOf":[false]})") << Kind::Json;
}

void SchemaFormTest::knowsWhatASchemaAsksFor()
{
    QFETCH(QByteArray, schema);
    SchemaForm form(about(schema));
    QTEST(only(form).kind(), "kind");
}

void SchemaFormTest::sendsWhatWasTyped_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("isRequired");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("arguments");
    const auto row = [](const char *name, const char *schema, bool isRequired, const char *typed,
                        const char *arguments) {
        QTest::newRow(name) << QByteArray(schema) << isRequired << QString::fromUtf8(typed)
                            << QString::fromUtf8(arguments);
    };
    row("text", R"({"type":"string"})", false, "a", R"({"x":"a"})");
    row("spaces stay", R"({"type":"string"})", false, " a ", R"({"x":" a "})");
    row("empty is left out", R"({"type":"string"})", false, "", "{}");
    row("required and empty", R"({"type":"string"})", true, "", "nothing");
    row("whole number", R"({"type":"integer"})", true, "42", R"({"x":42})");
    row("large whole number", R"({"type":"integer"})", true, "9007199254740993",
        R"({"x":9007199254740993})");
    row("whole, written with a point", R"({"type":"integer"})", true, "4.0", R"({"x":4})");
    row("fraction for a whole one", R"({"type":"integer"})", true, "4.5", "nothing");
    row("number", R"({"type":"number"})", true, " -1.5 ", R"({"x":-1.5})");
    row("no number", R"({"type":"number"})", false, "one", "nothing");
    row("not a number", R"({"type":"number"})", false, "nan", "nothing");
    row("JSON", "{}", false, R"({"a":[1]})", R"({"x":{"a":[1]}})");
    row("JSON text", "{}", false, R"("a")", R"({"x":"a"})");
    row("no JSON", "{}", false, "{", "nothing");
    row("two values are no JSON", "{}", false, "1,2", "nothing");
    row("required or null", R"({"type":["string","null"]})", true, "", R"({"x":null})");
    row("optional or null", R"({"type":["string","null"]})", false, "", "{}");
}

void SchemaFormTest::sendsWhatWasTyped()
{
    QFETCH(QByteArray, schema);
    QFETCH(bool, isRequired);
    QFETCH(QString, typed);
    SchemaForm form(about(schema, isRequired));
    only(form).setText(QStringLiteral("before"));
    only(form).setText(typed);
    QTEST(sent(form), "arguments");
}

void SchemaFormTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *schema, const char *typed,
                        const char *problem) {
        QTest::newRow(name) << QByteArray(schema) << QString::fromUtf8(typed)
                            << QString::fromUtf8(problem);
    };
    row("required", R"({"type":"string"})", "", "This is required.");
    row("whole", R"({"type":"integer"})", "x", "Type a whole number.");
    row("number", R"({"type":"number"})", "x", "Type a number, such as 1.5.");
    row("minimum", R"({"type":"integer","minimum":3})", "2", "At least 3.");
    row("minimum met", R"({"type":"integer","minimum":3})", "3", "");
    row("maximum", R"({"type":"number","maximum":0.5})", "0.6", "At most 0.5.");
    row("above", R"({"type":"number","exclusiveMinimum":0})", "0", "More than 0.");
    row("below", R"({"type":"number","exclusiveMaximum":9})", "9", "Less than 9.");
    row("multiple", R"({"type":"number","multipleOf":0.1})", "0.25", "A multiple of 0.1.");
    row("multiple met", R"({"type":"number","multipleOf":0.1})", "0.3", "");
    row("short", R"({"type":"string","minLength":3})", "ab", "At least 3 character(s).");
    row("long", R"({"type":"string","maxLength":2})", "abc", "At most 2 character(s).");
    row("characters, not units", R"({"type":"string","maxLength":2})",
        "\xf0\x9f\x99\x82\xf0\x9f\x99\x82", "");
    row("pattern", R"({"type":"string","pattern":"^a+$"})", "b",
        "This does not match the pattern ^a+$.");
    row("pattern met anywhere", R"({"type":"string","pattern":"b"})", "abc", "");
    row("pattern that is none", R"({"type":"string","pattern":"("})", "b", "");
    row("JSON", "{}", "[1,\n2,,]", "This is not JSON: see line 2.");
}

void SchemaFormTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, schema);
    QFETCH(QString, typed);
    QFETCH(QString, problem);
    SchemaForm form(about(schema, true));
    only(form).setText(typed);
    QCOMPARE(only(form).problem(), problem);
    QCOMPARE(form.isValid(), problem.isEmpty());
    QCOMPARE(form.value().has_value(), problem.isEmpty());
}

void SchemaFormTest::beginsWithWhatIsProposed()
{
    const QJsonObject schema = json(R"({"type":"object","required":["flag","one"],"properties":{
        "text":{"type":"string","default":"hello"},
        "count":{"type":"integer","default":3},
        "nothing":{"type":["string","null"],"default":null},
        "unset":{"type":"boolean"},
        "flag":{"type":"boolean"},
        "one":{"const":"only"},
        "wrong":{"type":"integer","default":"three"},
        "list":{"type":"array","items":{"type":"string"},"default":["a","b"]},
        "group":{"type":"object","properties":{"in":{"type":"string","default":"side"}}}}})");
    SchemaForm form(schema);
    QCOMPARE(sent(form), QStringLiteral(R"({"count":3,"flag":false,"list":["a","b"],)"
                                        R"("one":"only","text":"hello","wrong":"three"})"));
}

void SchemaFormTest::anyValueGoesThroughTheFormUnchanged_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, const char *schema, const char *value) {
        QTest::newRow(name) << QByteArray(schema) << QByteArray(value);
    };
    const char *text = R"({"type":"string"})";
    const char *group = R"({"type":"object","properties":{"a":{"type":"string"}}})";
    const char *union2 = R"({"oneOf":[
        {"type":"object","properties":{"kind":{"const":"a"},"n":{"type":"integer"}}},
        {"type":"object","properties":{"kind":{"const":"b"},"s":{"type":"string"}}}]})";
    row("text", text, R"({"x":"a"})");
    row("an empty text", text, R"({"x":""})");
    row("a number where text is asked for", text, R"({"x":5})");
    row("null where text is asked for", text, R"({"x":null})");
    row("a member that nobody knows", text, R"({"x":"a","y":{"z":[1,2]}})");
    row("nothing at all", text, "{}");
    row("null where it may be", R"({"type":["string","null"]})", R"({"x":null})");
    row("a number's way of writing", R"({"type":"number"})", R"({"x":1e30})");
    row("a text where a number is asked for", R"({"type":"number"})", R"({"x":"1"})");
    row("a fraction for a whole one", R"({"type":"integer"})", R"({"x":1.5})");
    row("false", R"({"type":"boolean"})", R"({"x":false})");
    row("a text for a switch", R"({"type":"boolean"})", R"({"x":"yes"})");
    row("a choice", R"({"enum":["a","b"]})", R"({"x":"b"})");
    row("what is no choice", R"({"enum":["a","b"]})", R"({"x":"c"})");
    row("a group", group, R"({"x":{"a":"1"}})");
    row("an empty group", group, R"({"x":{}})");
    row("a group with more", group, R"({"x":{"a":"1","b":2}})");
    row("a list for a group", group, R"({"x":[1]})");
    row("an empty list", R"({"type":"array","items":{"type":"string"}})", R"({"x":[]})");
    row("a list", R"({"type":"array","items":{"type":"string"}})", R"({"x":["a",1,null]})");
    row("lists in lists", R"({"type":"array","items":{"type":"array","items":{"type":"integer"}}})",
        R"({"x":[[1,2],[],[3]]})");
    row("the second branch", union2, R"({"x":{"kind":"b","s":"t"}})");
    row("no branch", union2, R"({"x":7})");
    row("a map", R"({"type":"object","additionalProperties":{"type":"string"}})",
        R"({"x":{"any":"thing"}})");
    row("a tuple", R"({"type":"array","prefixItems":[{"type":"string"},{"type":"number"}]})",
        R"({"x":["a",1]})");
    row("an open group",
        R"({"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":true})",
        R"({"x":{"a":"1","b":[2]}})");
}

void SchemaFormTest::anyValueGoesThroughTheFormUnchanged()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    SchemaForm form(about(schema));
    QVERIFY(form.setView(SchemaForm::View::Json));
    form.setJsonText(QString::fromUtf8(value));
    QVERIFY(form.setView(SchemaForm::View::Form));
    QCOMPARE(compactJson(form.root().value()), compactJson(json(value)));
    QVERIFY(form.setView(SchemaForm::View::Json));
    QCOMPARE(sent(form), compactJson(json(value)));
}

void SchemaFormTest::choicesHaveNames_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const char *schema, const char *names) {
        QTest::newRow(name) << QByteArray(schema) << QString::fromUtf8(names);
    };
    row("values", R"({"enum":["a",2,true,null]})", "a|2|true|null");
    row("names of old", R"({"enum":["a","b"],"enumNames":["First","Second"]})", "First|Second");
    row("titles", R"({"oneOf":[{"const":1,"title":"One"},{"const":2}]})", "One|2");
    row("types", R"({"type":["string","integer"]})", "Text|Whole number");
    row("branches by title", R"({"anyOf":[{"type":"string","title":"A"},{"type":"number"}]})",
        "A|Number");
    row("branches by constant",
        R"({"oneOf":[{"properties":{"k":{"const":"file"}}},{"properties":{"k":{"const":"url"}}}]})",
        "file|url");
    row("branches by what they need",
        R"({"type":"object","properties":{"a":{},"b":{}},
            "anyOf":[{"required":["a"]},{"required":["b"]}]})",
        "With a|With b");
}

void SchemaFormTest::choicesHaveNames()
{
    QFETCH(QByteArray, schema);
    SchemaForm form(about(schema));
    QTEST(only(form).field().names.join(u'|'), "names");
}

void SchemaFormTest::requiredOnesComeFirstInTheirOrder()
{
    SchemaForm form(json(R"({"type":"object","required":["z","m"],"properties":{
        "a":{"type":"string"},"m":{"type":"string"},"z":{"type":"string","title":"Zed"}}})"));
    QStringList labels;
    for (const auto &field : form.root().children())
        labels.append(field->label());
    QCOMPARE(labels.join(u' '), QStringLiteral("Zed m a"));
    QVERIFY(form.root().children().front()->isRequired());
    QVERIFY(!form.root().children().back()->isRequired());
}

void SchemaFormTest::listsGrowAndShrink()
{
    SchemaForm form(about(R"({"type":"array","minItems":2,"items":{"type":"integer"}})"));
    FormNode &list = only(form);
    QCOMPARE(sent(form), QStringLiteral("{}"));
    list.addItem().setText(QStringLiteral("1"));
    QCOMPARE(list.problem(), QStringLiteral("At least 2 item(s)."));
    list.addItem();
    QVERIFY(!form.isValid()); // the new one is empty still
    list.children().back()->setText(QStringLiteral("2"));
    list.addItem().setText(QStringLiteral("3"));
    list.removeItem(1);
    QCOMPARE(sent(form), QStringLiteral(R"({"x":[1,3]})"));
    list.removeItem(0);
    list.removeItem(0);
    QCOMPARE(sent(form), QStringLiteral("{}"));
}

void SchemaFormTest::optionalGroupsAreLeftOutUntilTheyAreWanted()
{
    SchemaForm form(about(R"({"type":"object","required":["a"],
        "properties":{"a":{"type":"string"},"b":{"type":"object","properties":{"c":{"type":"integer"}}}}})"));
    FormNode &group = only(form);
    QVERIFY(!group.isPresent());
    QCOMPARE(sent(form), QStringLiteral("{}"));
    group.setPresent(true);
    QVERIFY(!form.isValid());
    group.children().front()->setText(QStringLiteral("t"));
    QCOMPARE(sent(form), QStringLiteral(R"({"x":{"a":"t"}})"));
    FormNode &inner = *group.children().back();
    inner.setPresent(true);
    inner.children().front()->setText(QStringLiteral("5"));
    QCOMPARE(sent(form), QStringLiteral(R"({"x":{"a":"t","b":{"c":5}}})"));
    group.setPresent(false);
    QCOMPARE(sent(form), QStringLiteral("{}"));
}

void SchemaFormTest::aBranchIsChosenByItsValue()
{
    SchemaForm form(about(R"({"oneOf":[
        {"title":"By name","type":"object","required":["name"],"properties":{"name":{"type":"string"}}},
        {"title":"By number","type":"object","required":["id"],"properties":{"id":{"type":"integer"}}}]})",
                          true));
    FormNode &field = only(form);
    QCOMPARE(field.branch(), 0);
    field.setBranch(1);
    field.children().front()->children().front()->setText(QStringLiteral("7"));
    QCOMPARE(sent(form), QStringLiteral(R"({"x":{"id":7}})"));
    form.setValue(json(R"({"x":{"name":"ada"}})"));
    QCOMPARE(only(form).branch(), 0);
    form.setValue(json(R"({"x":{"id":8}})"));
    QCOMPARE(only(form).branch(), 1);
}

void SchemaFormTest::schemasThatNeverEndDoNot_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::newRow("refers to itself") << QByteArray(
        R"({"properties":{"x":{"$ref":"#/$defs/a"}},"$defs":{"a":{"$ref":"#/$defs/a"}}})");
    QTest::newRow("in a circle") << QByteArray(
        R"({"properties":{"x":{"$ref":"#/$defs/a"}},
            "$defs":{"a":{"$ref":"#/$defs/b"},"b":{"allOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}]}}})");
    QTest::newRow("needs itself") << QByteArray(
        R"({"type":"object","required":["x","y"],"properties":{"x":{"$ref":"#"},"y":{"$ref":"#"}}})");
    QTest::newRow("a branch of itself") << QByteArray(
        R"({"properties":{"x":{"$ref":"#/$defs/a"}},
            "$defs":{"a":{"anyOf":[{"$ref":"#/$defs/a"},{"type":"null"}]}}})");
    QTest::newRow("branches that double") << QByteArray(
        R"({"required":["x"],"properties":{"x":{"$ref":"#/$defs/a"}},
            "$defs":{"a":{"oneOf":[{"required":["n"],"properties":{"n":{"$ref":"#/$defs/a"},"m":{"$ref":"#/$defs/a"}}},
                                   {"type":"string"}]}}})");
}

void SchemaFormTest::schemasThatNeverEndDoNot()
{
    QFETCH(QByteArray, schema);
    SchemaForm form(json(schema));
    QVERIFY(!form.root().children().empty());
    // Whatever it came to, a value can be filled in and comes out again.
    const QJsonObject value = json(R"({"x":{"a":{"b":[1]}},"y":2})");
    form.setValue(value);
    QCOMPARE(compactJson(form.root().value()), compactJson(value));
}

void SchemaFormTest::nothingIsFetched()
{
    for (const char *reference : {"https://example.com/schema", "other.json#/a", "#/$defs/none"}) {
        QJsonObject property{{QStringLiteral("$ref"), QString::fromLatin1(reference)}};
        SchemaForm form(QJsonObject{
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("x"), property}}}});
        QCOMPARE(only(form).kind(), Kind::Json);
    }
    SchemaForm form(json(R"({"properties":{"x":{"$ref":"#/$defs/a~1b%20c"},"y":{"$ref":"#here"}},
        "$defs":{"a/b c":{"type":"integer"},"n":{"$anchor":"here","type":"boolean"}}})"));
    QCOMPARE(form.root().children().front()->kind(), Kind::Integer);
    QCOMPARE(form.root().children().back()->kind(), Kind::Boolean);
}

void SchemaFormTest::unknownKeywordsAreKept()
{
    SchemaForm form(about(R"({"type":"string","x-order":3,"format":"email","examples":["a@b"]})"));
    const QJsonObject kept = only(form).field().schema;
    QCOMPARE(kept.value(QStringLiteral("x-order")).toInt(), 3);
    QCOMPARE(kept.value(QStringLiteral("format")).toString(), QStringLiteral("email"));
}

void SchemaFormTest::anObjectOfManyPropertiesHasAnEnd()
{
    QJsonObject properties;
    for (int i = 0; i < 1'000; ++i)
        properties.insert(QStringLiteral("p%1").arg(i, 4, 10, QLatin1Char('0')),
                          json(R"({"type":"object","properties":{"q":{"type":"string"}}})"));
    SchemaForm form(QJsonObject{{QStringLiteral("properties"), properties}});
    QCOMPARE(form.root().children().size(), size_t(1'000));
    QCOMPARE(form.root().children().front()->kind(), Kind::Object);
    QCOMPARE(form.root().children().back()->kind(), Kind::Json);
    form.root().children().back()->setText(QStringLiteral(R"({"q":"a"})"));
    QCOMPARE(sent(form), QStringLiteral(R"({"p0999":{"q":"a"}})"));
}

void SchemaFormTest::textThatIsNoObjectStaysText()
{
    SchemaForm form(about(R"({"type":"string"})"));
    QSignalSpy shown(&form, &SchemaForm::viewChanged);
    QVERIFY(form.setView(SchemaForm::View::Json));
    QCOMPARE(form.jsonText(), QStringLiteral("{\n}"));
    form.setJsonText(QStringLiteral("[1]"));
    QCOMPARE(form.jsonProblem(), QStringLiteral("The arguments are one JSON object: { … }."));
    QVERIFY(!form.setView(SchemaForm::View::Form));
    QCOMPARE(form.view(), SchemaForm::View::Json);
    QVERIFY(!form.value());
    form.setJsonText(QStringLiteral(R"({"x":"y"})"));
    QVERIFY(form.setView(SchemaForm::View::Form));
    QCOMPARE(only(form).text(), QStringLiteral("y"));
    QCOMPARE(shown.count(), 2);
}

void SchemaFormTest::jsonIsSentAsItStands()
{
    SchemaForm form(about(R"({"type":"integer"})", true));
    QVERIFY(form.setView(SchemaForm::View::Json));
    form.setJsonText(QStringLiteral(R"({"y":"not in the schema"})"));
    QCOMPARE(sent(form), QStringLiteral(R"({"y":"not in the schema"})"));
}

void SchemaFormTest::toolsWithoutArgumentsHaveNone_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("nothing said") << QByteArray("{}") << true;
    QTest::newRow("an object") << QByteArray(R"({"type":"object"})") << true;
    QTest::newRow("closed") << QByteArray(R"({"type":"object","additionalProperties":false})")
                            << true;
    QTest::newRow("no properties") << QByteArray(R"({"type":"object","properties":{}})") << true;
    QTest::newRow("any") << QByteArray(R"({"type":"object","additionalProperties":true})") << false;
    QTest::newRow("one") << QByteArray(R"({"properties":{"x":{}}})") << false;
}

void SchemaFormTest::toolsWithoutArgumentsHaveNone()
{
    QFETCH(QByteArray, schema);
    QFETCH(bool, isEmpty);
    SchemaForm form(json(schema));
    QCOMPARE(form.isEmpty(), isEmpty);
    if (isEmpty)
        QCOMPARE(sent(form), QStringLiteral("{}"));
}

QTEST_GUILESS_MAIN(SchemaFormTest)
#include "SchemaFormTest.moc"
