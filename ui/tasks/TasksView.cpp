// SPDX-License-Identifier: MIT
#include "ui/tasks/TasksView.h"

#include "domain/ErrorText.h"
#include "ui/forms/MessageStrip.h"
#include "ui/tasks/TaskExport.h"
#include "ui/tasks/TaskPage.h"
#include "ui/tasks/TaskTable.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace jackfield {

TasksView::TasksView(TaskRunner &runner, TaskTableModel &model, TaskFilterModel &filtered,
                     QWidget *parent)
    : QWidget(parent),
      m_runner(runner),
      m_model(model),
      m_filtered(filtered),
      m_stack(new QStackedWidget(this)),
      m_table(new TaskTable(filtered, this)),
      m_page(new TaskPage(runner, this)),
      m_undo(new MessageStrip(this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("tasksView"));
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TasksView::showPage);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TasksView::showMenu);
    connect(&m_model, &TaskTableModel::reloaded, this, &TasksView::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TasksView::showPage);
    connect(&m_filtered, &QAbstractItemModel::rowsRemoved, this, &TasksView::showState);
    connect(&m_filtered, &QAbstractItemModel::rowsInserted, this, &TasksView::showState);
    connect(&m_runner, &TaskRunner::logged, this, [this](const TaskId &id) {
        if (id == m_page->shownId())
            m_page->readMore();
    });
    connect(&m_runner, &TaskRunner::finished, this, &TasksView::onFinished);
    connect(m_page, &TaskPage::stopRequested, this, &TasksView::stopSelected);
    connect(m_page, &TaskPage::runAgainRequested, this, [this] { runAgain(Again::Same); });
    connect(m_page, &TaskPage::continueRequested, this, [this] { runAgain(Again::Continued); });
    connect(m_page, &TaskPage::withoutSandboxRequested, this,
            [this] { runAgain(Again::WithoutSandbox); });
    connect(m_page, &TaskPage::unlockRequested, this, &TasksView::unlockRequested);
    connect(m_undo, &MessageStrip::actionTriggered, this, &TasksView::undo);
    showState();
}

TasksView::~TasksView()
{
    // Nobody is there any more to be told.
    blockSignals(true);
    removeForGood();
}

void TasksView::build()
{
    auto *remove = new QAction(icon(Icon::Delete), tr("&Delete"), m_table);
    remove->setObjectName(QStringLiteral("taskDelete"));
    remove->setShortcut(QKeySequence(Qt::Key_Delete));
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &TasksView::removeSelected);
    m_table->addAction(remove);

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_table);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);

    auto *nothing = new QWidget(this);
    nothing->setBackgroundRole(QPalette::Base);
    nothing->setAutoFillBackground(true);
    auto *title = new QLabel(tr("No task yet"), nothing);
    title->setFont(titleFont());
    m_empty->setText(tr("A task is a prompt that an agent works on in a folder, in a sandbox, with "
                        "exactly the connectors that you choose."));
    auto *run = new QPushButton(icon(Icon::Run), tr("&Run a task…"), nothing);
    connect(run, &QPushButton::clicked, this, &TasksView::runRequested);
    for (QLabel *label : {title, m_empty}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *middle = new QVBoxLayout(nothing);
    middle->setContentsMargins(spacing::group, spacing::group, spacing::group, spacing::group);
    middle->setSpacing(spacing::gap);
    middle->addStretch(1);
    middle->addWidget(title);
    middle->addWidget(m_empty);
    middle->addSpacing(spacing::gap);
    middle->addWidget(run, 0, Qt::AlignHCenter);
    middle->addStretch(2);

    m_stack->addWidget(splitter);
    m_stack->addWidget(nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_undo);
}

void TasksView::select(const TaskId &id)
{
    m_table->select({id});
    m_table->setFocus();
}

std::optional<Task> TasksView::selectedTask() const
{
    const QList<TaskId> ids = m_table->selectedIds();
    const int row = ids.size() == 1 ? m_model.rowOf(ids.constFirst()) : -1;
    return row < 0 ? std::nullopt : std::optional(m_model.taskAt(row));
}

void TasksView::showPage()
{
    const auto task = selectedTask();
    if (!task) {
        const qsizetype count = m_table->selectedIds().size();
        m_page->showNothing(count > 1 ? tr("%1 tasks are selected.").arg(count)
                                      : tr("Select a task to see what became of it."));
    } else if (task->id == m_page->shownId()) {
        m_page->update(*task, m_model.tookText(*task));
    } else {
        m_page->show(*task, m_model.tookText(*task));
        if (const auto error = m_errors.constFind(task->id); error != m_errors.constEnd())
            m_page->tellError(*error);
    }
}

void TasksView::showState()
{
    m_table->setTurning(m_model.runningCount() > 0);
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    if (m_table->selectedIds().isEmpty() && m_filtered.rowCount() > 0)
        m_table->select({m_filtered.taskAt(0).id});
    showPage();
}

void TasksView::readAgain()
{
    m_model.forgetPrompts();
    m_page->readAgain();
}

void TasksView::onFinished(const TaskId &id, const std::optional<Error> &error)
{
    if (!error)
        return;
    m_errors.insert(id, *error);
    if (id == m_page->shownId())
        m_page->tellError(*error);
}

void TasksView::runAgain(Again how)
{
    const auto task = selectedTask();
    if (!task)
        return;
    TaskWish wish{task->agent, task->directory, {}, QList<ConnectorId>(), task->options, {}};
    if (how == Again::WithoutSandbox)
        wish.options.isSandboxed = false;
    for (const TaskConnector &connector : task->connectors)
        wish.connectors->append(connector.id);
    if (how == Again::Continued)
        wish.session = task->agentSession;
    else
        wish.prompt = m_runner.history().prompt(task->id).value_or(QString());
    Q_EMIT runAgainRequested(wish);
}

void TasksView::stopSelected()
{
    for (const TaskId &id : m_table->selectedIds())
        if (const auto asked = m_runner.stop(id); !asked)
            Q_EMIT failed(textFor(asked.error()).inOneLine());
}

void TasksView::removeSelected()
{
    QSet<TaskId> ids;
    bool isAnyRunning = false;
    for (const TaskId &id : m_table->selectedIds()) {
        const int row = m_model.rowOf(id);
        if (row >= 0 && m_model.taskAt(row).isOver())
            ids.insert(id);
        else
            isAnyRunning = true;
    }
    if (isAnyRunning)
        Q_EMIT failed(tr("A task that is running cannot be deleted; stop it first."));
    if (ids.isEmpty())
        return;
    // What was removed before cannot be taken back any more.
    removeForGood();
    m_removed = ids;
    m_model.hide(ids);
    m_undo->showHint(ids.size() == 1
                         ? tr("The task was deleted, with its log.")
                         : tr("%1 tasks were deleted, with their logs.").arg(ids.size()));
    m_undo->offer(tr("&Undo"));
    Q_EMIT undoChanged();
}

void TasksView::undo()
{
    const QSet<TaskId> back = std::exchange(m_removed, {});
    m_undo->clear();
    m_model.showAll();
    m_table->select(QList<TaskId>(back.cbegin(), back.cend()));
    Q_EMIT undoChanged();
}

void TasksView::removeForGood()
{
    for (const TaskId &id : std::exchange(m_removed, {}))
        if (const auto removed = m_runner.history().remove(id); !removed)
            Q_EMIT failed(textFor(removed.error()).inOneLine());
}

void TasksView::showMenu(const QPoint &position)
{
    const auto task = selectedTask();
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(Icon::Run), tr("&Run a task…"), this, &TasksView::runRequested);
    menu->addSeparator();
    QAction *stop = menu->addAction(icon(Icon::Stop), tr("&Stop"), this, &TasksView::stopSelected);
    stop->setEnabled(task && !task->isOver());
    QAction *again = menu->addAction(tr("Run a&gain…"), this, [this] { runAgain(Again::Same); });
    again->setEnabled(task && task->isOver());
    QAction *goOn = menu->addAction(tr("&Continue…"), this, [this] { runAgain(Again::Continued); });
    goOn->setEnabled(task && task->isOver() && !task->agentSession.isEmpty());
    QAction *save = menu->addAction(tr("&Export…"), this,
                                    [this, task] { exportTask(m_runner.history(), *task, this); });
    save->setEnabled(task.has_value());
    menu->addSeparator();
    menu->addAction(m_table->findChild<QAction *>(QStringLiteral("taskDelete")));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace jackfield
