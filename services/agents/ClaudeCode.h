// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// Claude Code, proved against 2.1.197: `--strict-mcp-config` takes the servers of one file and no
/// other. The prompt goes in by standard input.
class ClaudeCode final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("claude"); }
    QString title() const override { return QStringLiteral("Claude Code"); }
    QString command() const override { return QStringLiteral("claude"); }
    QString oldestVersion() const override { return QStringLiteral("1.0.60"); }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override;
    QStringList stateFiles() const override;
    QStringList inheritedVariables() const override;
    QStringList modelHosts() const override;
    QList<TaskLogEntry> read(const QJsonObject &event) const override;
    bool saysSignedOut(const QString &line) const override;
    bool canContinue() const override { return true; }

protected:
    QStringList addressVariables() const override;
    QStringList configuredAddresses(const QString &home) const override;
    QString saidSession(const QJsonObject &event) const override;
};

} // namespace jackfield
