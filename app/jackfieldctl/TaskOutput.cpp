// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TaskOutput.h"

#include "app/jackfieldctl/TextTable.h"
#include "domain/ErrorText.h"
#include "tasks/TaskDocument.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jackfield {

namespace {

constexpr int shownIdLength = 8;

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TaskOutput)
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd hh:mm"))
                          : QStringLiteral("–");
}

void printLines(const ShownTask &shown, Console &console)
{
    const Task &task = shown.task;
    TextTable facts({Text::tr("Task:"), task.id.toString()});
    facts.addRow({Text::tr("Agent:"), task.agent});
    facts.addRow({Text::tr("Folder:"), task.directory});
    facts.addRow({Text::tr("Status:"),
                  task.exitCode
                      ? QStringLiteral("%1 (%2)").arg(wireName(task.status)).arg(*task.exitCode)
                      : wireName(task.status)});
    facts.addRow({Text::tr("Began (UTC):"), timeText(task.startedAt)});
    facts.addRow({Text::tr("Ended (UTC):"), timeText(task.finishedAt)});
    for (const TaskConnector &connector : task.connectors)
        facts.addRow(
            {Text::tr("Connector:"),
             connector.reason.isEmpty()
                 ? QStringLiteral("%1, %2").arg(connector.name, wireName(connector.outcome))
                 : QStringLiteral("%1, %2: %3")
                       .arg(connector.name, wireName(connector.outcome), connector.reason)});
    for (const QString &warning : task.warnings)
        facts.addRow({Text::tr("Warning:"), warning});
    if (shown.text)
        facts.addRow({Text::tr("Prompt:"), shown.text->prompt});
    console.print(facts.toString());
    if (!shown.text)
        return;
    for (const TaskLogEntry &entry : shown.text->log)
        console.print(QStringLiteral("%1  %2  %3")
                          .arg(entry.at.toUTC().toString(QStringLiteral("hh:mm:ss")), entry.type,
                               Console::plain(entry.message)));
}

} // namespace

void printTask(const ShownTask &shown, Console &console)
{
    if (!console.isJson()) {
        printLines(shown, console);
        return;
    }
    QJsonObject document{{QStringLiteral("task"), taskDocument(shown.task, shown.text)}};
    if (shown.error) {
        const ErrorText text = textFor(*shown.error);
        document.insert(QStringLiteral("error"),
                        QJsonObject{{QStringLiteral("code"), wireName(shown.error->code)},
                                    {QStringLiteral("message"), text.cause},
                                    {QStringLiteral("remedy"), text.remedy}});
    }
    console.print(document);
}

void printTasks(const QList<Task> &tasks, Console &console)
{
    if (console.isJson()) {
        QJsonArray list;
        for (const Task &task : tasks)
            list.append(taskDocument(task));
        console.print(QJsonObject{{QStringLiteral("tasks"), list}});
        return;
    }
    if (tasks.isEmpty()) {
        console.progress(Text::tr("There are no tasks yet; jackfieldctl task run begins one."));
        return;
    }
    TextTable table({Text::tr("ID"), Text::tr("AGENT"), Text::tr("STATUS"), Text::tr("BEGAN (UTC)"),
                     Text::tr("CONNECTORS"), Text::tr("FOLDER")});
    for (const Task &task : tasks)
        table.addRow({task.id.toString().left(shownIdLength), task.agent, wireName(task.status),
                      timeText(task.startedAt), QString::number(task.givenConnectors().size()),
                      task.directory});
    console.print(table.toString(Console::terminalWidth()));
}

} // namespace jackfield
