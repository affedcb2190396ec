// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/EndpointOptions.h"

#include "domain/CommandLine.h"

#include <QCoreApplication>
#include <QDir>

namespace jackfield {

namespace {

const QString command = QStringLiteral("command");
const QString arg = QStringLiteral("arg");
const QString cwd = QStringLiteral("cwd");
const QString url = QStringLiteral("url");
const QString transport = QStringLiteral("transport");
const QString oauthClientId = QStringLiteral("oauth-client-id");
const QString timeout = QStringLiteral("timeout");
const QString description = QStringLiteral("description");

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(EndpointOptions)
};

Result<void> refuse(const QCommandLineParser &parsed, const QStringList &options,
                    const char *because)
{
    for (const QString &option : options)
        if (parsed.optionNames().contains(option))
            return failure(ErrorCode::InvalidInput, Text::tr(because).arg(option));
    return {};
}

Result<void> applyCommand(const QCommandLineParser &parsed, ConnectorDraft &draft)
{
    if (parsed.isSet(command) && parsed.isSet(arg)) {
        draft.command = parsed.value(command);
        draft.args = parsed.values(arg);
    } else if (parsed.isSet(command)) {
        const auto words = splitCommandLine(parsed.value(command));
        if (!words)
            return failure(words.error().code,
                           QStringLiteral("--command: ") + words.error().detail);
        draft.command = words->value(0);
        draft.args = words->mid(1);
    } else if (parsed.isSet(arg)) {
        draft.args = parsed.values(arg);
    }
    if (parsed.isSet(cwd)) {
        const QString folder = parsed.value(cwd);
        draft.cwd = folder.isEmpty() ? folder : QDir::cleanPath(QDir(folder).absolutePath());
    }
    return {};
}

Result<void> applyLocal(const QCommandLineParser &parsed, ConnectorDraft &draft)
{
    const QStringList foreign{transport, oauthClientId, QStringLiteral("header"),
                              QStringLiteral("oauth-client-secret-file")};
    const auto refused =
        refuse(parsed, foreign,
               QT_TRANSLATE_NOOP("EndpointOptions", "--%1 belongs to a remote connector; this one "
                                                    "starts a command."));
    if (!refused)
        return refused;
    draft.type = ConnectorType::Local;
    draft.transport = TransportChoice::Stdio;
    return applyCommand(parsed, draft);
}

Result<void> applyRemote(const QCommandLineParser &parsed, ConnectorDraft &draft)
{
    const auto refused =
        refuse(parsed, {arg, cwd},
               QT_TRANSLATE_NOOP("EndpointOptions",
                                 "--%1 belongs to a local connector; this one has an address."));
    if (!refused)
        return refused;
    draft.type = ConnectorType::Remote;
    if (draft.transport == TransportChoice::Stdio)
        draft.transport = TransportChoice::Auto;
    if (parsed.isSet(url))
        draft.url = parsed.value(url);
    if (parsed.isSet(oauthClientId))
        draft.oauthClientId = parsed.value(oauthClientId);
    if (!parsed.isSet(transport))
        return {};
    const auto choice = transportFromWire(parsed.value(transport));
    if (!choice || *choice == TransportChoice::Stdio)
        return failure(ErrorCode::InvalidInput,
                       Text::tr("--transport: a remote server is reached by auto, http or sse."));
    draft.transport = *choice;
    return {};
}

} // namespace

void declareEndpointOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {command,
         Text::tr("The command that starts a local server; alone, it is split into words."),
         QStringLiteral("CMD")},
        {arg, Text::tr("One argument of the command; once for each."), QStringLiteral("ARG")},
        {cwd, Text::tr("The folder in which the command runs."), QStringLiteral("DIR")},
        {url, Text::tr("The address of a remote server."), QStringLiteral("URL")},
        {transport, Text::tr("How to reach it: auto, http or sse."), QStringLiteral("KIND")},
        {oauthClientId, Text::tr("The OAuth client id, where the server wants one of yours."),
         QStringLiteral("ID")},
    });
}

void declareDescriptionOption(QCommandLineParser &parser)
{
    parser.addOption({description, Text::tr("What the connector is for."), QStringLiteral("TEXT")});
}

bool namesEndpoint(const QCommandLineParser &parsed)
{
    return parsed.isSet(command) || parsed.isSet(url);
}

Result<ConnectorDraft> applyEndpoint(const QCommandLineParser &parsed, ConnectorDraft draft)
{
    if (parsed.isSet(command) && parsed.isSet(url))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("A connector has either --command or --url, not both."));
    const bool remote =
        parsed.isSet(url) || (draft.type == ConnectorType::Remote && !parsed.isSet(command));
    const auto applied = remote ? applyRemote(parsed, draft) : applyLocal(parsed, draft);
    if (!applied)
        return failure(applied.error());
    if (parsed.optionNames().contains(description))
        draft.description = parsed.value(description);
    return draft;
}

void declareTimeoutOption(QCommandLineParser &parser)
{
    parser.addOption(
        {timeout, Text::tr("How long the server may take, in seconds."), QStringLiteral("S")});
}

Result<std::optional<std::chrono::milliseconds>> timeoutOf(const QCommandLineParser &parsed)
{
    if (!parsed.isSet(timeout))
        return std::nullopt;
    bool isNumber = false;
    const double seconds = parsed.value(timeout).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0.001 && seconds <= 3600))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("--timeout: give seconds, more than 0 and at most 3600."));
    return std::chrono::milliseconds(qRound64(seconds * 1000));
}

} // namespace jackfield
