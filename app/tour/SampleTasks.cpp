// SPDX-License-Identifier: MIT
#include "app/tour/SampleTasks.h"

#include <array>

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
    QList<SampleLine> log;
};

const QList<SampleTask> &samples()
{
    static const QList<SampleTask> all{
        {"codex",
         "Which of our dependencies have a newer minor version?",
         TaskStatus::Error,
         1,
         {{"task", "The agent connects to context7."},
          {"stderr", "ERROR stream disconnected before completion"},
          {"task", "The agent ended with a failure. (agent-failed)"}}},
        {"gemini",
         "Summarise the notes of this week in one page.",
         TaskStatus::Stopped,
         0,
         {{"message", "I will read the notes first."},
          {"tool", "list_directory"},
          {"task", "The time limit is over: the agent was stopped."}}},
        {"claude",
         "The test of the date parser fails on leap days. Find out why, mend it, and add a test "
         "for "
         "the 29th of February.\nOpen an issue for anything else that you notice.",
         TaskStatus::Completed,
         0,
         {{"task", "The agent connects to everything."},
          {"task", "The agent connects to github."},
          {"message", "I'll look at the failing test first."},
          {"tool", "Bash"},
          {"message", "The parser counts 28 days for every February. I'll mend `daysOf()`, and add "
                      "the test."},
          {"tool", "Edit"},
          {"tool", "mcp__github__create_issue"},
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

Result<void> add(TaskHistory &history, const SampleTask &sample, const QString &folder)
{
    const auto begun = history.begin(text(sample.agent), folder, text(sample.prompt), {});
    if (!begun)
        return failure(begun.error());
    const TaskId id = begun->task.id;
    QList<TaskLogEntry> entries;
    for (const SampleLine &line : sample.log)
        entries.append({text(line.type), text(line.text), history.now()});
    return history.setConnectors(id, given())
        .and_then([&] { return history.setStarted(id); })
        .and_then([&] { return history.setAgentSession(id, QStringLiteral("sample")); })
        .and_then([&] { return history.appendLog(id, 0, entries); })
        .and_then([&] {
            return history.finish(id, sample.status,
                                  sample.status == TaskStatus::Stopped
                                      ? std::nullopt
                                      : std::optional(sample.exitCode));
        });
}

} // namespace

Result<void> addSampleTasks(TaskHistory &history, const QString &folder)
{
    for (const SampleTask &sample : samples())
        if (const auto added = add(history, sample, folder); !added)
            return added;
    return {};
}

} // namespace jackfield
