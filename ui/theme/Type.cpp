// SPDX-License-Identifier: MIT
#include "ui/theme/Type.h"

#include <QApplication>
#include <QFontDatabase>

namespace jackfield {

namespace {

/// Works for fonts that are set in points and for those that are set in pixels.
QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont titleFont()
{
    QFont font = scaled(QApplication::font(), 1.25);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    return scaled(QApplication::font(), 0.9);
}

QFont fixedFont()
{
    QFont font = QApplication::font();
    font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    font.setStyleHint(QFont::Monospace);
    return font;
}

QString breakable(const QString &text)
{
    constexpr QChar mayBreak(0x200B);
    constexpr int longest = 24;
    QString broken;
    int sinceBreak = 0;
    for (const QChar character : text) {
        broken.append(character);
        // A line breaks there anyway, and words are not to be cut.
        sinceBreak = character.isSpace() ? 0 : sinceBreak + 1;
        const bool afterMark = QStringLiteral("/=&?:,@-_.").contains(character);
        // Not between the halves of a surrogate pair.
        if ((afterMark || sinceBreak >= longest) && !character.isHighSurrogate()) {
            broken.append(mayBreak);
            sinceBreak = 0;
        }
    }
    return broken;
}

} // namespace jackfield
