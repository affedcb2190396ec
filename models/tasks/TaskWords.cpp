// SPDX-License-Identifier: MIT
#include "models/tasks/TaskWords.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

constexpr qsizetype charactersOfAToken = 4;

} // namespace

QString statusWord(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Pending:
        return QCoreApplication::translate("TaskWords", "Starting…");
    case TaskStatus::Processing:
        return QCoreApplication::translate("TaskWords", "Running…");
    case TaskStatus::Completed:
        return QCoreApplication::translate("TaskWords", "Completed");
    case TaskStatus::Error:
        return QCoreApplication::translate("TaskWords", "Failed");
    case TaskStatus::Stopped:
        return QCoreApplication::translate("TaskWords", "Stopped");
    }
    return {};
}

QString outcomeWord(TaskOutcome outcome)
{
    switch (outcome) {
    case TaskOutcome::Connected:
        return QCoreApplication::translate("TaskWords", "Given");
    case TaskOutcome::Failed:
        return QCoreApplication::translate("TaskWords", "Did not come up");
    case TaskOutcome::Skipped:
        return QCoreApplication::translate("TaskWords", "Left out");
    }
    return {};
}

QString networkWords(TaskNetwork network)
{
    switch (network) {
    case TaskNetwork::All:
        return QCoreApplication::translate("TaskWords", "Everything");
    case TaskNetwork::Model:
        return QCoreApplication::translate("TaskWords", "Connectors and the model's API alone");
    case TaskNetwork::None:
        return QCoreApplication::translate("TaskWords", "Connectors alone");
    }
    return {};
}

StatusKind drawnAs(TaskStatus status)
{
    switch (status) {
    case TaskStatus::Pending:
    case TaskStatus::Processing:
        return StatusKind::Testing;
    case TaskStatus::Completed:
        return StatusKind::Connected;
    case TaskStatus::Error:
        return StatusKind::Error;
    case TaskStatus::Stopped:
        break;
    }
    return StatusKind::Off;
}

StatusKind drawnAs(TaskOutcome outcome)
{
    switch (outcome) {
    case TaskOutcome::Connected:
        return StatusKind::Connected;
    case TaskOutcome::Failed:
        return StatusKind::Error;
    case TaskOutcome::Skipped:
        break;
    }
    return StatusKind::Off;
}

QString entryWord(const TaskLogEntry &entry)
{
    if (entry.type == QLatin1String("message"))
        return QCoreApplication::translate("TaskWords", "Agent");
    if (entry.type == QLatin1String("tool"))
        return QCoreApplication::translate("TaskWords", "Tool");
    if (entry.type == QLatin1String("task"))
        return QCoreApplication::translate("TaskWords", "Task");
    if (entry.type == QLatin1String("server"))
        return QCoreApplication::translate("TaskWords", "Server");
    return entry.type;
}

bool isRaw(const TaskLogEntry &entry)
{
    return entry.type == QLatin1String("stdout") && entry.message.startsWith(u'{');
}

QString firstLine(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.left(trimmed.indexOf(u'\n')).trimmed();
}

int roughTokens(const ToolSnapshot &tools)
{
    qsizetype characters = 0;
    for (const ToolRecord &tool : tools.tools)
        characters += tool.name.size() + tool.words.size() + tool.schema.size();
    return int((characters + charactersOfAToken - 1) / charactersOfAToken);
}

} // namespace jackfield
