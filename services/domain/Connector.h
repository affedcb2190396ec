// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "domain/Id.h"
#include "domain/SignInSummary.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

enum class ConnectorType { Local, Remote };

/// How a connector is to be reached; a local one is always Stdio. `Auto` finds out.
enum class TransportChoice { Stdio, Auto, Http, Sse };

/// What the last test measured. Never the user's wish: that is `Connector::enabled`.
enum class ConnectorStatus {
    Connected,    ///< the last test succeeded and nothing changed since
    Error,        ///< the last test failed
    Disconnected, ///< never tested, switched off, or changed since its test
};

/// What became of a server's tools since a person last accepted them (see ToolMemory).
enum class ToolDrift {
    None,
    List,  ///< some came or went
    Known, ///< a known one is described or called in another way than was accepted
};

/// What the last test found, as far as the table shows it.
struct TestSummary
{
    std::optional<ErrorCode> code; ///< nothing when the test succeeded
    QString serverName;
    QString serverVersion;
    QString protocolVersion;
    std::optional<int> tools; ///< nothing when the server was never asked
    std::optional<int> resources;
    std::optional<int> prompts;
    int totalMs = 0;
    QDateTime testedAt; ///< UTC
    ToolDrift toolDrift = ToolDrift::None;

    bool operator==(const TestSummary &) const = default;
};

/// A connector as it is listed: everything about it but its secrets, which lie sealed beside it
/// (SealedFields) and are not read with it.
struct Connector
{
    ConnectorId id;
    UserId userId;
    ConnectorType type = ConnectorType::Local;
    TransportChoice transport = TransportChoice::Stdio;
    QString name; ///< unique among the user's connectors
    QString slug; ///< [a-z0-9-], unique among the user's connectors
    QString description;
    QString command;  ///< local: the program, without its arguments
    QStringList args; ///< local; may hold ${VAR}
    QString cwd;      ///< local: absolute, or empty for the home folder
    QString url;      ///< remote; may hold ${VAR}
    QString oauthClientId;
    bool enabled = true;
    ConnectorStatus status = ConnectorStatus::Disconnected;
    std::optional<TestSummary> lastTest;
    std::optional<SignInSummary> signIn; ///< remote; nothing: nobody ever signed in
    qint64 revision = 0; ///< rises with every change of the configuration, not with a test
    QDateTime createdAt; ///< UTC
    QDateTime updatedAt; ///< UTC

    bool operator==(const Connector &) const = default;
};

/// What a connector is found by.
struct ConnectorNames
{
    ConnectorId id;
    QString name;
    QString slug;
};

/// What the status is by rights: what the last test measured, while the connector is on.
ConnectorStatus measuredStatus(const Connector &connector);

QString wireName(ConnectorType type);
QString wireName(TransportChoice transport);
QString wireName(ConnectorStatus status);
QString wireName(ToolDrift drift);
std::optional<ConnectorType> connectorTypeFromWire(const QString &word);
std::optional<TransportChoice> transportFromWire(const QString &word);
std::optional<ConnectorStatus> statusFromWire(const QString &word);
std::optional<ToolDrift> toolDriftFromWire(const QString &word);

/// The command line or the address, for a table, a log or a question: no secret is in it, since
/// secrets enter only through ${VAR}. Written so that splitCommandLine() gives the words back.
QString endpointText(const Connector &connector);

} // namespace jackfield
