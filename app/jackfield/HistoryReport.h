// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "app/jackfield/ListReport.h"
#include "models/tasks/TaskFilterModel.h"

namespace jackfield {

/// The history of tasks, from its reading on; its prompts are filtered once the session is
/// unlocked.
class HistoryReport final : public ListReport
{
    Q_OBJECT

public:
    /// The composition outlives it.
    HistoryReport(MainWindow &window, Composition &composition, const QString &filter,
                  QObject *parent = nullptr);

private:
    bool isReady() const override;
    QAbstractItemView *show() override;
    QLineEdit *filterField() const override;
    bool isSettled() const override;

    Composition &m_composition;
    const TaskFilterModel *m_shown = nullptr;
};

} // namespace jackfield
