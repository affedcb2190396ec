// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Console.h"

#include "domain/ErrorText.h"
#include "mcp/PlainText.h"

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
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stream);
}

void write(std::FILE *stream, QByteArrayView bytes)
{
    writePart(stream, bytes);
    std::fputc('\n', stream);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

void Console::print(const QString &text)
{
    show(text);
}

void Console::show(const QString &text)
{
    write(stdout, text.toUtf8());
}

void Console::print(const QJsonObject &document)
{
    write(stdout, compact(document));
}

void Console::print(const QString &name, qsizetype count,
                    const std::function<QJsonObject(qsizetype)> &itemAt)
{
    // The member's name is a word of ours, which JSON need not escape.
    writePart(stdout, "{\"" + name.toUtf8() + "\":[");
    for (qsizetype index = 0; index < count; ++index) {
        if (index > 0)
            writePart(stdout, ",");
        writePart(stdout, compact(itemAt(index)));
    }
    write(stdout, "]}");
}

void Console::printBytes(QByteArrayView bytes)
{
    write(stdout, bytes);
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
    // What most texts are needs no look at each character's category.
    const auto isHarmless = [](QChar c) { return c.unicode() >= u' ' && c.unicode() < 0x7f; };
    if (std::all_of(text.cbegin(), text.cend(), isHarmless))
        return text;
    return withoutControls(text);
}

} // namespace jackfield
