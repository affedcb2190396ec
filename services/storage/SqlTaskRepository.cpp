// SPDX-License-Identifier: MIT
#include "storage/SqlTaskRepository.h"

#include "storage/TaskRows.h"
#include "storage/Transaction.h"

namespace jackfield {

namespace {

QString notOver()
{
    return QStringLiteral(" AND status IN ('pending', 'processing')");
}

} // namespace

SqlTaskRepository::SqlTaskRepository(Database &database, const Session &session)
    : m_database(database), m_session(session)
{
}

Result<int> SqlTaskRepository::touch(const QString &sql, QVariantList values, const TaskId &id)
{
    values << id.toString() << m_session.user().toString();
    return m_database.connection().execute(sql, values).map([](const QSqlQuery &done) {
        return done.numRowsAffected();
    });
}

Result<void> SqlTaskRepository::touchOne(const QString &sql, const QVariantList &values,
                                         const TaskId &id)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto touched = touch(sql, values, id);
        if (!touched)
            return failure(touched.error());
        return *touched == 1 ? Result<void>() : failure(ErrorCode::InvalidInput, id.toString());
    });
}

Result<void> SqlTaskRepository::insert(const Task &task, const QByteArray &sealedPrompt)
{
    if (task.userId != m_session.user())
        return failure(ErrorCode::InvalidInput);
    return inTransaction(m_database, [&]() -> Result<void> {
        static const QString sql = QStringLiteral("INSERT INTO tasks (") + TaskRows::columns() +
                                   QStringLiteral(", prompt, user_id) VALUES (") +
                                   TaskRows::placeholders() + QStringLiteral(", ?, ?)");
        const auto inserted = m_database.connection().execute(
            sql, TaskRows::values(task) << sealedPrompt << m_session.user().toString());
        return inserted ? Result<void>() : failure(inserted.error());
    });
}

Result<QList<Task>> SqlTaskRepository::page(const std::optional<Place> &after, int atMost)
{
    QString sql = QStringLiteral("SELECT ") + TaskRows::columns() +
                  QStringLiteral(" FROM tasks WHERE user_id = ?");
    QVariantList values{m_session.user().toString()};
    if (after) {
        const qint64 at = after->createdAt.toMSecsSinceEpoch();
        sql += QStringLiteral(" AND created_at <= ? AND (created_at < ? OR id > ?)");
        values << at << at << after->id.toString();
    }
    sql += QStringLiteral(" ORDER BY created_at DESC, id LIMIT ?");
    auto rows = m_database.connection().execute(sql, values << atMost);
    if (!rows)
        return failure(rows.error());
    QList<Task> tasks;
    for (;;) {
        const auto row = nextRow(*rows);
        if (!row)
            return failure(row.error());
        if (!*row)
            return tasks;
        if (const auto task = TaskRows::read(*rows, m_session.user()))
            tasks.append(*task);
    }
}

Result<Task> SqlTaskRepository::find(const TaskId &id)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT ") + TaskRows::columns() +
            QStringLiteral(" FROM tasks WHERE id = ? AND user_id = ?"),
        {id.toString(), m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    const auto task = TaskRows::read(*rows, m_session.user());
    return task ? Result<Task>(*task) : failure(ErrorCode::StorageCorrupt, id.toString());
}

Result<QByteArray> SqlTaskRepository::sealedPrompt(const TaskId &id)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT prompt FROM tasks WHERE id = ? AND user_id = ?"),
        {id.toString(), m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    const auto row = nextRow(*rows);
    if (!row)
        return failure(row.error());
    return *row ? Result<QByteArray>(rows->value(0).toByteArray()) : failure(ErrorCode::NotFound);
}

Result<void> SqlTaskRepository::setConnectors(const TaskId &id,
                                              const QList<TaskConnector> &connectors)
{
    return touchOne(QStringLiteral("UPDATE tasks SET connectors = ? WHERE connectors = '[]' "
                                   "AND status = 'pending' AND id = ? AND user_id = ?"),
                    {TaskRows::toText(connectors)}, id);
}

Result<void> SqlTaskRepository::setBaseline(const TaskId &id, const TaskBaseline &baseline)
{
    return touchOne(QStringLiteral("UPDATE tasks SET baseline = ? WHERE id = ? AND user_id = ?"),
                    {TaskRows::toText(baseline)}, id);
}

Result<void> SqlTaskRepository::setAgentSession(const TaskId &id, const QString &session)
{
    return touchOne(
        QStringLiteral("UPDATE tasks SET agent_session = ? WHERE id = ? AND user_id = ?"),
        {session}, id);
}

Result<void> SqlTaskRepository::setStarted(const TaskId &id, const QDateTime &at)
{
    return touchOne(QStringLiteral("UPDATE tasks SET status = 'processing', started_at = ? "
                                   "WHERE status = 'pending' AND id = ? AND user_id = ?"),
                    {at.toMSecsSinceEpoch()}, id);
}

Result<void> SqlTaskRepository::addWarning(const TaskId &id, const QString &warning)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto task = find(id);
        if (!task)
            return failure(task.error());
        const auto touched =
            touch(QStringLiteral("UPDATE tasks SET warnings = ? WHERE id = ? AND user_id = ?"),
                  {TaskRows::toText(QStringList(task->warnings) << warning)}, id);
        return touched ? Result<void>() : failure(touched.error());
    });
}

Result<bool> SqlTaskRepository::finish(const TaskId &id, const End &end)
{
    return inTransaction(m_database, [&] {
        return touch(QStringLiteral("UPDATE tasks SET status = ?, exit_code = ?, finished_at = ? "
                                    "WHERE id = ? AND user_id = ?") +
                         notOver(),
                     {wireName(end.status), end.exitCode ? QVariant(*end.exitCode) : QVariant(),
                      end.at.toMSecsSinceEpoch()},
                     id)
            .map([](int rows) { return rows == 1; });
    });
}

Result<bool> SqlTaskRepository::requestStop(const TaskId &id)
{
    return inTransaction(m_database, [&] {
        return touch(QStringLiteral(
                         "UPDATE tasks SET stop_requested = 1 WHERE id = ? AND user_id = ?") +
                         notOver(),
                     {}, id)
            .map([](int rows) { return rows == 1; });
    });
}

Result<bool> SqlTaskRepository::isStopRequested(const TaskId &id)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT stop_requested FROM tasks WHERE id = ? AND user_id = ?"),
        {id.toString(), m_session.user().toString()});
    if (!rows)
        return failure(rows.error());
    // One that was removed is to stop as well.
    return nextRow(*rows).map([&](bool row) { return !row || rows->value(0).toInt() == 1; });
}

Result<void> SqlTaskRepository::appendLog(const TaskId &id, int piece, const QByteArray &blob)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        const auto written = m_database.connection().execute(
            QStringLiteral(
                "INSERT INTO task_log (task_id, user_id, piece, blob) VALUES (?, ?, ?, ?)"),
            {id.toString(), m_session.user().toString(), piece, blob});
        return written ? Result<void>() : failure(written.error());
    });
}

Result<QList<QByteArray>> SqlTaskRepository::log(const TaskId &id, int from, int atMost)
{
    auto rows = m_database.connection().execute(
        QStringLiteral("SELECT blob FROM task_log WHERE task_id = ? AND user_id = ? AND piece >= ? "
                       "ORDER BY piece LIMIT ?"),
        {id.toString(), m_session.user().toString(), from, atMost});
    if (!rows)
        return failure(rows.error());
    QList<QByteArray> pieces;
    for (;;) {
        const auto row = nextRow(*rows);
        if (!row)
            return failure(row.error());
        if (!*row)
            return pieces;
        pieces.append(rows->value(0).toByteArray());
    }
}

Result<void> SqlTaskRepository::remove(const TaskId &id)
{
    return inTransaction(m_database, [&]() -> Result<void> {
        if (const auto task = find(id); task && !task->isOver())
            return failure(ErrorCode::InvalidInput, id.toString());
        const auto removed =
            touch(QStringLiteral("DELETE FROM tasks WHERE id = ? AND user_id = ?"), {}, id);
        if (!removed)
            return failure(removed.error());
        return *removed == 1 ? Result<void>() : failure(ErrorCode::NotFound);
    });
}

} // namespace jackfield
