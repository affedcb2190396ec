// SPDX-License-Identifier: MIT
#include "tasks/AgentSearch.h"

#include "agents/AgentVersion.h"
#include "domain/WhenFinished.h"

#include <QTimer>

namespace jackfield {

AgentSearch::AgentSearch(const AgentRegistry &registry, const AgentVersions &versions,
                         ExecutableFinder &finder, QObject *parent)
    : QObject(parent), m_registry(registry), m_versions(versions), m_finder(finder)
{
}

void AgentSearch::start()
{
    for (const QString &id : m_registry.ids()) {
        const auto agent = m_registry.find(id);
        if (!agent) {
            const KnownAgent broken{id, id, agent.error(), {}, {}, false};
            QTimer::singleShot(0, this, [this, broken] { Q_EMIT found(broken); });
            continue;
        }
        KnownAgent known{id, (*agent)->title(), {}, {}, {}, (*agent)->canContinue()};
        whenFinished(m_finder.find((*agent)->command()), this,
                     [this, known](const Result<FoundExecutable> &executable) mutable {
                         if (executable) {
                             known.path = executable->path;
                             if (const auto said = m_versions.find(known.path))
                                 known.version = versionIn(QString::fromUtf8(*said)).toString();
                         } else {
                             known.missing = executable.error();
                         }
                         Q_EMIT found(known);
                     });
    }
}

} // namespace jackfield
