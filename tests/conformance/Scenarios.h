// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/McpClient.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace jackfield {

/// One request of a scenario, in the order in which they are made.
struct ScenarioStep
{
    enum class Kind {
        ListTools,
        ListResources,
        ListPrompts,
        CallTool,     ///< `name`, `arguments`
        CallAllTools, ///< each that was listed, with made-up arguments
        ReadAllResources,
        GetAllPrompts,
        EchoSchema, ///< calls `json_schema_echo` with the schema of another tool, as it was listed
    };

    Kind kind = Kind::ListTools;
    QString name = {};
    QJsonObject arguments = {};
};

/// What a client does in a scenario of the conformance suite, once it is connected. `context` is
/// what the suite hands over for it. Empty for a scenario that this client does not know.
QList<ScenarioStep> stepsOf(const QString &scenario, const QJsonObject &context);

} // namespace jackfield
