// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorFilterModel.h"
#include "ui/tables/RowTable.h"

namespace jackfield {

class StatusDelegate;

/// The table of connectors: how it looks and how it is steered. What is asked for is a signal. Main
/// thread; owned by the window, which owns the model too.
class ConnectorTable : public RowTable
{
    Q_OBJECT

public:
    ConnectorTable(ConnectorFilterModel &model, QWidget *parent = nullptr);

    /// Pixels in which every column has its words, and the endpoint some of them.
    int comfortableWidth() const;
    /// The selected connectors, in the order of the rows.
    QList<ConnectorId> selectedIds() const;
    /// Selects these, goes to the first, and scrolls there; those that are not shown are left out.
    void select(const QList<ConnectorId> &ids);
    /// Opens the editor of the current row's name.
    void renameCurrent();
    void setTurning(bool turning);

Q_SIGNALS:
    void editRequested();
    void toggleRequested();
    /// Rows were painted for the first time.
    void firstRowsPainted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpColumns();

    ConnectorFilterModel &m_model;
    StatusDelegate *m_status;
    bool m_painted = false;
};

} // namespace jackfield
