// SPDX-License-Identifier: MIT
#include "agents/AgentRegistry.h"

#include "agents/AgentTemplate.h"
#include "agents/ClaudeCode.h"
#include "agents/Codex.h"
#include "agents/CopilotCli.h"
#include "agents/CursorCli.h"
#include "agents/GeminiCli.h"
#include "agents/OpenCode.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace jackfield {

namespace {

using Adapter = std::shared_ptr<const AgentAdapter>;

const QList<Adapter> &builtIn()
{
    static const QList<Adapter> agents{
        std::make_shared<ClaudeCode>(), std::make_shared<Codex>(),
        std::make_shared<GeminiCli>(),  std::make_shared<OpenCode>(),
        std::make_shared<CopilotCli>(), std::make_shared<CursorCli>()};
    return agents;
}

} // namespace

QString AgentRegistry::templatePath(const QString &id) const
{
    return QStringLiteral("%1/agents/%2.json").arg(m_dataDir, id);
}

Result<std::shared_ptr<const AgentAdapter>> AgentRegistry::find(const QString &id) const
{
    for (const Adapter &agent : builtIn())
        if (agent->id() == id)
            return agent;
    if (!id.isEmpty() && !id.contains(u'/') && QFileInfo::exists(templatePath(id)))
        return AgentTemplate::fromFile(id, templatePath(id)).map([](const AgentTemplate &agent) {
            return Adapter(std::make_shared<AgentTemplate>(agent));
        });
    return failure(
        ErrorCode::NotFound,
        QCoreApplication::translate("AgentRegistry", "There is no agent “%1”; there are: %2.")
            .arg(id.left(100), ids().join(QStringLiteral(", "))));
}

QString AgentRegistry::title(const QString &id)
{
    for (const Adapter &agent : builtIn())
        if (agent->id() == id)
            return agent->title();
    return id;
}

QStringList AgentRegistry::ids() const
{
    QStringList all;
    for (const Adapter &agent : builtIn())
        all.append(agent->id());
    const QDir templates(m_dataDir + QStringLiteral("/agents"));
    for (const QString &name :
         templates.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        all.append(name.chopped(5));
    return all;
}

} // namespace jackfield
