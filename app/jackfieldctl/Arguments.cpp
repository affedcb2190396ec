// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Arguments.h"

#include "app/composition/OsAccount.h"
#include "app/jackfieldctl/Command.h"

#include <QCoreApplication>
#include <QDir>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

QList<QCommandLineOption> makeGlobalOptions()
{
    return {
        {QStringLiteral("data-dir"),
         Text::tr("Keep the data in this folder instead of the usual one."), QStringLiteral("DIR")},
        {QStringLiteral("user"), Text::tr("Work as this user instead of the one of your account."),
         QStringLiteral("NAME")},
        {QStringLiteral("passphrase-file"),
         Text::tr("Read the vault's passphrase from this file; - is standard input."),
         QStringLiteral("FILE")},
        {QStringLiteral("json"), Text::tr("Print one JSON document and nothing else.")},
        {{QStringLiteral("q"), QStringLiteral("quiet")},
         Text::tr("Print no progress and no remarks.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Print this help.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Text::tr("Print the version.")},
    };
}

const QCommandLineOption *globalOption(const QList<QCommandLineOption> &options,
                                       const QString &name)
{
    for (const QCommandLineOption &option : options)
        if (option.names().contains(name))
            return &option;
    return nullptr;
}

/// Options that may be given more than once; any other given twice is a slip that would lose the
/// first.
bool mayRepeat(const QString &name)
{
    static const QStringList names{
        QStringLiteral("arg"),
        QStringLiteral("connector"),
        QStringLiteral("env"),
        QStringLiteral("env-file"),
        QStringLiteral("header"),
        QStringLiteral("set"),
        QStringLiteral("unset"),
        QStringLiteral("unset-env"),
        QStringLiteral("unset-header"),
        // Said twice, these say nothing else.
        QStringLiteral("all"),
        QStringLiteral("help"),
        QStringLiteral("json"),
        QStringLiteral("move"),
        QStringLiteral("quiet"),
        QStringLiteral("verbose"),
        QStringLiteral("version"),
    };
    return names.contains(name);
}

Result<void> checkRepetition(const QCommandLineParser &parser)
{
    const QStringList given = parser.optionNames(); // each as often as it was given
    for (const QString &name : given)
        if (given.count(name) > 1 && !mayRepeat(name))
            return failure(ErrorCode::InvalidInput,
                           Text::tr("The option --%1 is given more than once.").arg(name));
    return {};
}

Result<void> checkWordCount(const QCommandLineParser &parser, const Command &command)
{
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.fewestWords())
        return failure(ErrorCode::InvalidInput, Text::tr("Something is missing: jackfieldctl %1 %2")
                                                    .arg(command.name(), command.words()));
    if (count > command.mostWords())
        return failure(
            ErrorCode::InvalidInput,
            Text::tr(
                "There are too many words; one with a blank in it wants quotes: jackfieldctl %1 %2")
                .arg(command.name(), command.words()));
    return {};
}

} // namespace

Result<CommandWords> findCommand(const QStringList &words)
{
    const QList<QCommandLineOption> options = makeGlobalOptions();
    CommandWords found;
    qsizetype at = 0;
    for (; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (!word.startsWith(u'-') || word == QLatin1String("-"))
            break;
        const QString name =
            word.section(u'=', 0, 0).mid(word.startsWith(QLatin1String("--")) ? 2 : 1);
        const QCommandLineOption *const option = globalOption(options, name);
        if (!option)
            return failure(ErrorCode::InvalidInput,
                           Text::tr("The option %1 is not known, or belongs behind the command.")
                               .arg(word.section(u'=', 0, 0)));
        found.rest.append(word);
        const bool takesNext = !option->valueName().isEmpty() && !word.contains(u'=');
        if (takesNext && at + 1 < words.size())
            found.rest.append(words.at(++at));
    }
    if (at < words.size())
        found.command = words.at(at++);
    found.rest += words.mid(at);
    return found;
}

void declareGlobalOptions(QCommandLineParser &parser)
{
    parser.addOptions(makeGlobalOptions());
}

GlobalOptions globalOptions(const QCommandLineParser &parsed)
{
    const auto value = [&](const QString &name) {
        return parsed.isSet(name) ? std::optional<QString>(parsed.value(name)) : std::nullopt;
    };
    GlobalOptions options;
    const auto dataDir = value(QStringLiteral("data-dir"));
    options.dataDir = dataDir ? QDir::cleanPath(QDir(*dataDir).absolutePath()) : defaultDataDir();
    options.userName = value(QStringLiteral("user"));
    options.passphraseFile = value(QStringLiteral("passphrase-file"));
    options.json = parsed.isSet(QStringLiteral("json"));
    options.quiet = parsed.isSet(QStringLiteral("quiet"));
    return options;
}

Result<void> parse(QCommandLineParser &parser, const Command &command, const QStringList &rest)
{
    if (!parser.parse(QStringList{QStringLiteral("jackfieldctl")} + rest))
        return failure(ErrorCode::InvalidInput, parser.errorText());
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")))
        return {};
    for (const QString &name : {QStringLiteral("data-dir"), QStringLiteral("user")})
        if (parser.isSet(name) && parser.value(name).isEmpty())
            return failure(ErrorCode::InvalidInput,
                           Text::tr("The option --%1 wants a value.").arg(name));
    if (const auto checked = checkRepetition(parser); !checked)
        return checked;
    return checkWordCount(parser, command);
}

} // namespace jackfield
