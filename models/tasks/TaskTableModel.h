// SPDX-License-Identifier: MIT
#pragma once

#include "domain/PagedReading.h"
#include "models/StatusKind.h"
#include "tasks/TaskHistory.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace jackfield {

/// The session's tasks as a table, in no particular order (TaskFilterModel sorts). Reading again
/// changes, removes and adds rows by their id, so that a view keeps its selection. Prompts are
/// opened when they are first shown. Main thread; the history outlives it.
class TaskTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Status, Prompt, Agent, Folder, Connectors, Began, Took, ColumnCount };

    explicit TaskTableModel(TaskHistory &history, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Reads them all: the first page now, what follows by and by.
    void reload();
    /// Reads that one.
    void refresh(const TaskId &id);
    /// Opens prompts anew when they are next shown: the session was locked or unlocked.
    void forgetPrompts();
    /// Opens those that are not open yet, some now and some in each turn of the event loop; then
    /// comes promptsRead(), at once where there is little to do.
    void readPrompts();

    /// Leaves these out, as if they were removed, until show().
    void hide(const QSet<TaskId> &ids);
    void showAll() { hide({}); }

    const Task &taskAt(int row) const { return *m_tasks[size_t(row)]; }
    int rowOf(const TaskId &id) const;
    /// What went wrong with the last reading; the rows are those of the last good one.
    const std::optional<Error> &loadError() const { return m_loadError; }
    int runningCount() const;

    /// How long it took, or takes by now; empty before its agent began.
    QString tookText(const Task &task) const;

    bool isBefore(int row, int other, Column column) const;
    /// Whether a text (case-folded) is in the row's prompt, agent, folder, status word or the names
    /// of its connectors.
    bool matches(int row, const QString &foldedText) const;

Q_SIGNALS:
    /// The first page was read, or a reading ended, well or not (loadError()).
    void reloaded();
    void promptsRead();

private:
    QString prompt(const Task &task) const;
    QString display(const Task &task, Column column) const;
    QString toolTip(const Task &task, Column column) const;
    qint64 took(const Task &task) const;
    Result<bool> readPage(bool isFirst);
    void endReading(const std::optional<Error> &error);
    void take(const QList<Task> &tasks);
    template <typename Predicate>
    void removeRowsIf(Predicate isGone);
    void openPrompts();
    void tellTimes();

    TaskHistory &m_history;
    std::vector<std::unique_ptr<Task>> m_tasks; ///< so that none moves when more are read
    QHash<TaskId, int> m_rowOfId;
    QSet<TaskId> m_hidden;
    mutable QHash<TaskId, QString> m_prompts;
    std::optional<Error> m_loadError;
    PagedReading m_pages;
    std::optional<TaskRepository::Place> m_lastRead; ///< after which the next page begins
    QSet<TaskId> m_read;                             ///< of the reading that is under way
    QTimer m_opening;                                ///< while prompts are opened
    int m_nextPrompt = 0;
    QTimer m_second; ///< while one is running
};

} // namespace jackfield
