// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "app/jackfield/ListReport.h"

#include <QPointer>

class QAbstractItemView;

namespace jackfield {

/// The history of tasks, once the session is unlocked.
class HistoryReport final : public ListReport
{
    Q_OBJECT

public:
    /// The composition outlives it.
    HistoryReport(MainWindow &window, Composition &composition, const QString &filter,
                  QObject *parent = nullptr);

private:
    bool isReady() const override;
    void show() override;
    int shownCount() override;
    QLineEdit *filterField() const override;
    bool isSettled() const override;

    Composition &m_composition;
    QPointer<QAbstractItemView> m_list;
};

} // namespace jackfield
