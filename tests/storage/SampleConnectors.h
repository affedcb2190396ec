// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ConnectorRepository.h"

namespace jackfield::Samples {

inline QDateTime time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

/// A local connector in which every field is set, so that a field that is lost shows.
inline StoredConnector local(const UserId &user,
                             const QString &name = QStringLiteral("Ada's files"))
{
    Connector connector;
    connector.id = ConnectorId::generate();
    connector.userId = user;
    connector.name = name;
    connector.slug = name.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    connector.description = QStringLiteral("Größe; 'quoted' \"twice\"\n日本語 🔌");
    connector.command = QStringLiteral("npx");
    connector.args = QStringList{QStringLiteral("-y"), QString(),
                                 QStringLiteral("a b \"c\" \\ é 🔌"), QStringLiteral("${TOKEN}")};
    connector.cwd = QStringLiteral("/tmp");
    connector.revision = 7;
    connector.createdAt = time(1'767'225'600'123);
    connector.updatedAt = time(1'767'225'601'456);
    connector.status = ConnectorStatus::Connected;
    TestSummary summary;
    summary.serverName = QStringLiteral("everything");
    summary.serverVersion = QStringLiteral("1.0");
    summary.protocolVersion = QStringLiteral("2025-11-25");
    summary.tools = 13;
    summary.resources = 0;
    summary.totalMs = 321;
    summary.testedAt = time(1'767'225'602'789);
    summary.toolDrift = ToolDrift::Known;
    connector.lastTest = summary;
    return StoredConnector{connector,
                           {{SealedField::Environment, QByteArray::fromHex("0001ff00275c")},
                            {SealedField::OauthTokens, QByteArray(5000, '\xfe')}}};
}

/// A remote connector that was never tested.
inline StoredConnector remote(const UserId &user, const QString &name = QStringLiteral("Linear"))
{
    Connector connector;
    connector.id = ConnectorId::generate();
    connector.userId = user;
    connector.type = ConnectorType::Remote;
    connector.transport = TransportChoice::Auto;
    connector.name = name;
    connector.slug = name.toLower().replace(QLatin1Char(' '), QLatin1Char('-'));
    connector.url = QStringLiteral("https://example.org/mcp?x=%20&y=${Y}");
    connector.oauthClientId = QStringLiteral("client-1");
    connector.signIn = SignInSummary{SignInSummary::State::SignedIn,
                                     QStringLiteral("https://login.example.org/t\"1"),
                                     QStringLiteral("client-1"),
                                     QStringLiteral("ada@example.org"),
                                     {QStringLiteral("read"), QStringLiteral("write")},
                                     time(1'767'225'700'001),
                                     {},
                                     true};
    connector.enabled = false;
    connector.createdAt = time(0);
    connector.updatedAt = time(1);
    return StoredConnector{connector, {{SealedField::Headers, QByteArray("h")}}};
}

/// A report that fits local()'s summary in kind.
inline TestReport report()
{
    TestReport report;
    report.era = Era::Legacy;
    report.protocolVersion = QStringLiteral("2025-06-18");
    report.serverName = QStringLiteral("server \"quoted\"");
    report.toolNames = QStringList{QStringLiteral("echo"), QStringLiteral("add")};
    report.tools = 2;
    report.timings = TestTimings{1, 2, 3, 6};
    report.stderrTail = QStringLiteral("line\nänother");
    report.testedAt = time(1'767'225'700'000);
    return report;
}

} // namespace jackfield::Samples
