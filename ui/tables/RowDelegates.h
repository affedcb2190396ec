// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QFontMetrics>
#include <QStyledItemDelegate>
#include <QTimer>

class QAbstractItemView;

namespace jackfield {

/// Draws a status: its shape, in its colour, and its word. The arc of a running test turns, unless
/// the desktop asks for no motion. Main thread; owned by the view.
class StatusDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    StatusDelegate(QAbstractItemView *view, int column);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// Average characters in which the longest status has room, with its shape.
    static int widthInCharacters(const QFontMetrics &metrics);

    /// Whether any arc has to turn; costs nothing while it is false.
    void setTurning(bool turning);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QAbstractItemView *m_view;
    int m_column;
    QTimer m_frames;
    QElapsedTimer m_since;
};

/// Draws a number at the end of its cell, apart from what follows. Owned by the view.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QString displayText(const QVariant &value, const QLocale &locale) const override;
};

/// Draws a command line or an address: monospace, elided in the middle, left to right always.
class EndpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace jackfield
