// SPDX-License-Identifier: MIT
#include "mcp/LegacyEra.h"

#include "mcp/ProtocolVersions.h"

namespace jackfield {

QJsonObject clientInfo()
{
    return {{QStringLiteral("name"), QStringLiteral("jackfield")},
            {QStringLiteral("title"), QStringLiteral("Jackfield")},
            {QStringLiteral("version"), QStringLiteral(JACKFIELD_VERSION)}};
}

QJsonObject LegacyEra::initializeParams(const QString &version, const QJsonObject &capabilities)
{
    return {{QStringLiteral("protocolVersion"), version},
            {QStringLiteral("capabilities"), capabilities},
            {QStringLiteral("clientInfo"), clientInfo()}};
}

Result<ServerDescription> LegacyEra::describe(const QJsonObject &initializeResult)
{
    const QString version = initializeResult.value(QStringLiteral("protocolVersion")).toString();
    if (version.isEmpty())
        return failure(ErrorCode::Protocol, QStringLiteral("initialize: no protocolVersion"));
    if (eraOf(version) != Era::Legacy)
        return failure(ErrorCode::UnsupportedVersion, version);
    const QJsonObject info = initializeResult.value(QStringLiteral("serverInfo")).toObject();
    ServerDescription server;
    server.era = Era::Legacy;
    server.protocolVersion = version;
    server.name = info.value(QStringLiteral("name")).toString();
    server.version = info.value(QStringLiteral("version")).toString();
    server.instructions = initializeResult.value(QStringLiteral("instructions")).toString();
    server.capabilities = initializeResult.value(QStringLiteral("capabilities")).toObject();
    return server;
}

} // namespace jackfield
