// SPDX-License-Identifier: MIT
#include "domain/Error.h"

#include "domain/WireNames.h"

namespace jackfield {

namespace {

using C = ErrorCode;

constexpr WireNames<ErrorCode, 50> names{{
    {C::CommandNotFound, "command-not-found"},
    {C::NotExecutable, "not-executable"},
    {C::WorkingFolder, "working-folder"},
    {C::StartFailed, "start-failed"},
    {C::Exited, "exited"},
    {C::LauncherFailed, "launcher-failed"},
    {C::Timeout, "timeout"},
    {C::NotMcp, "not-mcp"},
    {C::Protocol, "protocol"},
    {C::UnsupportedVersion, "unsupported-version"},
    {C::TooLarge, "too-large"},
    {C::Unsupported, "unsupported"},
    {C::ToolFailed, "tool-failed"},
    {C::Unauthorized, "unauthorized"},
    {C::Forbidden, "forbidden"},
    {C::Dns, "dns"},
    {C::Tls, "tls"},
    {C::Refused, "refused"},
    {C::Proxy, "proxy"},
    {C::Network, "network"},
    {C::Http, "http"},
    {C::SignInRefused, "sign-in-refused"},
    {C::SignInUnsafe, "sign-in-unsafe"},
    {C::SignInExpired, "sign-in-expired"},
    {C::ClientRefused, "client-refused"},
    {C::AgentNotFound, "agent-not-found"},
    {C::AgentSignedOut, "agent-signed-out"},
    {C::NoSandbox, "no-sandbox"},
    {C::AgentFailed, "agent-failed"},
    {C::AgentTooOld, "agent-too-old"},
    {C::MissingVariable, "missing-variable"},
    {C::InvalidInput, "invalid-input"},
    {C::NotFound, "not-found"},
    {C::NameTaken, "name-taken"},
    {C::Locked, "locked"},
    {C::NoKeychain, "no-keychain"},
    {C::KeychainDenied, "keychain-denied"},
    {C::WrongPassphrase, "wrong-passphrase"},
    {C::KeyMissing, "key-missing"},
    {C::Decrypt, "decrypt"},
    {C::Crypto, "crypto"},
    {C::NotADatabase, "not-a-database"},
    {C::NewerDatabase, "newer-database"},
    {C::ReadOnlyStorage, "read-only-storage"},
    {C::DiskFull, "disk-full"},
    {C::StorageBusy, "storage-busy"},
    {C::StorageCorrupt, "storage-corrupt"},
    {C::Storage, "storage"},
    {C::Cancelled, "cancelled"},
    {C::Internal, "internal"},
}};

} // namespace

QString wireName(ErrorCode code)
{
    return names.toWire(code);
}

std::optional<ErrorCode> errorCodeFromWire(const QString &word)
{
    return names.fromWire(word);
}

const QList<ErrorCode> &allErrorCodes()
{
    static const QList<ErrorCode> all = names.values();
    return all;
}

} // namespace jackfield
