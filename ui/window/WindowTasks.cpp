// SPDX-License-Identifier: MIT
#include "ui/window/WindowTasks.h"

#include "ui/tasks/RunTaskDialog.h"
#include "ui/tasks/TasksView.h"
#include "ui/window/SideBar.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>

#include <chrono>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

/// Several changes come together.
constexpr auto readInterval = 50ms;

} // namespace

WindowTasks::WindowTasks(const WindowServices &services, const Parts &parts, QWidget *window)
    : QObject(window), m_services(services), m_parts(parts), m_window(window)
{
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(readInterval);
    connect(&m_readSoon, &QTimer::timeout, this, [this] {
        if (m_model)
            m_model->reload();
    });
}

WindowTasks::~WindowTasks()
{
    delete m_dialog;
    delete m_view;
}

void WindowTasks::load()
{
    m_model = std::make_unique<TaskTableModel>(m_services.tasks.history());
    m_filtered = std::make_unique<TaskFilterModel>(*m_model);
    connect(m_model.get(), &TaskTableModel::reloaded, this, &WindowTasks::showCounts);
    connect(&m_services.tasks, &TaskRunner::changed, m_model.get(), &TaskTableModel::refresh);
    // Another process wrote, and it may have been about a task.
    connect(&m_services.connectors, &ConnectorService::changed, &m_readSoon,
            qOverload<>(&QTimer::start));
    for (const auto told : {&SessionService::locked, &SessionService::unlocked})
        connect(&m_services.session, told, this, [this] {
            if (m_view)
                m_view->readAgain();
            else
                m_model->forgetPrompts();
        });
    m_model->reload();
}

void WindowTasks::showCounts()
{
    for (const TaskFilterModel::Group group :
         {TaskFilterModel::Group::All, TaskFilterModel::Group::Running,
          TaskFilterModel::Group::Failed})
        m_parts.sideBar.setCount(group, m_filtered->countOf(group));
    Q_EMIT changed();
}

void WindowTasks::makeView()
{
    if (!m_model)
        load();
    if (m_view)
        return;
    m_view = new TasksView(m_services.tasks, *m_model, *m_filtered, &m_parts.splitter);
    m_parts.splitter.addWidget(m_view);
    m_parts.splitter.setStretchFactor(m_parts.splitter.indexOf(m_view), 1);
    m_parts.splitter.setCollapsible(m_parts.splitter.indexOf(m_view), false);
    connect(m_view, &TasksView::runRequested, this, &WindowTasks::openRun);
    connect(m_view, &TasksView::runAgainRequested, this,
            [this](const TaskWish &wish) { openRunWith(wish); });
    connect(m_view, &TasksView::unlockRequested, this, &WindowTasks::unlockRequested);
    connect(m_view, &TasksView::failed, this, &WindowTasks::failed);
    connect(m_view, &TasksView::undoChanged, this, &WindowTasks::changed);
}

void WindowTasks::show(TaskFilterModel::Group group)
{
    makeView();
    m_filtered->setGroup(group);
    m_shown = true;
    m_view->show();
    Q_EMIT changed();
}

void WindowTasks::leave()
{
    if (!m_shown)
        return;
    m_shown = false;
    m_view->hide();
    Q_EMIT changed();
}

void WindowTasks::setFilterText(const QString &text)
{
    if (m_filtered)
        m_filtered->setFilterText(text);
}

bool WindowTasks::canUndo() const
{
    return m_shown && m_view->canUndo();
}

void WindowTasks::undo()
{
    if (canUndo())
        m_view->undo();
}

void WindowTasks::openRun()
{
    openRunWith({});
}

void WindowTasks::openRunWith(const std::optional<TaskWish> &wish)
{
    if (m_dialog && m_dialog->isVisible())
        return;
    QList<Connector> connectors;
    connectors.reserve(m_parts.connectors.rowCount());
    for (int row = 0; row < m_parts.connectors.rowCount(); ++row)
        connectors.append(m_parts.connectors.connectorAt(row));
    auto *dialog = new RunTaskDialog(m_services.tasks, m_services.connectors, connectors,
                                     m_parts.store, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RunTaskDialog::taskBegun, this, &WindowTasks::onBegun);
    connect(dialog, &RunTaskDialog::unlockRequested, this, &WindowTasks::unlockRequested);
    if (wish)
        dialog->fill(*wish);
    m_dialog = dialog;
    dialog->open();
}

void WindowTasks::onBegun(const TaskId &id)
{
    makeView();
    m_parts.sideBar.selectGroup(TaskFilterModel::Group::All);
    show(TaskFilterModel::Group::All);
    m_model->refresh(id);
    m_view->select(id);
}

bool WindowTasks::mayClose()
{
    const int running = m_services.tasks.runningCount();
    if (running == 0)
        return true;
    if (m_dialog && m_dialog->isVisible())
        m_dialog->close();
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Tasks are running"),
        running == 1 ? tr("A task is running, and ends with this window.")
                     : tr("%1 tasks are running, and end with this window.").arg(running),
        QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("What their agents have changed so far stays as it is."));
    QPushButton *stop = box->addButton(tr("&Stop and close"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(stop, &QPushButton::clicked, this, &WindowTasks::stopAndClose);
    m_dialog = box;
    box->open();
    return false;
}

void WindowTasks::stopAndClose()
{
    connect(&m_services.tasks, &TaskRunner::finished, this, [this] {
        if (m_services.tasks.runningCount() == 0)
            m_window->close();
    });
    m_services.tasks.stopAll();
}

} // namespace jackfield
