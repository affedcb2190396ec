// SPDX-License-Identifier: MIT
#include "mcp/LauncherLog.h"

#include <QRegularExpression>

#include <array>

namespace jackfield {

namespace {

using Pattern = QRegularExpression;

/// How one launcher says that it downloads, and that it failed; the first group is what it says.
struct Sayings
{
    Launcher launcher;
    Pattern fetched;
    Pattern failure;
};

const QList<Sayings> &sayings()
{
    using L = Launcher;
    const auto pattern = [](const char *text) { return Pattern(QString::fromUtf8(text)); };
    static const QList<Sayings> all{
        {L::Npm, pattern("^npm http fetch GET 200 (\\S+) .*\\(cache miss\\)$"),
         // What follows the first words is a code, a place or a stack, and says less.
         pattern("^npm (?:error|ERR!) (?!code |errno |syscall |path |dest |at |\\s|\\d{3}$)"
                 "(?:\\d{3} )?(.+)$")},
        {L::Pnpm, pattern("^Progress: .*downloaded ([1-9]\\d*)"),
         pattern("^\\s*(ERR_PNPM_.+|.*\\[ERR_PNPM_.+)$")},
        {L::Yarn, pattern("YN0013: .*?(\\S+) can't be found in the cache"),
         pattern("(?:YN00(?:27|35|81)|YN0001: │ Error|YN0001: .*RequestError): (.+)$")},
        {L::Bun, pattern("^(?:Resolving dependencies|Downloading (.+))$"),
         pattern("^error: ((?:GET|package|No version|could not|Failed|ConnectionRefused|"
                 "failed to resolve).*)$")},
        {L::Deno, pattern("^(?:Download|Downloading|Initialize) (\\S+)"),
         pattern("^error: ((?:Import|Module not found|npm package|Failed).*)$")},
        {L::Uv, pattern("^\\s*(?:Downloading|Downloaded|Building|Installed) (.+)$"),
         pattern("^(?:\\s*×|error:) ((?:No solution|Failed to|Request failed|Distribution not|"
                 "Could not|No interpreter|Because|Git operation).*)$")},
        {L::Pipx, pattern("^(?:creating virtual environment|installing (.+?))(?:\\.\\.\\.|$)"),
         pattern("^(?:ERROR: )?((?:No matching distribution|Could not find|Fatal error from pip|"
                 "Failed to).*)$")},
        {L::Container,
         pattern("^(?:Unable to find image '(.+)' locally|.*Pulling (?:from )?(\\S+)|"
                 "Trying to pull (\\S+?)(?:\\.\\.\\.)?)$"),
         pattern("^(?:docker: |Error: |podman: )(.+)$")},
        {L::Go, pattern("^go: downloading (\\S+)"),
         pattern("^go: ((?!downloading|finding|added|upgraded).+)$")},
        {L::Other, pattern("^\\s*(?:Downloading|Downloaded|Compiling|copying path|fetching) (.+)$"),
         pattern("^error: ((?:no matching package|failed to|unable to|could not).*)$")},
    };
    return all;
}

/// npm tries a registry three times, ten seconds and then a minute apart, and says nothing of it
/// but at its level `http`. A certificate gets no better by that; anything else has one more try.
bool isHopeless(const QString &reason, int attempt)
{
    return attempt > 1 || reason.contains(QLatin1String("CERT")) ||
           reason.contains(QLatin1String("UNABLE_TO_")) || reason.startsWith(u"ERR_TLS");
}

LauncherNews readNpmChatter(const QString &line)
{
    static const Pattern attempt(
        QStringLiteral("^npm http fetch GET (\\S+) attempt (\\d+) failed with (\\S+)$"));
    LauncherNews news;
    news.isChatter = true;
    const auto failed = attempt.match(line);
    if (!failed.hasMatch())
        return news;
    news.fetched = failed.captured(1);
    news.failure = QStringLiteral("GET %1: %2").arg(failed.captured(1), failed.captured(3));
    news.isFinal = isHopeless(failed.captured(3), failed.captured(2).toInt());
    return news;
}

QString firstGroup(const QRegularExpressionMatch &match)
{
    for (int group = 1; group <= match.lastCapturedIndex(); ++group)
        if (!match.captured(group).isEmpty())
            return match.captured(group).trimmed();
    return match.captured().trimmed();
}

} // namespace

LauncherNews readLauncherLine(Launcher launcher, const QString &line)
{
    LauncherNews news;
    if (launcher == Launcher::Npm && line.startsWith(QLatin1String("npm http ")))
        news = readNpmChatter(line);
    for (const Sayings &known : sayings()) {
        if (known.launcher != launcher)
            continue;
        if (const auto fetched = known.fetched.match(line); fetched.hasMatch())
            news.fetched = firstGroup(fetched);
        if (const auto failure = known.failure.match(line); failure.hasMatch())
            news.failure = firstGroup(failure);
    }
    return news;
}

} // namespace jackfield
