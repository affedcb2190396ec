// SPDX-License-Identifier: MIT
#pragma once

#include <QFormLayout>
#include <QLabel>
#include <QWidget>

namespace jackfield {

/// Gives a form the spacing and the label column that every form has.
void prepareForm(QFormLayout &form);

/// Adds a row: the label (with its mnemonic, which goes to `buddy`), the field, and close beneath
/// it what belongs to it, where there is anything. Gives the label.
QLabel *addFormRow(QFormLayout &form, const QString &label, QWidget *field, QWidget *buddy,
                   QWidget *note);

/// Makes the labels of all forms below `root` one column of the same width.
void alignFormLabels(QWidget &root);

} // namespace jackfield
