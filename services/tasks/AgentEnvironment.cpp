// SPDX-License-Identifier: MIT
#include "tasks/AgentEnvironment.h"

#include <QProcessEnvironment>

#include <algorithm>

namespace jackfield {

namespace {

bool isMeant(const QString &name, const QStringList &patterns)
{
    return std::any_of(patterns.cbegin(), patterns.cend(), [&](const QString &pattern) {
        return pattern.endsWith(u'*') ? name.startsWith(pattern.chopped(1)) : name == pattern;
    });
}

} // namespace

SecretEntries agentEnvironment(const AgentAdapter &agent, const AgentLaunch &launch)
{
    SecretEntries entries;
    const auto set = [&](const QString &name, const QString &value) {
        entries.removeIf([&](const SecretEntry &entry) { return entry.name == name; });
        entries.append({name, Secret::fromText(value)});
    };
    const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
    const QStringList patterns = agent.inheritedVariables();
    for (const QString &name : ours.keys())
        if (isMeant(name, patterns))
            set(name, ours.value(name));
    for (const auto &[name, value] : launch.environment)
        set(name, value);
    return entries;
}

} // namespace jackfield
