// SPDX-License-Identifier: MIT
#include "models/tryout/UriTemplate.h"

#include <QTest>

using namespace jackfield;

/// The rows are RFC 6570's own examples (section 1.2), with its variables.
class UriTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expands_data();
    void expands();
    void namesItsVariables();
};

void UriTemplateTest::expands_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expanded");
    const auto row = [](const char *address, const char *expanded) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(expanded);
    };
    row("{var}", "value");
    row("{hello}", "Hello%20World%21");
    row("{+var}", "value");
    row("{+hello}", "Hello%20World!");
    row("{+path}/here", "/foo/bar/here");
    row("here?ref={+path}", "here?ref=/foo/bar");
    row("X{#var}", "X#value");
    row("X{#hello}", "X#Hello%20World!");
    row("map?{x,y}", "map?1024,768");
    row("{x,hello,y}", "1024,Hello%20World%21,768");
    row("{+x,hello,y}", "1024,Hello%20World!,768");
    row("{#x,hello,y}", "#1024,Hello%20World!,768");
    row("X{.var}", "X.value");
    row("X{.x,y}", "X.1024.768");
    row("{/var}", "/value");
    row("{/var,x}/here", "/value/1024/here");
    row("{;x,y}", ";x=1024;y=768");
    row("{?x,y}", "?x=1024&y=768");
    row("?fixed=yes{&x}", "?fixed=yes&x=1024");
    row("{undef}", "");
    row("a{/undef}b", "ab");
    row("{?undef,y}", "?y=768");
    row("no places", "no places");
    row("never {closed", "never {closed");
    row("{var*}{var:3}", "valuevalue");
}

void UriTemplateTest::expands()
{
    QFETCH(QString, address);
    const QHash<QString, QString> values{
        {QStringLiteral("var"), QStringLiteral("value")},
        {QStringLiteral("hello"), QStringLiteral("Hello World!")},
        {QStringLiteral("path"), QStringLiteral("/foo/bar")},
        {QStringLiteral("x"), QStringLiteral("1024")},
        {QStringLiteral("y"), QStringLiteral("768")},
    };
    QTEST(UriTemplate(address).expanded(values), "expanded");
}

void UriTemplateTest::namesItsVariables()
{
    const UriTemplate address(QStringLiteral("db://{table}/{id}{?page,id*}/{+rest:9}"));
    QCOMPARE(address.variables().join(u' '), QStringLiteral("table id page rest"));
}

QTEST_GUILESS_MAIN(UriTemplateTest)
#include "UriTemplateTest.moc"
