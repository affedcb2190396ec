// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QWidget>

namespace jackfield {

/// The whole window when the database cannot be opened at all: what happened, what to do, where the
/// file is. Nothing has been changed. Main thread.
class StorageProblem : public QWidget
{
    Q_OBJECT

public:
    /// `folder` is where the database lies.
    StorageProblem(const Error &error, const QString &folder, QWidget *parent = nullptr);
};

} // namespace jackfield
