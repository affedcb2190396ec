// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace jackfield {

/// The two streams that a person or a script reads: results on standard output, and everything that
/// is about getting there on standard error. With JSON, standard output gets one document. Texts
/// that come from elsewhere are passed through plain() by whoever prints them.
class Console
{
public:
    enum class Mode { Text, Json };

    void setMode(Mode mode) { m_mode = mode; }
    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool isJson() const { return m_mode == Mode::Json; }

    /// A result for people, on standard output; a line end is added.
    void print(const QString &text);
    /// The same, for whoever waits for it while this program goes on.
    void printAtOnce(const QString &text);
    /// The document, on one line. Call it once.
    void print(const QJsonObject &document);
    /// Bytes as they are, and a line end; without one, where more follows.
    void printBytes(QByteArrayView bytes);
    void printPart(QByteArrayView bytes);

    /// What was asked for itself, such as the help: standard output, whatever the mode.
    static void show(const QString &text);

    /// Progress, on standard error; nothing of it with --quiet or --json.
    void progress(const QString &line);
    /// Something that should be known, on standard error; nothing of it with --quiet.
    void warn(const QString &text);

    /// What was asked for beside the result, on standard error, whatever the mode.
    void trace(const QString &line);

    /// A failure: cause and remedy on standard error, or the JSON document of a failure.
    void fail(const Error &error);
    /// The same with a remedy of its own.
    void fail(const Error &error, const QString &remedy);

    /// What a table may be as wide as, in columns; 0 where standard output is no terminal.
    static int terminalWidth();
    /// A text of somebody else's, in one line and without control characters.
    static QString plain(const QString &text);

private:
    Mode m_mode = Mode::Text;
    bool m_quiet = false;
};

} // namespace jackfield
