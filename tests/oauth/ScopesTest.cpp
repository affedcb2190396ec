// SPDX-License-Identifier: MIT
#include "oauth/Scopes.h"

#include <QTest>

using namespace jackfield;

/// Which scopes are asked for.
class ScopesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        QCOMPARE(scopeList(QStringLiteral("  a  b:c a ")),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b:c")}));
        QCOMPARE(scopeList(QStringLiteral("a \"b\" c\\d e\tf ü")),
                 QStringList{QStringLiteral("a")});
    }

    void chooses_data()
    {
        QTest::addColumn<QString>("challenged");
        QTest::addColumn<QString>("resource");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char *name, const char *challenged, const char *resource,
                            const char *server, const char *before, const char *chosen) {
            QTest::newRow(name) << QString::fromLatin1(challenged) << QString::fromLatin1(resource)
                                << QString::fromLatin1(server) << QString::fromLatin1(before)
                                << QString::fromLatin1(chosen);
        };
        row("the challenge's", "a", "a b", "a b c", "", "a");
        row("the resource's", "", "a b", "a b c", "", "a b");
        row("none", "", "", "a b c", "", "");
        row("a step up", "c", "a b", "", "a b", "a b c");
        row("offline access", "a", "", "a offline_access", "", "a offline_access");
        row("no offline access", "a offline_access", "", "a", "", "a");
        row("offline access once", "offline_access", "", "offline_access", "a", "a offline_access");
    }

    void chooses()
    {
        QFETCH(QString, challenged);
        QFETCH(QString, resource);
        QFETCH(QString, server);
        QFETCH(QString, before);
        QTEST(chooseScopes({scopeList(challenged), scopeList(resource), scopeList(server),
                            scopeList(before)})
                  .join(u' '),
              "chosen");
    }
};

QTEST_GUILESS_MAIN(ScopesTest)
#include "ScopesTest.moc"
