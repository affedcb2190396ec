// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Console.h"

#include "domain/ErrorText.h"
#include "domain/PlainText.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace jackfield {

namespace {

void writePart(std::FILE *stream, QByteArrayView bytes)
{
    if (!bytes.isEmpty()) // an empty view may have no address
        std::fwrite(bytes.data(), 1, size_t(bytes.size()), stream);
}

void write(std::FILE *stream, QByteArrayView bytes)
{
    writePart(stream, bytes);
    std::fputc('\n', stream);
}

/// Neither a control character nor a mark that turns the reading direction.
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !isControl && !turns;
}

} // namespace

void Console::print(const QString &text)
{
    show(text);
}

void Console::printAtOnce(const QString &text)
{
    show(text);
    std::fflush(stdout);
}

void Console::show(const QString &text)
{
    write(stdout, text.toUtf8());
}

void Console::print(const QJsonObject &document)
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact));
}

void Console::printBytes(QByteArrayView bytes)
{
    write(stdout, bytes);
}

void Console::printPart(QByteArrayView bytes)
{
    writePart(stdout, bytes);
}

void Console::progress(const QString &line)
{
    if (!m_quiet && !isJson())
        write(stderr, line.toUtf8());
}

void Console::warn(const QString &text)
{
    if (!m_quiet)
        write(stderr, ("jackfieldctl: " + text.toUtf8()));
}

void Console::trace(const QString &line)
{
    write(stderr, line.toUtf8());
}

void Console::fail(const Error &error)
{
    fail(error, textFor(error).remedy);
}

void Console::fail(const Error &error, const QString &remedy)
{
    const QString cause = textFor(error).cause;
    if (isJson()) {
        print(QJsonObject{
            {QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), wireName(error.code)},
                                                  {QStringLiteral("message"), cause},
                                                  {QStringLiteral("remedy"), remedy}}}});
        return;
    }
    QString lines = QStringLiteral("jackfieldctl: ") + withoutControls(cause, true);
    if (!remedy.isEmpty())
        lines += QStringLiteral("\n  ") + withoutControls(remedy, true);
    write(stderr, lines.toUtf8());
}

int Console::terminalWidth()
{
#ifdef Q_OS_UNIX
    winsize size{};
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        return size.ws_col;
#endif
    return 0;
}

QString Console::plain(const QString &text)
{
    // Nearly every text is as it should be, which is quicker seen than made anew.
    if (std::all_of(text.cbegin(), text.cend(), isPlain))
        return text;
    return withoutControls(text);
}

} // namespace jackfield
