// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TextTable.h"

#include <QTest>

using namespace jackfield;

class TextTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("expected");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("latin") << QStringLiteral("abc") << 3;
        QTest::newRow("umlaut") << QStringLiteral("äöü") << 3;
        QTest::newRow("combining") << QStringLiteral("a\u0308") << 1;
        QTest::newRow("han") << QStringLiteral("日本語") << 6;
        QTest::newRow("hangul") << QStringLiteral("한글") << 4;
        QTest::newRow("full width") << QStringLiteral("Ａ") << 2;
        QTest::newRow("emoji") << QStringLiteral("🎉") << 2;
        QTest::newRow("zero width joiner") << QStringLiteral("a\u200db") << 2;
        QTest::newRow("arabic") << QStringLiteral("سلام") << 4;
    }
    void columns()
    {
        QFETCH(QString, text);
        QTEST(columnsOf(text), "expected");
    }

    void alignsCells()
    {
        TextTable table({QStringLiteral("NAME"), QStringLiteral("N")});
        table.setAlignment(1, TextTable::Align::Right);
        table.addRow({QStringLiteral("日本語"), QStringLiteral("7")});
        table.addRow({QStringLiteral("ab"), QStringLiteral("1234")});
        QCOMPARE(table.toString(), QStringLiteral("NAME       N\n"
                                                  "日本語     7\n"
                                                  "ab      1234"));
    }

    void cutsTheWidestColumnToFit()
    {
        TextTable table({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        table.addRow({QStringLiteral("one"), QString(60, u'x'), QStringLiteral("end")});
        const QStringList lines = table.toString(40).split(u'\n');
        QCOMPARE(columnsOf(lines.at(1)), 40);
        QVERIFY(lines.at(1).endsWith(QStringLiteral("x…  end")));
        QCOMPARE(columnsOf(table.toString(0).split(u'\n').at(1)), 70);
        // Never so narrow that nothing is left.
        QCOMPARE(columnsOf(table.toString(5).split(u'\n').at(1)), 3 + 2 + 12 + 2 + 3);
    }

    void cutsBetweenWideCharacters()
    {
        TextTable table({QStringLiteral("A")});
        table.addRow({QString(20, QChar(u'日'))});
        const QString line = table.toString(20).split(u'\n').at(1);
        QVERIFY(columnsOf(line) <= 20);
        QVERIFY(line.endsWith(QStringLiteral("日…")));
    }

    void takesOutControlCharacters()
    {
        TextTable table({QStringLiteral("A"), QStringLiteral("B")});
        table.addRow({QStringLiteral("\x1b[31mred\x1b[0m\nnext"), QStringLiteral("b")});
        const QString text = table.toString();
        QVERIFY(!text.contains(QChar(0x1b)));
        QCOMPARE(text.count(u'\n'), 1);
    }
};

QTEST_GUILESS_MAIN(TextTableTest)
#include "TextTableTest.moc"
