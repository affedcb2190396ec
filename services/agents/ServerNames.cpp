// SPDX-License-Identifier: MIT
#include "agents/ServerNames.h"

#include <QSet>

namespace jackfield {

QList<AgentServer> namedServers(const QStringList &slugs)
{
    // Short slugs first in what is taken: they keep their names.
    QSet<QString> taken;
    for (const QString &slug : slugs)
        if (slug.size() <= longestServerName)
            taken.insert(slug);
    QList<AgentServer> servers;
    for (const QString &slug : slugs) {
        QString name = slug;
        for (int number = 2;
             name.size() > longestServerName || (name != slug && taken.contains(name)); ++number) {
            const QString suffix = QStringLiteral("-%1").arg(number);
            name = slug.left(longestServerName - suffix.size()) + suffix;
            if (!taken.contains(name))
                break;
        }
        taken.insert(name);
        servers.append({name, slug});
    }
    return servers;
}

} // namespace jackfield
