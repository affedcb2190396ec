// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/TaskCommand.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/TaskFollower.h"
#include "app/jackfieldctl/TaskOutput.h"
#include "domain/ErrorText.h"

namespace jackfield {

namespace {

const QString agentOption = QStringLiteral("agent");
const QString modelOption = QStringLiteral("model");
const QString dirOption = QStringLiteral("dir");
const QString connectorOption = QStringLiteral("connector");
const QString noConnectorsOption = QStringLiteral("no-connectors");
const QString noSandboxOption = QStringLiteral("no-sandbox");
const QString networkOption = QStringLiteral("network");
const QString memoryOption = QStringLiteral("memory");
const QString continueOption = QStringLiteral("continue");
const QString detachOption = QStringLiteral("detach");

constexpr qint64 mebibyte = 1024 * 1024;

QFuture<Outcome> usage(const QString &text)
{
    return ready(failure(ErrorCode::InvalidInput, text));
}

Result<Task> findTask(Workspace &workspace, const QString &id)
{
    const auto there = workspace.openIfThere();
    if (!there)
        return failure(there.error());
    if (!*there)
        return failure(ErrorCode::NotFound,
                       TaskCommand::tr("There is no task “%1”.").arg(id.left(100)));
    return workspace.services().tasks().find(id);
}

Result<std::optional<QList<ConnectorId>>> chosenConnectors(const QCommandLineParser &parsed,
                                                           Workspace &workspace)
{
    if (parsed.isSet(noConnectorsOption))
        return QList<ConnectorId>();
    if (!parsed.isSet(connectorOption))
        return std::nullopt;
    QList<ConnectorId> ids;
    for (const QString &name : parsed.values(connectorOption)) {
        const auto connector = workspace.connectors().findByName(name);
        if (!connector)
            return failure(connector.error());
        if (!ids.contains(connector->id))
            ids.append(connector->id);
    }
    return ids;
}

/// What an earlier task says of the one that goes on from it: the same agent, in the same folder.
Result<void> goOnFrom(const QString &id, TaskWish &wish, Workspace &workspace)
{
    const auto earlier = workspace.services().tasks().find(id);
    if (!earlier)
        return failure(earlier.error());
    if (earlier->agentSession.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       TaskCommand::tr("The agent of task %1 left no session to go on from.")
                           .arg(id.left(100)));
    wish.agent = earlier->agent;
    wish.directory = earlier->directory;
    wish.session = earlier->agentSession;
    return {};
}

Result<TaskWish> wishFrom(const QCommandLineParser &parsed, Workspace &workspace)
{
    TaskWish wish;
    wish.agent = parsed.value(agentOption);
    wish.options.model = parsed.value(modelOption);
    wish.directory = parsed.isSet(dirOption) ? parsed.value(dirOption) : QStringLiteral(".");
    if (parsed.isSet(continueOption))
        if (const auto gone = goOnFrom(parsed.value(continueOption), wish, workspace); !gone)
            return failure(gone.error());
    wish.prompt = parsed.positionalArguments().at(1);
    wish.options.isSandboxed = !parsed.isSet(noSandboxOption);
    const auto network = taskNetworkFromWire(parsed.value(networkOption));
    if (!network)
        return failure(ErrorCode::InvalidInput,
                       TaskCommand::tr("--network is all, model or none."));
    wish.options.network = *network;
    bool isNumber = true;
    if (parsed.isSet(memoryOption))
        wish.options.memoryLimit = parsed.value(memoryOption).toLongLong(&isNumber) * mebibyte;
    if (!isNumber || wish.options.memoryLimit < 0)
        return failure(ErrorCode::InvalidInput, TaskCommand::tr("--memory: give MiB."));
    const auto timeout = timeoutOf(parsed);
    if (!timeout)
        return failure(timeout.error());
    wish.options.timeLimit = timeout->value_or(std::chrono::milliseconds(0));
    if (wish.prompt == QLatin1String("-")) {
        const auto prompt = workspace.input().readSecret(QStringLiteral("-"));
        if (!prompt)
            return failure(prompt.error());
        wish.prompt =
            prompt->withBytes([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
    }
    const auto connectors = chosenConnectors(parsed, workspace);
    if (!connectors)
        return failure(connectors.error());
    wish.connectors = *connectors;
    return wish;
}

} // namespace

void TaskCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({agentOption,
                      tr("Which agent: claude, codex, gemini, opencode, copilot, cursor, or one of "
                         "your own templates."),
                      QStringLiteral("A")});
    parser.addOption({modelOption, tr("The model, as the agent calls it."), QStringLiteral("M")});
    parser.addOption(
        {dirOption, tr("The folder to work in (the current one)."), QStringLiteral("D")});
    parser.addOption({connectorOption,
                      tr("Give it this connector; may be given several times. Without it: all that "
                         "are switched on and connected."),
                      QStringLiteral("N")});
    parser.addOption({noConnectorsOption, tr("Give it none.")});
    parser.addOption({noSandboxOption, tr("Let the agent have all that you may have yourself.")});
    parser.addOption(
        {networkOption,
         tr("The network in the sandbox: all, model (the API of the agent's model alone) or "
            "none."),
         QStringLiteral("N"), QStringLiteral("all")});
    parser.addOption({memoryOption, tr("The most memory for each of its processes, in MiB."),
                      QStringLiteral("M")});
    parser.addOption({continueOption,
                      tr("Go on in the agent's session of that task, in its folder; instead of "
                         "--agent and --dir."),
                      QStringLiteral("ID")});
    parser.addOption({detachOption, tr("Print the task's id and leave it running.")});
    declareTimeoutOption(parser);
}

QFuture<Outcome> TaskCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const QStringList words = parsed.positionalArguments();
    const QString &action = words.first();
    const bool hasObject = words.size() == 2;
    if (action == QLatin1String("list") && !hasObject)
        return list(workspace);
    if (action == QLatin1String("run") && hasObject)
        return start(parsed, workspace);
    if (action == QLatin1String("show") && hasObject)
        return show(workspace, words.at(1));
    if (action == QLatin1String("stop") && hasObject)
        return stop(workspace, words.at(1));
    if (action == QLatin1String("remove") && hasObject)
        return remove(workspace, words.at(1));
    return usage(tr("What can be done with tasks is: task run --agent A --dir D -- PROMPT, task "
                    "list, task show ID, task stop ID, task remove ID."));
}

QFuture<Outcome> TaskCommand::start(const QCommandLineParser &parsed, Workspace &workspace)
{
    const bool isContinued = parsed.isSet(continueOption);
    if (isContinued && (parsed.isSet(agentOption) || parsed.isSet(dirOption)))
        return usage(
            tr("--continue takes agent and folder from the earlier task: leave out --agent "
               "and --dir."));
    if (!isContinued && !parsed.isSet(agentOption))
        return usage(tr("Name the agent: --agent A."));
    auto *const follower = new TaskFollower(workspace);
    if (parsed.isSet(detachOption) && !follower->detach())
        return ready(follower->detachedStatus());
    if (const auto opened = workspace.openOrMake(); !opened)
        return ready(failure(opened.error()));
    const auto wish = wishFrom(parsed, workspace);
    if (!wish)
        return ready(failure(wish.error()));
    // Prompt and log are sealed, so that there is no task without a key.
    return workspace.unlock()
        .then(&workspace,
              [wish = *wish, follower](const Result<void> &unlocked) {
                  return unlocked ? follower->start(wish) : ready(failure(unlocked.error()));
              })
        .unwrap();
}

QFuture<Outcome> TaskCommand::list(Workspace &workspace)
{
    const auto there = workspace.openIfThere();
    if (!there)
        return ready(failure(there.error()));
    QList<Task> tasks;
    if (*there) {
        const auto listed = workspace.services().tasks().list();
        if (!listed)
            return ready(failure(listed.error()));
        tasks = *listed;
    }
    printTasks(tasks, workspace.console());
    return ready(ExitStatus::Done);
}

QFuture<Outcome> TaskCommand::show(Workspace &workspace, const QString &id)
{
    const auto task = findTask(workspace, id);
    if (!task)
        return ready(failure(task.error()));
    return workspace.unlock().then(
        &workspace, [&workspace, task = *task](const Result<void> &unlocked) -> Outcome {
            if (!unlocked && (exitStatusFor(unlocked.error().code) != ExitStatus::Locked ||
                              unlocked.error().code == ErrorCode::WrongPassphrase))
                return failure(unlocked.error());
            if (!unlocked) {
                // What is not sealed is shown all the same.
                workspace.console().warn(textFor(unlocked.error()).cause);
                printTask({task, std::nullopt, std::nullopt}, workspace.console());
                return ExitStatus::Done;
            }
            const auto text = workspace.services().tasks().open(task.id);
            if (!text)
                return failure(text.error());
            printTask({task, *text, std::nullopt}, workspace.console());
            return ExitStatus::Done;
        });
}

QFuture<Outcome> TaskCommand::stop(Workspace &workspace, const QString &id)
{
    const auto task = findTask(workspace, id);
    if (!task)
        return ready(failure(task.error()));
    const auto asked = workspace.services().tasks().stop(task->id);
    if (!asked)
        return ready(failure(asked.error()));
    if (!*asked)
        return ready(failure(ErrorCode::NotFound, tr("It is over already.")));
    return (new TaskFollower(workspace))->waitForEnd(task->id);
}

QFuture<Outcome> TaskCommand::remove(Workspace &workspace, const QString &id)
{
    const auto task = findTask(workspace, id);
    if (!task)
        return ready(failure(task.error()));
    if (!task->isOver())
        return usage(tr("It is still running; stop it first: task stop %1.").arg(id));
    if (const auto removed = workspace.services().tasks().remove(task->id); !removed)
        return ready(failure(removed.error()));
    printTask({*task, std::nullopt, std::nullopt}, workspace.console());
    return ready(ExitStatus::Done);
}

} // namespace jackfield
