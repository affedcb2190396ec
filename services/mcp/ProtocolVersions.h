// SPDX-License-Identifier: MIT
#pragma once

#include "domain/TestReport.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

/// The members of a modern request's `_meta` (revision 2026-07-28).
namespace meta {
inline constexpr char protocolVersion[] = "io.modelcontextprotocol/protocolVersion";
inline constexpr char clientInfo[] = "io.modelcontextprotocol/clientInfo";
inline constexpr char clientCapabilities[] = "io.modelcontextprotocol/clientCapabilities";
inline constexpr char serverInfo[] = "io.modelcontextprotocol/serverInfo";
} // namespace meta

/// The revisions of an era that this client speaks, oldest first.
const QStringList &protocolVersions(Era era);

/// The era of a revision, or nothing for one that this client does not know.
std::optional<Era> eraOf(const QString &version);

/// The newest revision of an era that both sides speak, or nothing.
std::optional<QString> commonVersion(const QStringList &offered, Era era);

/// The texts of a list of versions; nothing where it is no array, or an entry is no text.
std::optional<QStringList> versionList(const QJsonValue &value);

} // namespace jackfield
