// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ProtocolEra.h"

namespace jackfield {

/// Revision 2026-07-28 and later: no handshake that a server would remember; every request says in
/// its `_meta` which version it is in, who asks, and what the asker can do.
class ModernEra final : public ProtocolEra
{
public:
    explicit ModernEra(const QString &version, const QJsonObject &capabilities = {})
        : m_version(version), m_capabilities(capabilities)
    {
    }

    Era kind() const override { return Era::Modern; }
    QJsonObject requestParams(const QJsonObject &params) const override;
    bool asksForInput(const QJsonObject &result) const override;
    /// An absent `resultType` means `complete`; another one is Protocol.
    Result<QJsonObject> accept(const QJsonObject &result) const override;

    /// Reads a DiscoverResult, spoken in the given version.
    static ServerDescription describe(const QJsonObject &discoverResult, const QString &version);

private:
    QString m_version;
    QJsonObject m_capabilities; ///< ours
};

} // namespace jackfield
