// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ProtocolEra.h"

namespace jackfield {

/// The revisions 2024-11-05 to 2025-11-25: one `initialize`, after which requests are bare.
class LegacyEra final : public ProtocolEra
{
public:
    Era kind() const override { return Era::Legacy; }
    QJsonObject requestParams(const QJsonObject &params) const override { return params; }
    Result<QJsonObject> accept(const QJsonObject &result) const override { return result; }

    /// The parameters of `initialize` that offer this version, and these abilities of ours.
    static QJsonObject initializeParams(const QString &version,
                                        const QJsonObject &capabilities = {});

    /// Reads the answer to `initialize`: UnsupportedVersion where the server insists on a revision
    /// that we do not speak, Protocol where it names none. The transport is the caller's to fill
    /// in.
    static Result<ServerDescription> describe(const QJsonObject &initializeResult);
};

} // namespace jackfield
