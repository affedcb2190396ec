// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/SchemaForm.h"

#include <QWidget>

class QVBoxLayout;

namespace jackfield {

class FieldNote;

/// One field of a form and the fields within it: its name, what it is for, the editor for its kind,
/// and what is wrong. Main thread; owned by its parent widget; the form outlives it.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// `isBare`: without name and description, because what stands above has said them.
    FormField(SchemaForm &form, FormNode &node, bool isBare, QWidget *parent = nullptr);

    /// Says what is wrong here and within, also where nobody has typed yet.
    void showProblems();
    /// Puts the focus on the first editor; false where there is none.
    bool focusFirst();
    /// The first editor that something is wrong with; null where nothing is.
    QWidget *firstWrong();

private:
    void build();
    void buildHeader();
    void buildEditor();
    QWidget *makeText();
    QWidget *makeMultiline(bool isJson);
    QWidget *makeSwitch();
    QWidget *makeChoice();
    QWidget *makePresence();
    QWidget *makeBranchChoice();
    void buildInside();
    void addInside(FormNode &node, bool isBare);
    void addItems();
    void edited();
    void changeInside(const std::function<void()> &change);
    void rebuildLater();
    void showProblem();

    SchemaForm &m_form;
    FormNode &m_node;
    bool m_isBare;
    bool m_isTouched = false;
    QVBoxLayout *m_layout;
    QWidget *m_editor = nullptr;
    QWidget *m_inside = nullptr;
    FieldNote *m_note = nullptr;
    QList<FormField *> m_fields;
};

} // namespace jackfield
