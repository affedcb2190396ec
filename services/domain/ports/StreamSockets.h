// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/ports/ByteStream.h"

#include <QObject>
#include <QString>

#include <memory>

namespace jackfield {

/// Takes in programs of this user that connect to its address, for as long as it lives.
class StreamListener : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Taken = std::shared_ptr<ByteStream>;

    /// A path that nobody else can have guessed, in a folder that nobody else can enter.
    virtual QString address() const = 0;

Q_SIGNALS:
    void connected(const jackfield::StreamListener::Taken &stream);
};

/// Streams between programs of one user on one machine.
class StreamSockets
{
public:
    virtual ~StreamSockets() = default;
    /// At a new address. StartFailed, with the reason.
    virtual Result<std::unique_ptr<StreamListener>> listen() = 0;
    /// Refused where nobody listens there.
    virtual Result<std::unique_ptr<ByteStream>> connectTo(const QString &address) = 0;
};

} // namespace jackfield
