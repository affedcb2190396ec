// SPDX-License-Identifier: MIT
#pragma once

#include "models/tasks/TaskConnectorsModel.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace jackfield {

/// The connectors that an agent gets, with ticks, and what they bring together. Main thread; owned
/// by its form; the model outlives it.
class ConnectorChoice : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorChoice(TaskConnectorsModel &model, QWidget *parent = nullptr);

    QTreeView *view() const { return m_view; }

private:
    void showSum();

    TaskConnectorsModel &m_model;
    QTreeView *m_view;
    QLabel *m_sum;
};

} // namespace jackfield
