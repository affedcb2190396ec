// SPDX-License-Identifier: MIT
#include "ui/forms/ProblemNotes.h"

#include <QEvent>
#include <QFocusEvent>

namespace jackfield {

ProblemNotes::ProblemNotes(QObject *parent) : QObject(parent) {}

FieldNote *ProblemNotes::add(Field field, QWidget *input)
{
    auto *note = new FieldNote(input->parentWidget());
    m_entries.append({field, input, note, {}, false});
    input->installEventFilter(this);
    return note;
}

void ProblemNotes::touch(Field field)
{
    for (Entry &entry : m_entries) {
        if (entry.field != field || entry.touched)
            continue;
        entry.touched = true;
        update(entry);
    }
}

void ProblemNotes::touchAll()
{
    for (Entry &entry : m_entries) {
        entry.touched = true;
        update(entry);
    }
}

void ProblemNotes::reset()
{
    for (Entry &entry : m_entries) {
        entry.touched = false;
        entry.problem.clear();
        update(entry);
    }
}

void ProblemNotes::show(const QList<FieldProblem> &problems)
{
    for (Entry &entry : m_entries) {
        entry.problem.clear();
        for (const FieldProblem &problem : problems) {
            if (problem.field == entry.field) {
                entry.problem = problem.text;
                break;
            }
        }
        update(entry);
    }
}

QWidget *ProblemNotes::firstWithProblem() const
{
    for (const Entry &entry : m_entries)
        if (!entry.problem.isEmpty())
            return entry.input;
    return nullptr;
}

bool ProblemNotes::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        // Another window in front, or the field's own menu, is not leaving it.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            for (const Entry &entry : std::as_const(m_entries))
                if (entry.input == watched)
                    touch(entry.field);
    }
    return QObject::eventFilter(watched, event);
}

void ProblemNotes::update(Entry &entry)
{
    const QString shown = entry.touched ? entry.problem : QString();
    if (shown == entry.note->text())
        return;
    entry.note->showProblem(shown);
    entry.input->setAccessibleDescription(shown);
}

} // namespace jackfield
