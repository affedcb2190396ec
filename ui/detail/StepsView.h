// SPDX-License-Identifier: MIT
#pragma once

#include "models/TestStepsModel.h"

#include <QListView>

namespace jackfield {

/// The steps of a test as they happen, one a line, as high as there are steps. Main thread; owned
/// by its parent widget; the model outlives it.
class StepsView : public QListView
{
    Q_OBJECT

public:
    explicit StepsView(TestStepsModel &steps, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fit();
};

} // namespace jackfield
