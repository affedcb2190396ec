// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/TrafficOutput.h"

#include <QCoreApplication>

namespace jackfield {

namespace {
const QString option = QStringLiteral("verbose");
}

void declareVerboseOption(QCommandLineParser &parser)
{
    parser.addOption(
        {option,
         QCoreApplication::translate(
             "TrafficOutput", "Show each message to and from the server, with secrets masked.")});
}

bool isVerbose(const QCommandLineParser &parsed)
{
    return parsed.isSet(option);
}

void TrafficOutput::write(const QString &name, const TrafficEntry &entry)
{
    const bool isSent = entry.direction == TrafficEntry::Direction::Sent;
    const QString prefix = name.isEmpty() ? QString() : Console::plain(name) + QStringLiteral(": ");
    m_console.trace(QStringLiteral("%1%2 ms %3 %4")
                        .arg(prefix)
                        .arg(m_time.elapsed(), 6)
                        .arg(isSent ? QChar(u'→') : QChar(u'←'))
                        .arg(Console::plain(entry.text)));
}

} // namespace jackfield
