// SPDX-License-Identifier: MIT
#include "ui/forms/FormRows.h"

#include "ui/theme/Spacing.h"

#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

namespace {

const QString labelName = QStringLiteral("formLabel");

} // namespace

void prepareForm(QFormLayout &form)
{
    form.setContentsMargins(0, 0, 0, 0);
    form.setHorizontalSpacing(spacing::gap);
    form.setVerticalSpacing(spacing::gap);
    form.setLabelAlignment(Qt::AlignTrailing | Qt::AlignTop);
    form.setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form.setRowWrapPolicy(QFormLayout::DontWrapRows);
}

QLabel *addFormRow(QFormLayout &form, const QString &label, QWidget *field, QWidget *buddy,
                   QWidget *note)
{
    auto *text = new QLabel(label, form.parentWidget());
    text->setObjectName(labelName);
    text->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // As high as the field alone, so that it stands beside that and not beside its note.
    text->setFixedHeight(field->sizeHint().height());
    text->setBuddy(buddy);
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::tight);
    column->addWidget(field);
    if (note)
        column->addWidget(note);
    form.addRow(text, column);
    return text;
}

void alignFormLabels(QWidget &root)
{
    const QList<QLabel *> labels = root.findChildren<QLabel *>(labelName);
    int width = 0;
    for (const QLabel *label : labels)
        width = std::max(width, label->sizeHint().width());
    for (QLabel *label : labels)
        label->setMinimumWidth(width);
}

} // namespace jackfield
