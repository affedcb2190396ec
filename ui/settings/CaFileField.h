// SPDX-License-Identifier: MIT
#pragma once

#include "ui/settings/CheckedField.h"

namespace jackfield {

/// A PEM file of issuers to trust: typed or chosen, taken only if it is empty or holds a
/// certificate. Main thread; owned by its parent widget.
class CaFileField : public CheckedField
{
    Q_OBJECT

public:
    explicit CaFileField(QWidget *parent = nullptr);

private:
    void choose();
};

} // namespace jackfield
