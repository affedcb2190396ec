// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "app/jackfield/ListReport.h"

namespace jackfield {

/// The tools of the first connector's server, which is started from its Tools tab.
class ToolsReport final : public ListReport
{
    Q_OBJECT

public:
    /// The composition outlives it.
    ToolsReport(MainWindow &window, Composition &composition, const QString &filter,
                QObject *parent = nullptr);

private:
    bool isReady() const override;
    QAbstractItemView *show() override;
    QLineEdit *filterField() const override;
    bool hasFailed() const override;

    Composition &m_composition;
};

} // namespace jackfield
