// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TextTable.h"

#include "app/jackfieldctl/Console.h"

#include <algorithm>
#include <numeric>

namespace jackfield {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 12;

struct Range
{
    char32_t first;
    char32_t last;
};

// The blocks whose characters are wide or full-width in EastAsianWidth.txt, taken whole, in order.
constexpr Range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x23e9, 0x23ec},   {0x25fd, 0x25fe},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},
    {0x2705, 0x2705},   {0x274c, 0x274c},   {0x2753, 0x2755},   {0x2795, 0x2797},
    {0x2b1b, 0x2b1c},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
    {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff00, 0xff60},   {0xffe0, 0xffe6},
    {0x16fe0, 0x18cff}, {0x1b000, 0x1b2ff}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf},
    {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a}, {0x1f200, 0x1f265}, {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff}, {0x1f7e0, 0x1f7eb}, {0x1f90c, 0x1f9ff}, {0x1fa70, 0x1faff},
    {0x20000, 0x3fffd},
};

int widthOf(char32_t c)
{
    if (c < 0x300)
        return 1;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    const auto after =
        std::upper_bound(std::begin(wide), std::end(wide), c,
                         [](char32_t code, const Range &r) { return code < r.first; });
    const bool isWide = after != std::begin(wide) && c <= std::prev(after)->last;
    return isWide ? 2 : 1;
}

QString cutTo(const QString &text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    QString result;
    int used = 0;
    for (const char32_t c : text.toUcs4()) {
        if (used + widthOf(c) > columns - 1)
            break;
        used += widthOf(c);
        result += QString::fromUcs4(&c, 1);
    }
    return result + QStringLiteral("…");
}

QStringList plain(QStringList cells)
{
    for (QString &cell : cells)
        cell = Console::plain(cell);
    return cells;
}

void appendBlanks(QString &line, int count)
{
    line.resize(line.size() + count, u' ');
}

void widen(QList<int> &widths, const QStringList &cells)
{
    for (qsizetype column = 0; column < cells.size(); ++column)
        widths[column] = std::max(widths.at(column), columnsOf(cells.at(column)));
}

/// Takes from the widest column what is too much.
void fit(QList<int> &widths, int width)
{
    const int whole =
        std::accumulate(widths.begin(), widths.end(), 0) + gap * (int(widths.size()) - 1);
    if (width <= 0 || whole <= width)
        return;
    const auto widest = std::max_element(widths.begin(), widths.end());
    *widest = std::max(narrowest, *widest - (whole - width));
}

} // namespace

int columnsOf(const QString &text)
{
    // Most cells are plain: a list of a thousand is as quick as its reading.
    const auto isNarrow = [](QChar c) { return c.unicode() < 0x300; };
    if (std::all_of(text.cbegin(), text.cend(), isNarrow))
        return int(text.size());
    int columns = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair =
            c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        columns += widthOf(pair ? QChar::surrogateToUcs4(c, text.at(++i)) : c.unicode());
    }
    return columns;
}

TextTable::TextTable(const QStringList &head) : m_rows{head}, m_alignments(head.size(), Align::Left)
{
}

void TextTable::setAlignment(int column, Align align)
{
    m_alignments[column] = align;
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_alignments.size());
    m_rows.append(plain(cells));
}

QString TextTable::toString(int width) const
{
    QStringList lines;
    write(0, {}, width, [&lines](const QString &line) { lines.append(line); });
    return lines.join(u'\n');
}

void TextTable::write(qsizetype count, const RowAt &rowAt, int width, const Line &line) const
{
    QList<int> widths(m_alignments.size(), 0);
    for (const QStringList &cells : m_rows)
        widen(widths, cells);
    for (qsizetype row = 0; row < count; ++row)
        widen(widths, plain(rowAt(row)));
    fit(widths, width);

    for (const QStringList &cells : m_rows)
        line(lineOf(cells, widths));
    for (qsizetype row = 0; row < count; ++row)
        line(lineOf(plain(rowAt(row)), widths));
}

QString TextTable::lineOf(const QStringList &cells, const QList<int> &widths) const
{
    QString line;
    line.reserve(std::accumulate(widths.begin(), widths.end(), gap * widths.size()));
    for (qsizetype column = 0; column < cells.size(); ++column) {
        const QString cell = cutTo(cells.at(column), widths.at(column));
        const int blanks = widths.at(column) - columnsOf(cell);
        const bool right = m_alignments.at(column) == Align::Right;
        appendBlanks(line, (column > 0 ? gap : 0) + (right ? blanks : 0));
        line += cell;
        if (!right)
            appendBlanks(line, blanks);
    }
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

} // namespace jackfield
