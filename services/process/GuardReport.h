// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace jackfield {

/// What the guard tells its owner, one datagram each, over the socket on which the owner's hanging
/// up is the order to end the tree. Both are built from one source, so the layout is no contract.
struct GuardReport
{
    enum class Kind : std::int32_t {
        Started,      ///< the program runs; value is its process id
        FolderFailed, ///< the working folder could not be entered; value is errno
        ExecFailed,   ///< the program could not be executed; value is errno
        ForkFailed,   ///< no process could be made; value is errno
        Exited,       ///< the program exited; value is its status. Leftovers may still be ending
        Signalled,    ///< a signal ended the program; value is its number. Likewise
    };

    Kind kind;
    std::int32_t value;
};

/// The descriptor on which the guard finds that socket.
constexpr int guardSocket = 3;

} // namespace jackfield
