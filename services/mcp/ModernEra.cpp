// SPDX-License-Identifier: MIT
#include "mcp/ModernEra.h"

#include "mcp/ProtocolVersions.h"

namespace jackfield {

namespace {
const QString metaKey = QStringLiteral("_meta");
}

QJsonObject ModernEra::requestParams(const QJsonObject &params) const
{
    QJsonObject extended = params;
    QJsonObject meta = params.value(metaKey).toObject();
    meta.insert(QLatin1String(meta::protocolVersion), m_version);
    meta.insert(QLatin1String(meta::clientInfo), clientInfo());
    meta.insert(QLatin1String(meta::clientCapabilities), m_capabilities);
    extended.insert(metaKey, meta);
    return extended;
}

bool ModernEra::asksForInput(const QJsonObject &result) const
{
    return result.value(QStringLiteral("resultType")) == QLatin1String("input_required");
}

Result<QJsonObject> ModernEra::accept(const QJsonObject &result) const
{
    const QJsonValue type = result.value(QStringLiteral("resultType"));
    if (type.isUndefined() || type.toString() == QLatin1String("complete"))
        return result;
    return failure(ErrorCode::Protocol, QStringLiteral("resultType: %1").arg(type.toString()));
}

ServerDescription ModernEra::describe(const QJsonObject &discoverResult, const QString &version)
{
    const QJsonObject info =
        discoverResult.value(metaKey).toObject().value(QLatin1String(meta::serverInfo)).toObject();
    ServerDescription server;
    server.era = Era::Modern;
    server.protocolVersion = version;
    server.name = info.value(QStringLiteral("name")).toString();
    server.version = info.value(QStringLiteral("version")).toString();
    server.instructions = discoverResult.value(QStringLiteral("instructions")).toString();
    server.capabilities = discoverResult.value(QStringLiteral("capabilities")).toObject();
    return server;
}

} // namespace jackfield
