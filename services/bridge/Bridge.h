// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QByteArray>
#include <QObject>

#include <optional>

namespace jackfield {

/// Stands in for one connector towards one client, which speaks MCP's stdio transport over a byte
/// stream. start() once; ended() comes once, when nothing of the server is left. Lives on one
/// thread; the stream outlives it. Must not be destroyed from within one of its own signals.
class Bridge : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Leaves the server in order and ends what was started.
    virtual void stop() = 0;

Q_SIGNALS:
    /// What a local server writes to standard error, as it comes.
    void errorOutputReceived(const QByteArray &bytes);
    /// A failure of one request, which the client was told; each code once. Masked.
    void remarked(const jackfield::Error &error);
    /// No error: the client left, or the server ended by itself with status 0.
    void ended(const std::optional<jackfield::Error> &error);
};

} // namespace jackfield
