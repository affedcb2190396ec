// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ExitStatus.h"

namespace jackfield {

ExitStatus exitStatusFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return ExitStatus::Usage;
    case ErrorCode::Locked:
    case ErrorCode::NoKeychain:
    case ErrorCode::KeychainDenied:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::KeyMissing:
    case ErrorCode::Crypto:
        return ExitStatus::Locked;
    case ErrorCode::NotADatabase:
    case ErrorCode::NewerDatabase:
    case ErrorCode::ReadOnlyStorage:
    case ErrorCode::DiskFull:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::Storage:
        return ExitStatus::Storage;
    default:
        return ExitStatus::No;
    }
}

} // namespace jackfield
