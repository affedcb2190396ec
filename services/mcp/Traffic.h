// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace jackfield {

/// One JSON-RPC message as it went over the wire, for people to read. All texts are masked.
struct TrafficEntry
{
    enum class Direction { Sent, Received };

    Direction direction = Direction::Sent;
    QDateTime at;     ///< UTC
    QString method;   ///< of a request or notification; of an answer: of its request, where known
    QString id;       ///< empty for a notification
    QString text;     ///< compact JSON in one line, cut after 65,536 characters
    qint64 bytes = 0; ///< of the whole message
    bool isError = false; ///< an answer with an error, or a tool's result with `isError`

    bool operator==(const TrafficEntry &) const = default;
};

} // namespace jackfield
