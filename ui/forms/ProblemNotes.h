// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "ui/forms/FieldNote.h"

#include <QList>
#include <QObject>

namespace jackfield {

/// The notes of a form's fields: shows each problem under its field, but only where the person has
/// been already, so that an empty form does not begin with reproaches. Owned by the form.
class ProblemNotes : public QObject
{
    Q_OBJECT

public:
    explicit ProblemNotes(QObject *parent = nullptr);

    /// The note for a field, to be laid out beneath it. Leaving `input` counts as having been
    /// there.
    FieldNote *add(Field field, QWidget *input);

    /// The person was in this field, or in all of them.
    void touch(Field field);
    void touchAll();
    /// Nobody was anywhere.
    void reset();

    /// The problems as they are now; those of fields that are not here are left alone.
    void show(const QList<FieldProblem> &problems);
    /// The first field with a problem, in the order of add(); null when there is none.
    QWidget *firstWithProblem() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        Field field;
        QWidget *input;
        FieldNote *note;
        QString problem;
        bool touched = false;
    };

    void update(Entry &entry);

    QList<Entry> m_entries;
};

} // namespace jackfield
