// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace jackfield {

/// Every way in which something can fail: a closed list, documented in docs/error-codes.md, whose
/// words (`wireName`) are part of the command line's contract. A new one needs a word, a text
/// (ErrorText.cpp) and a row in that document; a test holds the three together.
enum class ErrorCode {
    // Starting a local connector
    CommandNotFound,
    NotExecutable,
    WorkingFolder,
    StartFailed,
    Exited,
    LauncherFailed,
    // Talking to a server
    Timeout,
    NotMcp,
    Protocol,
    UnsupportedVersion,
    TooLarge,
    Unsupported,
    ToolFailed,
    // Reaching a remote server
    Unauthorized,
    Forbidden,
    Dns,
    Tls,
    Refused,
    Proxy,
    Network,
    Http,
    // Signing in
    SignInRefused,
    SignInUnsafe,
    SignInExpired,
    ClientRefused,
    // Running an agent
    AgentNotFound,
    AgentSignedOut,
    NoSandbox,
    AgentFailed,
    AgentTooOld,
    // What was asked for
    MissingVariable,
    InvalidInput,
    NotFound,
    NameTaken,
    // Keys and secrets
    Locked,
    NoKeychain,
    KeychainDenied,
    WrongPassphrase,
    KeyMissing,
    Decrypt,
    Crypto,
    // Storage
    NotADatabase,
    NewerDatabase,
    ReadOnlyStorage,
    DiskFull,
    StorageBusy,
    StorageCorrupt,
    Storage,
    // Everything
    Cancelled,
    Internal,
};

/// A failure: which one, and a detail that is safe to log and to show (a path, an exit status, an
/// HTTP status; never a value that a person keeps secret).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The code's word in JSON, in the database and in the documentation, such as `command-not-found`.
QString wireName(ErrorCode code);

/// The reverse of wireName(); nothing for a word that is not on the list.
std::optional<ErrorCode> errorCodeFromWire(const QString &word);

/// All codes, in the order of the list.
const QList<ErrorCode> &allErrorCodes();

} // namespace jackfield
