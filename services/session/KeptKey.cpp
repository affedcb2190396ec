// SPDX-License-Identifier: MIT
#include "session/KeptKey.h"

#include "domain/WhenFinished.h"

namespace jackfield {

namespace {

void confirm(Keychain &keychain, const QString &entry, const Secret &key, QObject *context,
             const std::function<void(const Result<void> &)> &done)
{
    whenFinished(keychain.read(entry), context,
                 [&keychain, entry, key, context, done](const Result<std::optional<Secret>> &read) {
                     if (read && read->has_value() && **read == key)
                         return done({});
                     const Error error = read ? Error{ErrorCode::KeychainDenied,
                                                      QStringLiteral("it did not keep the key")}
                                              : read.error();
                     // Whether this worked changes nothing: an entry that no slot names is never
                     // read.
                     whenFinished(keychain.remove(entry), context,
                                  [error, done](const Result<void> &) { done(failure(error)); });
                 });
}

} // namespace

void keepInKeychain(Keychain &keychain, const QString &entry, const Secret &key, QObject *context,
                    std::function<void(const Result<void> &)> done)
{
    whenFinished(
        keychain.write(entry, key), context,
        [&keychain, entry, key, context, done = std::move(done)](const Result<void> &written) {
            if (written)
                confirm(keychain, entry, key, context, done);
            else
                done(written);
        });
}

} // namespace jackfield
