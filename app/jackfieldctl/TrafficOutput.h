// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "mcp/Traffic.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

namespace jackfield {

/// --verbose: shows the messages that go to and from the server.
void declareVerboseOption(QCommandLineParser &parser);
bool isVerbose(const QCommandLineParser &parsed);

/// Writes each message on standard error: when it went, counted from when this was made,
/// which way, and the message.
class TrafficOutput
{
public:
    explicit TrafficOutput(Console &console) : m_console(console) { m_time.start(); }

    /// `name` where several servers talk at once.
    void write(const QString &name, const TrafficEntry &entry);

private:
    Console &m_console;
    QElapsedTimer m_time;
};

} // namespace jackfield
