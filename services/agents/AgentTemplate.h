// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// Any other agent, described by a JSON file:
///     {"command": "my-agent", "args": ["--mcp", "{config}", "--model", "{model}"],
///      "input": "{prompt}", "reference": "${%1}", "state": [".my-agent"], "inherit": ["MY_*"],
///      "hosts": ["api.example.org"]}
/// `{config}` is a file with `mcpServers` in the usual form; `{prompt}`, `{model}`, `{directory}`
/// and `{configDir}` stand for themselves. Only `command` must be there.
class AgentTemplate final : public AgentAdapter
{
public:
    /// InvalidInput, with the path and the member, for what is no such file.
    static Result<AgentTemplate> fromFile(const QString &id, const QString &path);

    QString id() const override { return m_id; }
    QString title() const override { return m_id; }
    QString command() const override { return m_command; }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override { return m_state; }
    QStringList inheritedVariables() const override { return m_inherit; }
    QStringList modelHosts() const override { return m_hosts; }

private:
    QString m_id;
    QString m_command;
    QStringList m_args;
    QString m_input;
    QString m_reference;
    QStringList m_state;
    QStringList m_inherit;
    QStringList m_hosts;
};

} // namespace jackfield
