// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Program.h"

#include "app/jackfieldctl/Arguments.h"
#include "app/jackfieldctl/TextTable.h"
#include "app/jackfieldctl/Workspace.h"

#include <QCommandLineParser>

#include <algorithm>

namespace jackfield {

namespace {

bool wants(const QStringList &words, std::initializer_list<QLatin1String> spellings)
{
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](QLatin1String spelling) { return words.contains(spelling); });
}

/// The options of a parser's help, without the usage line that names the program's path.
QString optionsHelp(const QCommandLineParser &parser)
{
    const QString help = parser.helpText();
    return help.mid(help.indexOf(QLatin1String("\n\n")) + 2).trimmed();
}

} // namespace

Program::Program() = default;
Program::~Program() = default;

QFuture<ExitStatus> Program::run(const QStringList &words)
{
    // A word that cannot be parsed is answered in JSON too.
    if (words.contains(QLatin1String("--json")))
        m_console.setMode(Console::Mode::Json);
    const QFuture<Outcome> outcome = start(words);
    if (outcome.isFinished() && outcome.resultCount() > 0)
        return QtFuture::makeReadyFuture(conclude(outcome.result()));
    return QFuture<Outcome>(outcome)
        .then(this, [this](const Outcome &ended) { return conclude(ended); })
        .onCanceled(this, [this] { return conclude(failure(ErrorCode::Cancelled)); });
}

QFuture<Outcome> Program::start(const QStringList &words)
{
    const auto found = findCommand(words);
    if (!found)
        return ready(failure(found.error()));
    if (found->command.isEmpty()) {
        if (wants(found->rest, {QLatin1String("--version"), QLatin1String("-v")}))
            return ready(version());
        if (wants(found->rest, {QLatin1String("--help"), QLatin1String("-h")}))
            return ready(help());
        return ready(failure(ErrorCode::InvalidInput,
                             tr("Give a command; jackfieldctl --help lists them.")));
    }
    if (Command *const command = m_commands.find(found->command))
        return start(*command, found->rest);
    return ready(failure(ErrorCode::InvalidInput,
                         tr("There is no command “%1”; jackfieldctl --help lists them.")
                             .arg(found->command.left(50))));
}

QFuture<Outcome> Program::start(Command &command, const QStringList &rest)
{
    QCommandLineParser parser;
    command.declare(parser);
    declareGlobalOptions(parser);
    if (const auto parsed = parse(parser, command, rest); !parsed)
        return ready(failure(parsed.error()));
    if (parser.isSet(QStringLiteral("help")))
        return ready(help(command, parser));
    if (parser.isSet(QStringLiteral("version")))
        return ready(version());

    const GlobalOptions options = globalOptions(parser);
    m_console.setMode(options.json ? Console::Mode::Json : Console::Mode::Text);
    m_console.setQuiet(options.quiet);
    m_workspace = std::make_unique<Workspace>(options, m_console);
    if (const auto prepared = m_workspace->prepare(); !prepared)
        return ready(failure(prepared.error()));
    return command.run(parser, *m_workspace);
}

Outcome Program::help() const
{
    TextTable commands({tr("Commands:"), {}});
    for (const auto &command : m_commands.all())
        commands.addRow(
            {QStringLiteral("  %1 %2").arg(command->name(), command->words()), command->summary()});
    QCommandLineParser parser;
    declareGlobalOptions(parser);
    Console::show(tr("Usage: jackfieldctl [options] COMMAND …\n\n"
                     "Keeps MCP connectors encrypted, and tests them for real.\n\n%1\n\n%2\n\n"
                     "jackfieldctl COMMAND --help says more of each.")
                      .arg(commands.toString(), optionsHelp(parser)));
    return ExitStatus::Done;
}

Outcome Program::help(const Command &command, QCommandLineParser &parser) const
{
    Console::show(QStringLiteral("%1\n\n%2\n\n%3")
                      .arg(tr("Usage: jackfieldctl %1 %2").arg(command.name(), command.words()),
                           command.summary(), optionsHelp(parser)));
    return ExitStatus::Done;
}

Outcome Program::version()
{
    const QString number = QStringLiteral(JACKFIELD_VERSION);
    if (m_console.isJson())
        m_console.print(QJsonObject{{QStringLiteral("version"), number}});
    else
        m_console.print(QStringLiteral("jackfieldctl ") + number);
    return ExitStatus::Done;
}

ExitStatus Program::conclude(const Outcome &outcome)
{
    if (outcome)
        return *outcome;
    m_console.fail(outcome.error());
    return exitStatusFor(outcome.error().code);
}

} // namespace jackfield
