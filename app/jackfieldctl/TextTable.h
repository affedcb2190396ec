// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace jackfield {

/// The columns that a text takes on a terminal: two for East Asian wide characters and emoji, none
/// for marks that join the letter before them (Unicode Standard Annex #11).
int columnsOf(const QString &text);

/// Lines of cells, aligned for a terminal. A value.
class TextTable
{
public:
    enum class Align { Left, Right };

    explicit TextTable(const QStringList &head);

    void setAlignment(int column, Align align);
    /// As many cells as the head has; control characters are taken out.
    void addRow(const QStringList &cells);

    /// The lines, without a line end at the end. Where `width` is above 0, the widest column is
    /// cut, with an ellipsis, so that lines fit, but not below 12.
    QString toString(int width = 0) const;

    using RowAt = std::function<QStringList(qsizetype)>;
    using Line = std::function<void(const QString &line)>;

    /// The same for a long table that need not be in memory as a whole: `rowAt` is asked for each
    /// row twice, once for its widths. What was added stands before these.
    void write(qsizetype count, const RowAt &rowAt, int width, const Line &line) const;

private:
    QString lineOf(const QStringList &cells, const QList<int> &widths) const;

    QList<QStringList> m_rows;
    QList<Align> m_alignments;
};

} // namespace jackfield
