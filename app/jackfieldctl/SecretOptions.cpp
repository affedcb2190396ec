// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/SecretOptions.h"

#include "app/jackfieldctl/TerminalPrompt.h"
#include "domain/DotEnv.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SecretOptions)
};

QString optionOf(Field field)
{
    switch (field) {
    case Field::Name:
        return QStringLiteral("NAME");
    case Field::Description:
        return QStringLiteral("--description");
    case Field::Command:
        return QStringLiteral("--command");
    case Field::Arguments:
        return QStringLiteral("--arg");
    case Field::WorkingFolder:
        return QStringLiteral("--cwd");
    case Field::Url:
        return QStringLiteral("--url");
    case Field::Transport:
        return QStringLiteral("--transport");
    case Field::Environment:
        return QStringLiteral("--env");
    case Field::Headers:
        return QStringLiteral("--header");
    case Field::OauthClientId:
        return QStringLiteral("--oauth-client-id");
    case Field::OauthClientSecret:
        return QStringLiteral("--oauth-client-secret-file");
    }
    return {};
}

Result<SecretEntries> readEnvFile(const QString &path, Workspace &workspace)
{
    const auto contents = readSecretFile(path, QStringLiteral("--env-file"), workspace.input());
    if (!contents)
        return failure(contents.error());
    const DotEnv read = contents->withBytes(parseDotEnv);
    if (read.problems.isEmpty())
        return read.entries;
    QStringList lines;
    for (const FieldProblem &problem : read.problems)
        lines.append(QStringLiteral("%1:%2: %3").arg(path).arg(problem.row + 1).arg(problem.text));
    return failure(ErrorCode::InvalidInput, lines.join(u'\n'));
}

Result<SecretEntries> readHeaders(const QStringList &words, Console &console)
{
    SecretEntries entries;
    for (const QString &word : words) {
        const auto colon = word.indexOf(u':');
        if (colon < 0)
            return failure(ErrorCode::InvalidInput,
                           Text::tr("--header: a header is written “Name: value”."));
        const QString name = word.left(colon).trimmed();
        const QString value = word.mid(colon + 1).trimmed();
        if (!value.contains(QLatin1String("${")))
            console.warn(
                Text::tr("the value of the header %1 stood on the command line, where other "
                         "programs and the shell's history can see it; safer is a variable: "
                         "--header '%1: ${VARIABLE}' --env VARIABLE")
                    .arg(Console::plain(name)));
        entries.append({name, Secret::fromText(value)});
    }
    return entries;
}

/// Standard input where something is piped in; a person at a terminal is asked, without an echo.
Result<Secret> readValue(const QString &name, const QString &option, Workspace &workspace)
{
    if (StandardInput::isTerminal() && TerminalPrompt::isPossible())
        return TerminalPrompt::ask(Text::tr("Value of %1:").arg(Console::plain(name)));
    return workspace.input().readSecret(option + u' ' + Console::plain(name));
}

/// One reader after the other, until one fails.
Result<SecretEntries> readEnvironment(const QCommandLineParser &parsed, Workspace &workspace)
{
    SecretEntries entries;
    for (const QString &path : parsed.values(QStringLiteral("env-file"))) {
        const auto read = readEnvFile(path, workspace);
        if (!read)
            return read;
        entries += *read;
    }
    const auto read =
        readVariables(parsed.values(QStringLiteral("env")), QStringLiteral("--env"), workspace);
    if (!read)
        return read;
    return entries + *read;
}

} // namespace

void declareSecretOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("env"),
         Text::tr("Set a variable; with a name alone, its value is read from standard input."),
         QStringLiteral("KEY[=VALUE]")},
        {QStringLiteral("env-file"), Text::tr("Set the variables of a .env file."),
         QStringLiteral("FILE")},
        {QStringLiteral("header"),
         Text::tr("Set a header of a remote server; ${VAR} is filled in."),
         QStringLiteral("KEY: VALUE")},
        {QStringLiteral("oauth-client-secret-file"),
         Text::tr("Read the OAuth client secret from a file; an empty one removes it."),
         QStringLiteral("FILE")},
    });
}

void declareUnsetOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("unset-env"), Text::tr("Remove a variable."), QStringLiteral("KEY")},
        {QStringLiteral("unset-header"), Text::tr("Remove a header."), QStringLiteral("KEY")},
    });
}

Result<SecretEntries> readVariables(const QStringList &words, const QString &option,
                                    Workspace &workspace)
{
    SecretEntries entries;
    for (const QString &word : words) {
        const auto equals = word.indexOf(u'=');
        const QString name = word.left(equals);
        if (const QString problem = nameProblem(name, Field::Environment); !problem.isEmpty())
            return failure(ErrorCode::InvalidInput, option + QStringLiteral(": ") + problem);
        if (equals >= 0) {
            workspace.console().warn(
                Text::tr("the value of %1 stood on the command line, where other programs and the "
                         "shell's history can see it; “%2 %1” reads it from standard input")
                    .arg(Console::plain(name), option));
            entries.append({name, Secret::fromText(word.mid(equals + 1))});
            continue;
        }
        const auto value = readValue(name, option, workspace);
        if (!value)
            return failure(value.error());
        entries.append({name, *value});
    }
    return entries;
}

Result<SecretsPatch> readSecrets(const QCommandLineParser &parsed, Workspace &workspace)
{
    SecretsPatch patch;
    const auto headers = readHeaders(parsed.values(QStringLiteral("header")), workspace.console());
    if (!headers)
        return failure(headers.error());
    patch.headers.set = *headers;
    const auto environment = readEnvironment(parsed, workspace);
    if (!environment)
        return failure(environment.error());
    patch.environment.set = *environment;
    const QString secretFile = QStringLiteral("oauth-client-secret-file");
    if (parsed.isSet(secretFile)) {
        const auto secret = readSecretFile(parsed.value(secretFile),
                                           QStringLiteral("--") + secretFile, workspace.input());
        if (!secret)
            return failure(secret.error());
        patch.oauthClientSecret = *secret;
    }
    const auto checked = reportProblems(validate(patch.environment.set, Field::Environment) +
                                        validate(patch.headers.set, Field::Headers));
    if (!checked)
        return failure(checked.error());
    return patch;
}

Result<void> reportProblems(const QList<FieldProblem> &problems)
{
    if (problems.isEmpty())
        return {};
    QStringList lines;
    for (const FieldProblem &problem : problems)
        lines.append(optionOf(problem.field) + QStringLiteral(": ") + problem.text);
    return failure(ErrorCode::InvalidInput, lines.join(u'\n'));
}

} // namespace jackfield
