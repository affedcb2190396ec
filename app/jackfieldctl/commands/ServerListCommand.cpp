// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/ServerListCommand.h"

#include "app/jackfieldctl/ArgumentsOption.h"
#include "app/jackfieldctl/Elicitors.h"
#include "app/jackfieldctl/SavedServer.h"
#include "app/jackfieldctl/ServerAnswers.h"
#include "app/jackfieldctl/TextTable.h"
#include "app/jackfieldctl/ToolChangesOutput.h"

#include <QJsonArray>

namespace jackfield {

namespace {

const QString tools = QStringLiteral("tools");
const QString resources = QStringLiteral("resources");
const QString templates = QStringLiteral("resourceTemplates");
const QString prompts = QStringLiteral("prompts");
const QString changesOption = QStringLiteral("changes");
const QString acceptOption = QStringLiteral("accept");
const QString readOption = QStringLiteral("read");
const QString getOption = QStringLiteral("get");

QString member(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

/// A tool with the contract's members, null for those that the server left out.
QJsonObject toolJson(const QJsonObject &tool)
{
    QJsonObject json;
    for (const char *const name :
         {"name", "title", "description", "inputSchema", "outputSchema", "annotations"}) {
        const QJsonValue value = tool[QLatin1String(name)];
        json.insert(QLatin1String(name), value.isUndefined() ? QJsonValue() : value);
    }
    return json;
}

QJsonArray toolsJson(const QJsonArray &array)
{
    QJsonArray result;
    for (const QJsonValue &tool : array)
        result.append(toolJson(tool.toObject()));
    return result;
}

/// The list as an object with one member, for a question's answer.
QFuture<Result<QJsonObject>> under(const QString &name, QFuture<Result<QJsonArray>> list)
{
    return list.then([name](const Result<QJsonArray> &array) -> Result<QJsonObject> {
        if (!array)
            return failure(array.error());
        return QJsonObject{{name, *array}};
    });
}

/// Resources, and the templates that stand for more of them.
QFuture<Result<QJsonObject>> allResources(McpClient &client)
{
    return client.listResources()
        .then(&client,
              [&client](const Result<QJsonArray> &listed) -> QFuture<Result<QJsonObject>> {
                  if (!listed)
                      return QtFuture::makeReadyFuture(
                          Result<QJsonObject>(failure(listed.error())));
                  return under(templates, client.listResourceTemplates())
                      .then([listed = *listed](Result<QJsonObject> both) {
                          if (both)
                              both->insert(resources, listed);
                          return both;
                      });
              })
        .unwrap();
}

ServerVisit::Question questionFor(ServerListCommand::What what)
{
    switch (what) {
    case ServerListCommand::What::Tools:
        return [](McpClient &client) { return under(tools, client.listTools()); };
    case ServerListCommand::What::Resources:
        return allResources;
    case ServerListCommand::What::Prompts:
        break;
    }
    return [](McpClient &client) { return under(prompts, client.listPrompts()); };
}

/// The first line of a description; the rest is for --json.
QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

QString argumentNames(const QJsonObject &prompt)
{
    QStringList names;
    for (const QJsonValue &argument : prompt[QLatin1String("arguments")].toArray())
        names.append(member(argument.toObject(), "name"));
    return names.join(QStringLiteral(", "));
}

void addRows(TextTable &table, ServerListCommand::What what, const QJsonArray &items)
{
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        const QString about = firstLine(member(item, "description"));
        switch (what) {
        case ServerListCommand::What::Tools:
            table.addRow({member(item, "name"), about});
            break;
        case ServerListCommand::What::Resources:
            table.addRow({item.contains(QLatin1String("uri")) ? member(item, "uri")
                                                              : member(item, "uriTemplate"),
                          member(item, "name"), member(item, "mimeType"), about});
            break;
        case ServerListCommand::What::Prompts:
            table.addRow({member(item, "name"), argumentNames(item), about});
            break;
        }
    }
}

QStringList headFor(ServerListCommand::What what)
{
    switch (what) {
    case ServerListCommand::What::Tools:
        return {ServerListCommand::tr("NAME"), ServerListCommand::tr("DESCRIPTION")};
    case ServerListCommand::What::Resources:
        return {ServerListCommand::tr("URI"), ServerListCommand::tr("NAME"),
                ServerListCommand::tr("TYPE"), ServerListCommand::tr("DESCRIPTION")};
    case ServerListCommand::What::Prompts:
        break;
    }
    return {ServerListCommand::tr("NAME"), ServerListCommand::tr("ARGUMENTS"),
            ServerListCommand::tr("DESCRIPTION")};
}

ExitStatus print(ServerListCommand::What what, QJsonObject answer, Console &console)
{
    if (console.isJson()) {
        if (what == ServerListCommand::What::Tools)
            answer[tools] = toolsJson(answer[tools].toArray());
        console.print(answer);
        return ExitStatus::Done;
    }
    QJsonArray items;
    for (const QString &name : {tools, resources, templates, prompts})
        for (const QJsonValue &item : answer[name].toArray())
            items.append(item);
    if (items.isEmpty()) {
        console.progress(
            QCoreApplication::translate("ServerListCommand", "The server offers none."));
        return ExitStatus::Done;
    }
    TextTable table(headFor(what));
    addRows(table, what, items);
    console.print(table.toString(Console::terminalWidth()));
    return ExitStatus::Done;
}

} // namespace

QString ServerListCommand::name() const
{
    switch (m_what) {
    case What::Tools:
        return tools;
    case What::Resources:
        return resources;
    case What::Prompts:
        break;
    }
    return prompts;
}

QString ServerListCommand::summary() const
{
    switch (m_what) {
    case What::Tools:
        return tr("List the tools of a connector.");
    case What::Resources:
        return tr("List the resources of a connector.");
    case What::Prompts:
        break;
    }
    return tr("List the prompts of a connector.");
}

void ServerListCommand::declare(QCommandLineParser &parser) const
{
    if (m_what == What::Resources)
        parser.addOption(
            {readOption, tr("Read this resource instead of listing them."), QStringLiteral("URI")});
    if (m_what == What::Prompts) {
        parser.addOption(
            {getOption, tr("Get this prompt instead of listing them."), QStringLiteral("PROMPT")});
        declareArgumentsOption(parser, tr("The prompt's arguments, a JSON object of texts; - reads "
                                          "it from standard input."));
    }
    if (m_what == What::Tools) {
        parser.addOption({changesOption, tr("Show how the tools of the last test differ from what "
                                            "was accepted, without asking the server.")});
        parser.addOption({acceptOption, tr("Accept the tools as the last test saw them.")});
    } else {
        declareElicitOption(parser);
    }
    declareVisitOptions(parser);
}

QFuture<Outcome> ServerListCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto options = visitOptionsOf(parsed);
    if (!options)
        return ready(failure(options.error()));
    const QString name = parsed.positionalArguments().constFirst();
    if (m_what == What::Tools && (parsed.isSet(changesOption) || parsed.isSet(acceptOption))) {
        const auto connector = workspace.find(name);
        if (!connector)
            return ready(failure(connector.error()));
        return ready(parsed.isSet(acceptOption) ? acceptToolChanges(workspace, *connector)
                                                : showToolChanges(workspace, *connector));
    }
    if (m_what == What::Resources && parsed.isSet(readOption))
        return readOne(parsed, *options, workspace);
    if (m_what == What::Prompts && parsed.isSet(getOption))
        return getOne(parsed, *options, workspace);
    if (m_what == What::Prompts && parsed.isSet(QStringLiteral("args")))
        return ready(failure(ErrorCode::InvalidInput, tr("--args belongs to --get.")));
    return visitSaved(workspace, name, *options, questionFor(m_what),
                      [what = m_what, &workspace](const QJsonObject &answer) {
                          return print(what, answer, workspace.console());
                      });
}

QFuture<Outcome> ServerListCommand::readOne(const QCommandLineParser &parsed, VisitOptions options,
                                            Workspace &workspace)
{
    const auto elicitor = elicitorOf(parsed, workspace.console());
    if (!elicitor)
        return ready(failure(elicitor.error()));
    options.elicitor = *elicitor;
    return visitSaved(
        workspace, parsed.positionalArguments().constFirst(), options,
        [uri = parsed.value(readOption)](McpClient &client) {
            return client.readResource(uri, ServerVisit::requestTag);
        },
        [&workspace](const QJsonObject &result) {
            return printResource(result, workspace.console());
        });
}

QFuture<Outcome> ServerListCommand::getOne(const QCommandLineParser &parsed, VisitOptions options,
                                           Workspace &workspace)
{
    const auto arguments = argumentsOf(parsed, workspace);
    if (!arguments)
        return ready(failure(arguments.error()));
    for (auto argument = arguments->begin(); argument != arguments->end(); ++argument)
        if (!argument.value().isString())
            return ready(failure(ErrorCode::InvalidInput,
                                 tr("--args: a prompt's arguments are texts; “%1” is none.")
                                     .arg(argument.key().left(50))));
    const auto elicitor = elicitorOf(parsed, workspace.console());
    if (!elicitor)
        return ready(failure(elicitor.error()));
    options.elicitor = *elicitor;
    return visitSaved(
        workspace, parsed.positionalArguments().constFirst(), options,
        [prompt = parsed.value(getOption), arguments = *arguments](McpClient &client) {
            return client.getPrompt(prompt, arguments, ServerVisit::requestTag);
        },
        [&workspace](const QJsonObject &result) {
            return printPrompt(result, workspace.console());
        });
}

} // namespace jackfield
