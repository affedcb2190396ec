// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Elicitors.h"

#include "app/jackfieldctl/ElicitationForm.h"
#include "app/jackfieldctl/StandardInput.h"
#include "app/jackfieldctl/TerminalPrompt.h"
#include "app/jackfieldctl/YesNo.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

using Action = ElicitationAnswer::Action;

const QString option = QStringLiteral("elicit");

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Elicitors)
};

/// The page that a server wants opened: the whole address, its host by itself, and what may be
/// wrong with it. It is the person who opens it, never this program.
QStringList aboutPage(const QUrl &url)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(url.host()));
    QStringList lines{Text::tr("page: %1").arg(QString::fromLatin1(url.toEncoded())),
                      Text::tr("host: %1").arg(ascii)};
    const QString shown = url.host(QUrl::PrettyDecoded);
    if (ascii.contains(QLatin1String("xn--")) || shown != ascii)
        lines.append(Text::tr("warning: this host has letters that may look like others: %1")
                         .arg(Console::plain(shown)));
    if (url.scheme() != QLatin1String("https"))
        lines.append(Text::tr("warning: what is typed there is not encrypted on its way"));
    return lines;
}

ElicitationAnswer accepted(const Elicitation &asked)
{
    if (asked.mode == Elicitation::Mode::Url)
        return {Action::Accept, {}};
    return {Action::Accept, defaultsOf(asked.schema)};
}

/// Writes one line.
using Write = void (Console::*)(const QString &);

void say(const Elicitation &asked, Console &console, Write write)
{
    (console.*write)(Text::tr("the server asks: %1").arg(Console::plain(asked.message)));
    if (asked.mode == Elicitation::Mode::Url)
        for (const QString &line : aboutPage(asked.url))
            (console.*write)(line);
}

/// Asks on the terminal; nothing where the person wants to stop.
std::optional<bool> askYesOrNo(const QString &question)
{
    const QString asked = QStringLiteral("%1 (%2)").arg(question, YesNo::choice());
    while (const auto typed = TerminalPrompt::askLine(asked))
        if (const auto answer = YesNo::read(*typed))
            return answer;
    return std::nullopt;
}

std::optional<QJsonObject> fillIn(const QJsonObject &schema, Console &console)
{
    QJsonObject content;
    for (const ElicitationField &field : elicitationFields(schema)) {
        for (;;) {
            const auto typed = TerminalPrompt::askLine(field.question());
            if (!typed)
                return std::nullopt;
            const auto value = field.read(*typed);
            if (!value) {
                console.trace(Console::plain(value.error().detail));
                continue;
            }
            if (*value)
                content.insert(field.name, **value);
            break;
        }
    }
    return content;
}

ElicitationAnswer askPerson(const Elicitation &asked, Console &console)
{
    const bool isPage = asked.mode == Elicitation::Mode::Url;
    const auto goesOn = askYesOrNo(isPage ? Text::tr("Open it yourself, and tell the server so?")
                                          : Text::tr("Answer it?"));
    if (!goesOn)
        return {Action::Cancel, {}};
    if (!*goesOn)
        return {Action::Decline, {}};
    if (isPage)
        return {Action::Accept, {}};
    const auto content = fillIn(asked.schema, console);
    return content ? ElicitationAnswer{Action::Accept, *content}
                   : ElicitationAnswer{Action::Cancel, {}};
}

} // namespace

void declareElicitOption(QCommandLineParser &parser)
{
    parser.addOption(
        {option,
         Text::tr(
             "When the server asks something: accept its own proposals, or decline. Without this "
             "you are asked at a terminal; elsewhere it is told that nobody can be asked."),
         QStringLiteral("accept|decline")});
}

Result<Elicitor> elicitorOf(const QCommandLineParser &parsed, Console &console)
{
    if (!parsed.isSet(option)) {
        if (!StandardInput::isTerminal() || !TerminalPrompt::isPossible())
            return Elicitor();
        return [&console](const Elicitation &asked, const auto &answered) {
            say(asked, console, &Console::trace);
            answered(askPerson(asked, console));
        };
    }
    const QString word = parsed.value(option);
    if (word != QLatin1String("accept") && word != QLatin1String("decline"))
        return failure(ErrorCode::InvalidInput, Text::tr("--elicit: accept or decline."));
    const bool accepts = word == QLatin1String("accept");
    return [accepts, &console](const Elicitation &asked, const auto &answered) {
        say(asked, console, &Console::warn);
        answered(accepts ? accepted(asked) : ElicitationAnswer{Action::Decline, {}});
    };
}

} // namespace jackfield
