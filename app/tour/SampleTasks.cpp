// SPDX-License-Identifier: MIT
#include "app/tour/SampleTasks.h"

#include "storage/Database.h"
#include "tasks/TaskHistory.h"

#include <QDir>
#include <QFile>

namespace jackfield {

namespace {

struct SampleLine
{
    const char *type;
    const char *text;
};

struct SampleTask
{
    const char *agent;
    const char *prompt;
    TaskStatus status;
    int exitCode;
    int minutesAgo;
    int seconds; ///< that it took
    QList<SampleLine> log;
};

const QList<SampleTask> &samples()
{
    static const QList<SampleTask> all{
        {"codex",
         "Which of our dependencies have a newer minor version?",
         TaskStatus::Error,
         1,
         1'500,
         4,
         {{"task", "The agent connects to context7."},
          {"stderr", "ERROR stream disconnected before completion"},
          {"task", "The agent ended with a failure. (agent-failed)"}}},
        {"gemini",
         "Summarise the notes of this week in one page.",
         TaskStatus::Stopped,
         0,
         190,
         600,
         {{"message", "I will read the notes first."},
          {"tool", R"(list_directory {"path":"notes"})"},
          {"task", "The time limit is over: the agent was stopped."}}},
        {"claude",
         "The test of the date parser fails on leap days. Find out why, mend it, and add a test "
         "for "
         "the 29th of February.\nOpen an issue for anything else that you notice.",
         TaskStatus::Completed,
         0,
         12,
         161,
         {{"task", "The agent connects to everything."},
          {"task", "The agent connects to github."},
          {"message", "I'll look at the failing test first."},
          {"tool", R"(Bash {"command":"ctest -R dates"})"},
          {"message", "The parser counts 28 days for every February. I'll mend `daysOf()`, and add "
                      "the test."},
          {"tool", R"(Edit {"file_path":"src/dates.cpp"})"},
          {"tool", R"(create_issue (github) {"title":"Two-digit years are read as of 1900"})"},
          {"message", "Done. The parser asks the calendar now; the new test passes, and so do the "
                      "others. I opened an issue: two-digit years are read as of 1900."}}},
    };
    return all;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QList<TaskConnector> given()
{
    const auto connector = [](const char *name, ConnectorType type, TaskOutcome outcome,
                              std::optional<int> tools, const char *reason) {
        return TaskConnector{
            ConnectorId::generate(), text(name), type, QString(), outcome, tools, text(reason)};
    };
    return {connector("everything", ConnectorType::Local, TaskOutcome::Connected, 13, ""),
            connector("github", ConnectorType::Remote, TaskOutcome::Connected, 91, ""),
            connector("browserbase", ConnectorType::Local, TaskOutcome::Failed, std::nullopt,
                      "The server ended.")};
}

/// As if it had been run then: the history itself knows no time but now.
Result<void> date(Database &database, const TaskId &id, const QDateTime &began, int seconds)
{
    const auto dated = database.connection().execute(
        QStringLiteral("UPDATE tasks SET created_at = ?, started_at = ?, finished_at = ? "
                       "WHERE id = ?"),
        {began.toMSecsSinceEpoch(), began.toMSecsSinceEpoch(),
         began.addSecs(seconds).toMSecsSinceEpoch(), id.toString()});
    return dated ? Result<void>() : failure(dated.error());
}

Result<void> add(Composition &composition, const SampleTask &sample, const QString &folder)
{
    TaskHistory &history = composition.tasks();
    const auto begun = history.begin(text(sample.agent), folder, text(sample.prompt), {});
    if (!begun)
        return failure(begun.error());
    const TaskId id = begun->task.id;
    const QDateTime began = history.now().addSecs(-60 * sample.minutesAgo);
    QList<TaskLogEntry> entries;
    for (const SampleLine &line : sample.log)
        entries.append({text(line.type), text(line.text),
                        began.addSecs(sample.seconds * entries.size() / sample.log.size())});
    return history.setConnectors(id, given())
        .and_then([&] { return history.setStarted(id); })
        .and_then([&] { return history.setAgentSession(id, QStringLiteral("sample")); })
        .and_then([&] { return history.appendLog(id, 0, entries); })
        .and_then([&] {
            return history.finish(id, sample.status,
                                  sample.status == TaskStatus::Stopped
                                      ? std::nullopt
                                      : std::optional(sample.exitCode));
        })
        .and_then([&] { return date(composition.database(), id, began, sample.seconds); });
}

/// An agent to be found, in the tour's own home folder; it is never started.
bool putAgentInPlace()
{
    const QString folder = QDir::homePath() + QStringLiteral("/.local/bin");
    QFile file(folder + QStringLiteral("/claude"));
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
           file.write("#!/bin/sh\nexit 1\n") > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

Result<void> addSampleTasks(Composition &composition)
{
    if (!putAgentInPlace())
        return failure(ErrorCode::Storage, QDir::homePath());
    const QString folder = QDir::homePath() + QStringLiteral("/dates");
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage, folder);
    for (const SampleTask &sample : samples())
        if (const auto added = add(composition, sample, folder); !added)
            return added;
    return {};
}

} // namespace jackfield
