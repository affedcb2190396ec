// SPDX-License-Identifier: MIT
#include "ui/detail/FactsForm.h"

#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QGridLayout>
#include <QLabel>

namespace jackfield {

FactsForm::FactsForm(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(spacing::margin);
    m_layout->setVerticalSpacing(spacing::gap);
    // Not a form layout: that one does not follow a value which grows by a line.
    m_layout->setColumnStretch(1, 1);
}

int FactsForm::addRow(const QString &name, Look look)
{
    Row row{new QLabel(name, this), new QLabel(this)};
    row.name->setForegroundRole(QPalette::PlaceholderText);
    row.name->setAlignment(Qt::AlignTrailing | Qt::AlignTop);
    row.value->setTextFormat(Qt::PlainText);
    row.value->setWordWrap(true);
    row.value->setAccessibleName(name);
    row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (look == Look::Fixed)
        row.value->setFont(fixedFont());
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    row.value->setSizePolicy(policy);
    const int number = int(m_rows.size());
    m_layout->addWidget(row.name, number, 0, Qt::AlignTrailing | Qt::AlignTop);
    m_layout->addWidget(row.value, number, 1);
    m_rows.append(row);
    row.name->hide();
    row.value->hide();
    return number;
}

void FactsForm::setValue(int row, const QString &value)
{
    const Row &found = m_rows.at(row);
    found.value->setText(value);
    found.name->setVisible(!value.isEmpty());
    found.value->setVisible(!value.isEmpty());
}

QString FactsForm::value(int row) const
{
    return m_rows.at(row).value->text();
}

} // namespace jackfield
