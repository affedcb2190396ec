// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorTableModel.h"
#include "models/tasks/TaskFilterModel.h"
#include "ui/window/WindowServices.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QDialog;
class QSettings;
class QSplitter;

namespace jackfield {

class SideBar;
class TasksView;

/// The window's side of tasks: their place beside the connectors, the dialog that begins one, and
/// what happens to those that run when the window is closed. The models are made with the first
/// reading and the view when it is first shown. Main thread; owned by the window.
class WindowTasks : public QObject
{
    Q_OBJECT

public:
    /// The parts are the window's.
    struct Parts
    {
        ConnectorTableModel &connectors;
        SideBar &sideBar;
        QSplitter &splitter;
        QSettings &store;
    };

    WindowTasks(const WindowServices &services, const Parts &parts, QWidget *window);
    ~WindowTasks() override;

    /// Reads the history, after the first paint.
    void load();
    bool hasAny() const { return m_model && m_model->rowCount() > 0; }

    /// Whether tasks are in the middle of the window, and not connectors.
    bool isShown() const { return m_shown; }
    void show(TaskFilterModel::Group group);
    void leave();
    void setFilterText(const QString &text);

    bool canUndo() const;
    void undo();

    void openRun();
    /// True where nothing runs. Else asks, and closes the window when what runs was stopped.
    bool mayClose();

Q_SIGNALS:
    /// Another part is shown, or there are other tasks.
    void changed();
    void unlockRequested();
    void failed(const QString &text);

private:
    void makeView();
    void openRunWith(const std::optional<TaskWish> &wish);
    void onBegun(const TaskId &id);
    void showCounts();
    void stopAndClose();

    const WindowServices &m_services;
    Parts m_parts;
    QWidget *m_window;
    std::unique_ptr<TaskTableModel> m_model;
    std::unique_ptr<TaskFilterModel> m_filtered;
    QPointer<TasksView> m_view;
    QPointer<QDialog> m_dialog;
    QTimer m_readSoon;
    bool m_shown = false;
};

} // namespace jackfield
