// SPDX-License-Identifier: MIT
#include "ui/tasks/TaskLogView.h"

#include "models/tasks/TaskWords.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QLocale>
#include <QScrollBar>
#include <QTextCursor>

namespace jackfield {

namespace {

constexpr int mostLines = 20'000;

} // namespace

TaskLogView::TaskLogView(Kind kind, QWidget *parent) : QPlainTextEdit(parent), m_kind(kind)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(mostLines);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(spacing::gap);
    if (kind == Kind::Raw) {
        setFont(fixedFont());
        setLineWrapMode(NoWrap);
    }
}

bool TaskLogView::isMine(const TaskLogEntry &entry) const
{
    const bool isOutput =
        entry.type == QLatin1String("stdout") || entry.type == QLatin1String("stderr");
    return m_kind == Kind::Raw ? isOutput : !isRaw(entry);
}

void TaskLogView::add(const QList<TaskLogEntry> &entries)
{
    QScrollBar *bar = verticalScrollBar();
    const bool follows = bar->value() >= bar->maximum();
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    for (const TaskLogEntry &entry : entries) {
        if (!isMine(entry))
            continue;
        if (!document()->isEmpty())
            cursor.insertBlock();
        if (m_kind == Kind::Raw)
            cursor.insertText(entry.message, QTextCharFormat());
        else
            addEvent(cursor, entry);
    }
    cursor.endEditBlock();
    if (follows)
        bar->setValue(bar->maximum());
}

void TaskLogView::addEvent(QTextCursor &cursor, const TaskLogEntry &entry)
{
    QTextCharFormat quiet;
    QColor colour = palette().text().color();
    colour.setAlphaF(0.65F); // 4.5 : 1 in both looks, which a placeholder's colour is not
    quiet.setForeground(colour);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    cursor.insertText(
        entry.at.toLocalTime().toString(QStringLiteral("HH:mm:ss")) + QStringLiteral("  "), quiet);
    cursor.insertText(entryWord(entry) + QStringLiteral("  "), strong);
    cursor.insertText(entry.message, QTextCharFormat());
}

} // namespace jackfield
