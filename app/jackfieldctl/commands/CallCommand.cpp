// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/CallCommand.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/SavedServer.h"
#include "mcp/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jackfield {

namespace {

const QString argsOption = QStringLiteral("args");
const QString elicitOption = QStringLiteral("elicit");

/// The arguments' object: from the option, or with "-" from standard input, where a value that is
/// nobody's business belongs.
Result<QJsonObject> argumentsOf(const QCommandLineParser &parsed, Workspace &workspace)
{
    if (!parsed.isSet(argsOption))
        return QJsonObject{};
    QByteArray text = parsed.value(argsOption).toUtf8();
    if (text == "-") {
        const auto read = workspace.input().readSecret(QStringLiteral("--args"));
        if (!read)
            return failure(read.error());
        text = read->withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); });
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("CallCommand", "--args: %1, at byte %2.")
                           .arg(error.errorString())
                           .arg(error.offset));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "CallCommand", "--args: a tool's arguments are one JSON object."));
    return document.object();
}

/// Answers every question of the server alike, and says on standard error what was asked. Nobody,
/// where the option was not given.
Result<Elicitor> elicitorOf(const QCommandLineParser &parsed, Console &console)
{
    if (!parsed.isSet(elicitOption))
        return Elicitor();
    const QString word = parsed.value(elicitOption);
    if (word != QLatin1String("accept") && word != QLatin1String("decline"))
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("CallCommand", "--elicit: accept or decline."));
    const bool accepts = word == QLatin1String("accept");
    return [accepts, &console](const Elicitation &asked, const auto &answered) {
        console.progress(QCoreApplication::translate("CallCommand", "the server asks: %1")
                             .arg(Console::plain(asked.message)));
        using Action = ElicitationAnswer::Action;
        if (accepts)
            answered({Action::Accept, defaultsOf(asked.schema)});
        else
            answered({Action::Decline, {}});
    };
}

/// A part of a result in words; what is no text is named.
QString contentText(const QJsonObject &content)
{
    const QString type = content[QLatin1String("type")].toString();
    if (type == QLatin1String("text"))
        return withoutControls(content[QLatin1String("text")].toString(), true);
    if (type == QLatin1String("resource")) {
        const QJsonObject resource = content[QLatin1String("resource")].toObject();
        if (resource.contains(QLatin1String("text")))
            return withoutControls(resource[QLatin1String("text")].toString(), true);
    }
    return QCoreApplication::translate("CallCommand", "[%1; --json shows it whole]")
        .arg(Console::plain(type));
}

ExitStatus print(const QJsonObject &result, Console &console)
{
    const bool failed = result[QLatin1String("isError")].toBool();
    if (console.isJson()) {
        console.print(result);
    } else {
        for (const QJsonValue &content : result[QLatin1String("content")].toArray())
            console.print(contentText(content.toObject()));
        if (failed)
            console.warn(
                QCoreApplication::translate("CallCommand", "the tool ran and reported a failure"));
    }
    return failed ? ExitStatus::No : ExitStatus::Done;
}

} // namespace

void CallCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({argsOption,
                      tr("The tool's arguments, a JSON object; - reads it from standard input."),
                      QStringLiteral("JSON")});
    parser.addOption(
        {elicitOption,
         tr("When the server asks something: accept its own proposals, or decline. Without this it "
            "is told that nobody can be asked."),
         QStringLiteral("accept|decline")});
    declareTimeoutOption(parser);
}

QFuture<Outcome> CallCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto timeout = timeoutOf(parsed);
    if (!timeout)
        return ready(failure(timeout.error()));
    const auto arguments = argumentsOf(parsed, workspace);
    if (!arguments)
        return ready(failure(arguments.error()));
    const auto elicitor = elicitorOf(parsed, workspace.console());
    if (!elicitor)
        return ready(failure(elicitor.error()));
    const QStringList words = parsed.positionalArguments();
    return visitSaved(
        workspace, words.at(0), *timeout,
        [tool = words.at(1), arguments = *arguments](McpClient &client) {
            return client.callTool(tool, arguments);
        },
        [&workspace](const QJsonObject &result) { return print(result, workspace.console()); },
        *elicitor);
}

} // namespace jackfield
