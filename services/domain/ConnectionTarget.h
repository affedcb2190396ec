// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/SecretEntries.h"
#include "domain/SecretMask.h"
#include "domain/TestReport.h"
#include "domain/ports/AccessTokenSource.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>
#include <variant>

namespace jackfield {

/// A local command, ready to start: ${VAR} is filled in. `args` may therefore hold a secret.
struct LocalTarget
{
    QString command;
    QStringList args;
    QString cwd; ///< empty: the home folder
    SecretEntries environment;
};

/// A remote server, ready to be asked: ${VAR} is filled in, so `url` may hold a secret.
struct RemoteTarget
{
    QUrl url;
    TransportChoice transport = TransportChoice::Auto;
    SecretEntries headers;
    std::shared_ptr<AccessTokenSource> tokens = {}; ///< where somebody is signed in
};

/// Everything that is needed to connect, decrypted. Made late, held briefly, never stored or
/// logged.
struct ConnectionTarget
{
    std::variant<LocalTarget, RemoteTarget> endpoint;
    SecretMask mask; ///< for whatever the server prints or answers
    /// What the server spoke when it was last reached with this very configuration.
    std::optional<Era> knownEra = std::nullopt;

    bool isLocal() const { return std::holds_alternative<LocalTarget>(endpoint); }
};

} // namespace jackfield
