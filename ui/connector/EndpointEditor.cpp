// SPDX-License-Identifier: MIT
#include "ui/connector/EndpointEditor.h"

namespace jackfield {

EndpointEditor::EndpointEditor(QWidget *parent)
    : QWidget(parent), m_notes(new ProblemNotes(this)), m_layout(new QFormLayout(this))
{
    prepareForm(*m_layout);
}

void EndpointEditor::addRow(const QString &label, QWidget *field, QWidget *buddy, FieldNote *note)
{
    addFormRow(*m_layout, label, field, buddy, note);
}

} // namespace jackfield
