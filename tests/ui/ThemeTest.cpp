// SPDX-License-Identifier: MIT
#include "ui/theme/Theme.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Palettes.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace jackfield;

namespace {

constexpr int iconCount = int(Icon::StatusOff) + 1;

bool hasInk(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qAlpha(image.pixel(x, y)) > 127)
                return true;
    return false;
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longTextsMayBreak_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("broken"); // | where a line may break
        QTest::newRow("words stay whole")
            << QStringLiteral("Lists the issues of a repository before it is used")
            << QStringLiteral("Lists the issues of a repository before it is used");
        QTest::newRow("a path") << QStringLiteral("a/b-c") << QStringLiteral("a/|b-|c");
        QTest::newRow("one long word")
            << QString(30, u'x') << QString(24, u'x') + u'|' + QString(6, u'x');
    }
    void longTextsMayBreak()
    {
        QFETCH(QString, text);
        QFETCH(QString, broken);
        QCOMPARE(breakable(text).replace(QChar(0x200B), u'|'), broken);
    }

    void statusesCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
        QPalette gray = lightPalette();
        gray.setColor(QPalette::Base, QColor(128, 128, 128));
        gray.setColor(QPalette::AlternateBase, QColor(128, 128, 128));
        gray.setColor(QPalette::Highlight, QColor(200, 160, 60));
        QTest::newRow("a stranger's") << gray;
    }
    void statusesCanBeRead()
    {
        QFETCH(QPalette, palette);
        for (int kind = 0; kind <= int(StatusKind::Off); ++kind) {
            const auto of = [&](Ground ground) {
                return statusColour(StatusKind(kind), palette, ground);
            };
            for (const auto role : {QPalette::Base, QPalette::AlternateBase})
                QVERIFY(contrast(of(Ground::Row), palette.color(role)) >= 4.5);
            QVERIFY(contrast(of(Ground::Selected), palette.color(QPalette::Highlight)) >= 4.5);
            QVERIFY(contrast(of(Ground::SelectedInactive),
                             palette.color(QPalette::Inactive, QPalette::Highlight)) >= 4.5);
            QVERIFY(contrast(of(Ground::Window), palette.color(QPalette::Window)) >= 4.5);
        }
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void textCanBeRead()
    {
        QFETCH(QPalette, palette);
        using P = QPalette;
        const std::pair<P::ColorRole, P::ColorRole> pairs[] = {
            {P::WindowText, P::Window},
            {P::Text, P::Base},
            {P::Text, P::AlternateBase},
            {P::ButtonText, P::Button},
            {P::HighlightedText, P::Highlight},
            {P::Link, P::Base},
            {P::PlaceholderText, P::Base},
            {P::PlaceholderText, P::Window},
            {P::PlaceholderText, P::AlternateBase},
            {P::ToolTipText, P::ToolTipBase}};
        for (const auto &[text, ground] : pairs)
            QVERIFY2(contrast(palette.color(text), palette.color(ground)) >= 4.5,
                     qPrintable(QStringLiteral("%1 on %2").arg(int(text)).arg(int(ground))));
    }

    void contrastIsThatOfTheGuidelines()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void everyIconIsThereAtEverySize()
    {
        for (int name = 0; name < iconCount; ++name) {
            QVERIFY2(QFile::exists(iconPath(Icon(name))), qPrintable(iconPath(Icon(name))));
            for (const qreal ratio : {1.0, 1.5, 2.0}) {
                const QPixmap drawn = iconPixmap(Icon(name), 16, ratio, Qt::black);
                QCOMPARE(drawn.width(), qRound(16 * ratio));
                QVERIFY2(hasInk(drawn.toImage()), qPrintable(iconPath(Icon(name))));
            }
        }
        QVERIFY(hasInk(applicationIcon().pixmap(16).toImage()));
    }

    void iconsFollowThePalette()
    {
        const QPalette before = QApplication::palette();
        const QIcon add = icon(Icon::Add);
        const auto ink = [&](QIcon::Mode mode) {
            return add.pixmap(QSize(16, 16), 1.0, mode).toImage().pixelColor(8, 8);
        };
        QPalette palette = lightPalette();
        palette.setColor(QPalette::ButtonText, Qt::red);
        palette.setColor(QPalette::HighlightedText, Qt::green);
        QApplication::setPalette(palette);
        QCOMPARE(ink(QIcon::Normal), QColor(Qt::red));
        QCOMPARE(ink(QIcon::Selected), QColor(Qt::green));
        palette.setColor(QPalette::ButtonText, Qt::blue);
        QApplication::setPalette(palette);
        QCOMPARE(ink(QIcon::Normal), QColor(Qt::blue));
        QApplication::setPalette(before);
    }

    void statusShapesDiffer()
    {
        QList<QImage> shapes;
        for (int kind = 0; kind <= int(StatusKind::Off); ++kind) {
            const QImage shape =
                iconPixmap(statusShape(StatusKind(kind)), 16, 1.0, Qt::black).toImage();
            QVERIFY(!shapes.contains(shape));
            shapes.append(shape);
        }
    }

    void switchingRepaintsAtOnce()
    {
        Theme theme;
        theme.setAppearance(Appearance::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base),
                 darkPalette().color(QPalette::Base));
        QVERIFY(theme.isDark());
        theme.setAppearance(Appearance::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base),
                 lightPalette().color(QPalette::Base));
        theme.assumeDark(true);
        theme.setAppearance(Appearance::System);
        QVERIFY(theme.isDark());
    }
};

QTEST_MAIN(ThemeTest)
#include "ThemeTest.moc"
