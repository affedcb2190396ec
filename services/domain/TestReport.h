// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/Error.h"
#include "domain/ToolMemory.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

/// The transport that a test ended up with.
enum class WireTransport { Stdio, StreamableHttp, Sse };

/// The two families of the protocol: `initialize` (2024-11-05 to 2025-11-25) and
/// `server/discover` (2026-07-28 and later).
enum class Era { Legacy, Modern };

/// How long each part of a test took, in milliseconds; zero for a part that was not reached.
struct TestTimings
{
    int startMs = 0;
    int handshakeMs = 0;
    int listMs = 0;
    int totalMs = 0;
    int downloadMs = 0; ///< between start and handshake, where a launcher was seen to download

    bool operator==(const TestTimings &) const = default;
};

/// The certificate that would have to be trusted for a server's to be believed: its issuer's, or
/// its own where it sent no other. Public, as the server sends it to anybody.
struct UntrustedIssuer
{
    QString subject;
    QString sha256; ///< the fingerprint, as `AB:CD:…`
    QString pem;

    bool operator==(const UntrustedIssuer &) const = default;
};

/// What an answer over HTTP was beside its status, for a person to read.
struct HttpFacts
{
    QStringList headers; ///< those that explain a failure, as `Name: value`, without secrets
    QList<QByteArray> challenges; ///< WWW-Authenticate as it came, to sign in by; never stored
    QString body;                 ///< the first 2 KB as plain text, where it was no message
    QString proxy;                ///< the proxy on the way and where it is named; empty: none
    std::optional<UntrustedIssuer> issuer;

    bool operator==(const HttpFacts &) const = default;
};

/// What a real handshake with a server found. Texts from the server are masked: they hold no value
/// of the connector's own secrets.
struct TestReport
{
    std::optional<Error> error; ///< nothing: the server answered and listed
    WireTransport transport = WireTransport::Stdio;
    std::optional<Era> era;
    QString protocolVersion;
    QString serverName;
    QString serverVersion;
    QStringList capabilities;
    QStringList toolNames; ///< at most ToolSnapshot::mostTools
    std::optional<int> tools;
    std::optional<int> resources;
    std::optional<int> prompts;
    TestTimings timings;
    QString resolvedCommand; ///< local: the executable that was found
    QString
        resolvedThrough; ///< local: how it was found, in words (which PATH entry, of which shell)
    QString stderrTail;  ///< local: the last of what the server wrote to standard error
    int stdoutNoise = 0; ///< local: lines on standard output that were no JSON
    QStringList noiseLines; ///< the first of those lines
    std::optional<int> httpStatus;
    HttpFacts http;
    QDateTime testedAt; ///< UTC
    ToolMemory toolMemory;

    bool ok() const { return !error.has_value(); }
    ConnectorStatus status() const
    {
        return ok() ? ConnectorStatus::Connected : ConnectorStatus::Error;
    }
    TestSummary summary() const;

    /// The object of interface.md's `test --json`, but for its `name`, `message`; and what is
    /// stored.
    QJsonObject toJson() const;
    /// Reads what toJson() wrote; members that are missing keep their defaults.
    static TestReport fromJson(const QJsonObject &json);

    bool operator==(const TestReport &) const = default;
};

QString wireName(WireTransport transport);
QString wireName(Era era);

} // namespace jackfield
