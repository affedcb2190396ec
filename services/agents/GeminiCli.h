// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

namespace jackfield {

/// Gemini CLI, proved against 0.61.0. Settings of the system win over the person's and the
/// repository's, and name the only servers that are allowed; its sign-in and model stay the
/// person's.
class GeminiCli final : public AgentAdapter
{
public:
    QString id() const override { return QStringLiteral("gemini"); }
    QString title() const override { return QStringLiteral("Gemini CLI"); }
    QString command() const override { return QStringLiteral("gemini"); }
    QString oldestVersion() const override { return QStringLiteral("0.11.0"); }
    Result<AgentLaunch> launch(const AgentWish &wish) const override;
    QStringList stateFolders() const override;
    QStringList inheritedVariables() const override;
    QStringList modelHosts() const override;
    QList<TaskLogEntry> read(const QJsonObject &event) const override;
    bool saysSignedOut(const QString &line) const override;
    bool canContinue() const override { return true; }

protected:
    QStringList addressVariables() const override;
    QString saidSession(const QJsonObject &event) const override;
};

} // namespace jackfield
