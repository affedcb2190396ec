// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ConnectorRepository.h"

namespace jackfield::WholeConnectors {

/// A connector all of whose parts say which revision they belong to, so that one half of which was
/// written shows. Every third revision has no headers, so that sealed fields come and go.
inline StoredConnector make(const ConnectorId &id, const UserId &user, qint64 revision)
{
    Connector connector;
    connector.id = id;
    connector.userId = user;
    connector.name = QStringLiteral("c-%1").arg(id.toString());
    connector.slug = connector.name;
    connector.description = QString::number(revision);
    connector.command = QStringLiteral("true");
    connector.args = QStringList(static_cast<int>(revision % 5), QString::number(revision));
    connector.revision = revision;
    connector.createdAt = connector.updatedAt = QDateTime::fromMSecsSinceEpoch(revision, Qt::UTC);

    const QByteArray text = id.toString().toLatin1() + ':' + QByteArray::number(revision) + ' ';
    SealedFields sealed{{SealedField::Environment, text.repeated(60)}};
    if (revision % 3 != 0)
        sealed.insert(SealedField::Headers, "headers " + text.repeated(20));
    return StoredConnector{connector, sealed};
}

/// Whether a connector that was read is what make() made of its revision.
inline bool isWhole(const StoredConnector &stored)
{
    const Connector &connector = stored.connector;
    return stored == make(connector.id, connector.userId, connector.revision);
}

} // namespace jackfield::WholeConnectors
