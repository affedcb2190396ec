// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"

#include <QList>
#include <QString>

namespace jackfield {

/// The name's letters and digits in [a-z0-9], accents dropped, runs of anything else as one hyphen;
/// "connector" where nothing is left, as with a name in another script.
QString slugFrom(const QString &name);

/// The name's slug, or with "-2", "-3"… behind it, so that none of `all` has it but `self`.
QString freeSlug(const QString &name, const QList<ConnectorNames> &all,
                 const ConnectorId &self = {});

} // namespace jackfield
