// SPDX-License-Identifier: MIT
#include "models/tasks/TaskTableModel.h"

#include "agents/AgentRegistry.h"
#include "models/RelativeTime.h"
#include "models/tasks/TaskWords.h"

#include <QDeadlineTimer>
#include <QDir>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

namespace {

/// More than a screen shows; a task with many connectors takes a tenth of a millisecond to read.
constexpr int pageSize = 100;
/// What opening prompts may take of one turn of the event loop.
constexpr auto longestTurn = 8ms;

} // namespace

TaskTableModel::TaskTableModel(TaskHistory &history, QObject *parent)
    : QAbstractTableModel(parent),
      m_history(history),
      m_pages([this](bool isFirst) { return readPage(isFirst); })
{
    connect(&m_pages, &PagedReading::finished, this, &TaskTableModel::endReading);
    m_opening.setInterval(0ms);
    connect(&m_opening, &QTimer::timeout, this, &TaskTableModel::openPrompts);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &TaskTableModel::tellTimes);
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int TaskTableModel::rowOf(const TaskId &id) const
{
    return m_rowOfId.value(id, -1);
}

int TaskTableModel::runningCount() const
{
    return int(std::count_if(m_tasks.cbegin(), m_tasks.cend(),
                             [](const auto &task) { return !task->isOver(); }));
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Connectors)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Status:
        return tr("Status");
    case Prompt:
        return tr("Prompt");
    case Agent:
        return tr("Agent");
    case Folder:
        return tr("Folder");
    case Connectors:
        return tr("Connectors");
    case Began:
        return tr("Began");
    case Took:
        return tr("Took");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_tasks.size()))
        return {};
    const Task &task = taskAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(task, column);
    case Qt::ToolTipRole:
        return toolTip(task, column);
    case Qt::TextAlignmentRole:
        return column == Connectors ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case statusKindRole:
        return QVariant::fromValue(drawnAs(task.status));
    default:
        return {};
    }
}

QString TaskTableModel::display(const Task &task, Column column) const
{
    switch (column) {
    case Status:
        return statusWord(task.status);
    case Prompt:
        return firstLine(prompt(task));
    case Agent:
        return AgentRegistry::title(task.agent);
    case Folder:
        return QDir(task.directory).dirName();
    case Connectors:
        return QString::number(task.givenConnectors().size());
    case Began:
        return relativeTime(task.createdAt, m_history.now());
    case Took:
        return tookText(task);
    case ColumnCount:
        break;
    }
    return {};
}

QString TaskTableModel::toolTip(const Task &task, Column column) const
{
    constexpr qsizetype longest = 2'000;
    switch (column) {
    case Prompt:
        return prompt(task).left(longest);
    case Folder:
        return task.directory;
    case Connectors: {
        QStringList names;
        for (const TaskConnector &connector : task.connectors)
            names.append(connector.outcome == TaskOutcome::Connected
                             ? connector.name
                             : QStringLiteral("%1 (%2)").arg(connector.name,
                                                             outcomeWord(connector.outcome)));
        return names.join(u'\n');
    }
    case Began:
        return exactTime(task.createdAt);
    default:
        return {};
    }
}

QString TaskTableModel::prompt(const Task &task) const
{
    const auto known = m_prompts.constFind(task.id);
    if (known != m_prompts.constEnd())
        return *known;
    // One that cannot be opened is shown as nothing; the page says why.
    const QString text = m_history.prompt(task.id).value_or(QString());
    m_prompts.insert(task.id, text);
    return text;
}

qint64 TaskTableModel::took(const Task &task) const
{
    if (!task.startedAt.isValid())
        return -1;
    const QDateTime end = task.finishedAt.isValid() ? task.finishedAt : m_history.now();
    return std::max<qint64>(0, task.startedAt.msecsTo(end));
}

QString TaskTableModel::tookText(const Task &task) const
{
    const qint64 milliseconds = took(task);
    if (milliseconds < 0)
        return {};
    // A clock that runs shows no tenths.
    const qint64 shown = task.isOver() ? milliseconds : milliseconds / 1'000 * 1'000;
    return durationText(int(std::min<qint64>(shown, std::numeric_limits<int>::max())));
}

void TaskTableModel::reload()
{
    m_pages.start();
}

Result<bool> TaskTableModel::readPage(bool isFirst)
{
    if (isFirst) {
        m_lastRead.reset();
        m_read.clear();
    }
    const auto page = m_history.page(m_lastRead, pageSize);
    if (!page)
        return failure(page.error());
    take(*page);
    if (page->size() < pageSize)
        return false;
    m_lastRead = {page->constLast().createdAt, page->constLast().id};
    if (isFirst)
        Q_EMIT reloaded();
    return true;
}

void TaskTableModel::endReading(const std::optional<Error> &error)
{
    m_loadError = error;
    if (!error)
        removeRowsIf([this](const TaskId &id) { return !m_read.contains(id); });
    tellTimes();
    Q_EMIT reloaded();
}

void TaskTableModel::refresh(const TaskId &id)
{
    const auto task = m_history.find(id);
    if (!task || m_hidden.contains(id))
        return;
    take({*task});
    tellTimes();
    Q_EMIT reloaded();
}

void TaskTableModel::forgetPrompts()
{
    m_prompts.clear();
    m_nextPrompt = 0;
    if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0, Prompt), index(rowCount() - 1, Prompt));
}

void TaskTableModel::readPrompts()
{
    m_nextPrompt = 0;
    openPrompts();
}

void TaskTableModel::openPrompts()
{
    const QDeadlineTimer turn(longestTurn);
    for (; m_nextPrompt < rowCount() && !turn.hasExpired(); ++m_nextPrompt)
        prompt(taskAt(m_nextPrompt));
    if (m_nextPrompt < rowCount()) {
        m_opening.start();
        return;
    }
    m_opening.stop();
    Q_EMIT promptsRead();
}

void TaskTableModel::hide(const QSet<TaskId> &ids)
{
    m_hidden = ids;
    removeRowsIf([this](const TaskId &id) { return m_hidden.contains(id); });
    reload();
}

/// Puts tasks in place, or adds them.
void TaskTableModel::take(const QList<Task> &tasks)
{
    QList<Task> added;
    for (const Task &task : tasks) {
        if (m_hidden.contains(task.id))
            continue;
        m_read.insert(task.id);
        const int row = rowOf(task.id);
        if (row < 0) {
            added.append(task);
        } else if (taskAt(row) != task) {
            *m_tasks[size_t(row)] = task;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    if (added.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
    for (const Task &task : std::as_const(added)) {
        m_rowOfId.insert(task.id, int(m_tasks.size()));
        m_tasks.push_back(std::make_unique<Task>(task));
    }
    endInsertRows();
}

template <typename Predicate>
void TaskTableModel::removeRowsIf(Predicate isGone)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const TaskId id = taskAt(row).id;
        if (!isGone(id))
            continue;
        beginRemoveRows({}, row, row);
        m_prompts.remove(id);
        m_tasks.erase(m_tasks.begin() + row);
        m_rowOfId.remove(id);
        for (int after = row; after < rowCount(); ++after)
            m_rowOfId[taskAt(after).id] = after;
        endRemoveRows();
    }
}

/// Where one is running, its time goes on.
void TaskTableModel::tellTimes()
{
    for (int row = 0; row < int(m_tasks.size()); ++row)
        if (!taskAt(row).isOver())
            Q_EMIT dataChanged(index(row, Took), index(row, Took));
    const bool isRunning = runningCount() > 0;
    if (isRunning && !m_second.isActive())
        m_second.start();
    else if (!isRunning)
        m_second.stop();
}

bool TaskTableModel::isBefore(int row, int other, Column column) const
{
    const Task &a = taskAt(row);
    const Task &b = taskAt(other);
    switch (column) {
    case Connectors:
        return a.givenConnectors().size() < b.givenConnectors().size();
    case Took:
        return took(a) < took(b);
    case Began:
    case ColumnCount:
        return a.createdAt < b.createdAt;
    case Status:
    case Prompt:
    case Agent:
    case Folder:
        break;
    }
    const int order = QString::localeAwareCompare(display(a, column), display(b, column));
    return order < 0 || (order == 0 && a.createdAt < b.createdAt);
}

bool TaskTableModel::matches(int row, const QString &foldedText) const
{
    const Task &task = taskAt(row);
    const auto has = [&](const QString &text) { return text.toCaseFolded().contains(foldedText); };
    return has(statusWord(task.status)) || has(AgentRegistry::title(task.agent)) ||
           has(task.directory) ||
           std::any_of(task.connectors.cbegin(), task.connectors.cend(),
                       [&](const TaskConnector &connector) { return has(connector.name); }) ||
           has(prompt(task));
}

} // namespace jackfield
