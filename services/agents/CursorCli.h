// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// Cursor CLI. It takes its servers from two fixed files and approves all or none, so the run's own
/// are laid over both, which only a sandbox can do. Not on npm: its options are from its
/// documentation.
class CursorCli final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("cursor"); }
    QString title() const override { return QStringLiteral("Cursor CLI"); }
    QString command() const override { return QStringLiteral("cursor-agent"); }
    QString oldestVersion() const override { return QStringLiteral(""); }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override;
    QStringList inheritedVariables() const override;
    QStringList modelHosts() const override;
    QList<TaskLogEntry> read(const QJsonObject &event) const override;
};

} // namespace jackfield
