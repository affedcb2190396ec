// SPDX-License-Identifier: MIT
#include "agents/AgentVersion.h"

#include <QRegularExpression>

namespace jackfield {

QVersionNumber versionIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+\\.\\d+(\\.\\d+)?"));
    return QVersionNumber::fromString(number.match(text).captured());
}

bool isOlderThan(const QString &text, const QString &oldest)
{
    const QVersionNumber found = versionIn(text);
    return !found.isNull() && !oldest.isEmpty() && found < QVersionNumber::fromString(oldest);
}

} // namespace jackfield
