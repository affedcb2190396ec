// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/StreamSockets.h"

namespace jackfield {

/// Stream sockets of the Unix domain, each in a new folder (0700) below $XDG_RUNTIME_DIR or the
/// temporary folder, gone with the listener. A process of another user is turned away, whatever the
/// modes of the folders say (SO_PEERCRED).
class UnixSockets final : public StreamSockets
{
public:
    Result<std::unique_ptr<StreamListener>> listen() override;
    Result<std::unique_ptr<ByteStream>> connectTo(const QString &address) override;
};

} // namespace jackfield
