// SPDX-License-Identifier: MIT
#include "mcp/ProtocolVersions.h"

#include <algorithm>

namespace jackfield {

const QStringList &protocolVersions(Era era)
{
    static const QStringList legacy{QStringLiteral("2024-11-05"), QStringLiteral("2025-03-26"),
                                    QStringLiteral("2025-06-18"), QStringLiteral("2025-11-25")};
    static const QStringList modern{QStringLiteral("2026-07-28")};
    return era == Era::Legacy ? legacy : modern;
}

std::optional<Era> eraOf(const QString &version)
{
    for (const Era era : {Era::Legacy, Era::Modern})
        if (protocolVersions(era).contains(version))
            return era;
    return std::nullopt;
}

std::optional<QString> commonVersion(const QStringList &offered, Era era)
{
    const QStringList &ours = protocolVersions(era);
    const auto newest = std::find_if(ours.rbegin(), ours.rend(), [&](const QString &version) {
        return offered.contains(version);
    });
    return newest == ours.rend() ? std::nullopt : std::optional(*newest);
}

std::optional<QStringList> versionList(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList versions;
    for (const QJsonValue &version : value.toArray()) {
        if (!version.isString())
            return std::nullopt;
        versions.append(version.toString());
    }
    return versions;
}

} // namespace jackfield
