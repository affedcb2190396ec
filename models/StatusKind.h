// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"

#include <QString>
#include <Qt>

namespace jackfield {

/// What a person is shown of a connector's state: the measured status, the wish and a running test
/// in one word.
enum class StatusKind {
    Connected,
    Error,
    NeedsSignIn,   ///< the last test failed with ErrorCode::Unauthorized
    SignInRefused, ///< the server takes neither the tokens nor their renewal any more
    ToolsChanged,  ///< connected, and a known tool is not what was accepted (ToolDrift::Known)
    Testing,
    Disconnected, ///< never tested, or changed since
    Off,          ///< switched off, and not connected for that reason
};

/// In tables whose rows have a state: the role of its StatusKind, which says how it is drawn.
inline constexpr int statusKindRole = Qt::UserRole + 1;

/// The kind of a connector; `testing` says whether a test is queued or running.
StatusKind statusKind(const Connector &connector, bool testing);

/// One or two words, translated.
QString statusWord(StatusKind kind);

} // namespace jackfield
