// SPDX-License-Identifier: MIT
#include "process/SystemBrowser.h"

#include "domain/CommandLine.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace jackfield {

namespace {

#if defined(Q_OS_MACOS)
const QString desktopOpener = QStringLiteral("open");
#else
const QString desktopOpener = QStringLiteral("xdg-open");
#endif

const QStringList known{
    QStringLiteral("firefox"),       QStringLiteral("firefox-esr"),
    QStringLiteral("chromium"),      QStringLiteral("google-chrome"),
    QStringLiteral("brave-browser"), QStringLiteral("microsoft-edge"),
    QStringLiteral("vivaldi"),       QStringLiteral("opera"),
    QStringLiteral("librewolf"),     QStringLiteral("falkon"),
    QStringLiteral("epiphany"),      QStringLiteral("konqueror"),
};

QString addressOf(const QUrl &page)
{
    return QString::fromLatin1(page.toEncoded());
}

Result<void> checkPage(const QUrl &page)
{
    const bool isPage =
        page.scheme() == QLatin1String("https") || page.scheme() == QLatin1String("http");
    return page.isValid() && isPage ? Result<void>()
                                    : failure(ErrorCode::InvalidInput, page.scheme());
}

tl::unexpected<Error> nothingStarted()
{
    return failure(ErrorCode::StartFailed,
                   QCoreApplication::translate("SystemBrowser", "no browser could be started"));
}

QStringList wordsFor(const QString &command, const QString &address)
{
    QStringList words = splitCommandLine(command).value_or(QStringList());
    bool isPlaced = false;
    for (QString &word : words) {
        isPlaced = isPlaced || word.contains(QLatin1String("%s"));
        word.replace(QLatin1String("%s"), address);
    }
    if (!words.isEmpty() && !isPlaced)
        words.append(address);
    return words;
}

bool start(QStringList words)
{
    if (words.isEmpty())
        return false;
    QProcess browser;
    browser.setProgram(QStandardPaths::findExecutable(words.takeFirst()));
    browser.setArguments(words);
    // What it writes is no part of our output.
    browser.setStandardInputFile(QProcess::nullDevice());
    browser.setStandardOutputFile(QProcess::nullDevice());
    browser.setStandardErrorFile(QProcess::nullDevice());
    return !browser.program().isEmpty() && browser.startDetached();
}

} // namespace

Result<void> SystemBrowser::open(const QUrl &page)
{
    if (const auto checked = checkPage(page); !checked)
        return checked;
    QStringList commands = qEnvironmentVariable("BROWSER").split(u':', Qt::SkipEmptyParts);
    if (commands.isEmpty())
        commands.append(desktopOpener);
    for (const QString &command : std::as_const(commands))
        if (start(wordsFor(command, addressOf(page))))
            return {};
    return nothingStarted();
}

QStringList SystemBrowser::installed() const
{
    QStringList found;
    for (const QString &program : known)
        if (!QStandardPaths::findExecutable(program).isEmpty())
            found.append(program);
    return found;
}

Result<void> SystemBrowser::openIn(const QString &program, const QUrl &page)
{
    if (const auto checked = checkPage(page); !checked)
        return checked;
    return start({program, addressOf(page)}) ? Result<void>() : nothingStarted();
}

} // namespace jackfield
