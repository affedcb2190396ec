// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/ProblemNotes.h"

#include <QList>
#include <QWidget>

namespace jackfield {

class ConnectorService;

/// Edits how a connector of one type is reached: the part of the form that differs between types. A
/// new type is a new subclass. Owned by the form; main thread.
class EndpointEditor : public QWidget
{
    Q_OBJECT

public:
    /// A further page beneath the form, such as the headers of a remote server.
    struct Page
    {
        QString title;
        QWidget *widget = nullptr;
        bool valid = true;
    };

    explicit EndpointEditor(QWidget *parent = nullptr);

    virtual ConnectorType type() const = 0;
    /// Shows the draft, of a saved connector where `saved` is not empty. What belongs to other
    /// types is left alone.
    virtual void load(const ConnectorDraft &draft, const ConnectorId &saved) = 0;
    /// Writes what was typed into the draft and the patch.
    virtual void result(ConnectorDraft &draft, SecretsPatch &patch) const = 0;
    /// What is wrong with the text that no draft can hold, such as a quote that is not closed.
    virtual QList<FieldProblem> ownProblems() const { return {}; }
    virtual QList<Page> pages() const { return {}; }

    void showProblems(const QList<FieldProblem> &problems) { m_notes->show(problems); }
    void touchAll() { m_notes->touchAll(); }
    QWidget *firstWithProblem() const { return m_notes->firstWithProblem(); }

Q_SIGNALS:
    void edited();
    /// A secret was edited, too.
    void secretsEdited();
    /// A page became right or wrong.
    void validityChanged(bool valid);
    void unlockRequested();

protected:
    /// A row: the label (with its mnemonic), the field, and its note beneath.
    void addRow(const QString &label, QWidget *field, QWidget *buddy, FieldNote *note);
    ProblemNotes &notes() { return *m_notes; }

private:
    ProblemNotes *m_notes;
    QFormLayout *m_layout;
};

} // namespace jackfield
