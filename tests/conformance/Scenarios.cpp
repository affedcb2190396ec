// SPDX-License-Identifier: MIT
#include "tests/conformance/Scenarios.h"

#include <QJsonArray>

namespace jackfield {

namespace {

using Kind = ScenarioStep::Kind;

ScenarioStep call(const QString &name, const QJsonObject &arguments = {})
{
    return {Kind::CallTool, name, arguments};
}

QList<ScenarioStep> callsOf(const QJsonObject &context)
{
    QList<ScenarioStep> steps{{Kind::ListTools}};
    const QJsonArray calls = context.value(QStringLiteral("toolCalls")).toArray();
    for (const QJsonValue &given : calls)
        steps.append(call(given[QStringLiteral("name")].toString(),
                          given[QStringLiteral("arguments")].toObject()));
    return steps;
}

} // namespace

QList<ScenarioStep> stepsOf(const QString &scenario, const QJsonObject &context)
{
    if (scenario == QLatin1String("initialize") || scenario == QLatin1String("request-metadata") ||
        scenario == QLatin1String("json-schema-ref-no-deref"))
        return {{Kind::ListTools}};
    if (scenario == QLatin1String("tools_call"))
        return {{Kind::ListTools},
                call(QStringLiteral("add_numbers"),
                     {{QStringLiteral("a"), 5}, {QStringLiteral("b"), 3}})};
    if (scenario == QLatin1String("elicitation-sep1034-client-defaults"))
        return {{Kind::ListTools}, call(QStringLiteral("test_client_elicitation_defaults"))};
    if (scenario == QLatin1String("sse-retry"))
        return {{Kind::ListTools}, call(QStringLiteral("test_reconnection"))};
    if (scenario == QLatin1String("http-standard-headers"))
        return {{Kind::ListTools},        {Kind::CallAllTools}, {Kind::ListResources},
                {Kind::ReadAllResources}, {Kind::ListPrompts},  {Kind::GetAllPrompts}};
    if (scenario == QLatin1String("http-custom-headers"))
        return callsOf(context);
    if (scenario == QLatin1String("http-invalid-tool-headers"))
        return {{Kind::ListTools}, {Kind::CallAllTools}};
    if (scenario == QLatin1String("sep-2322-client-request-state"))
        return {{Kind::ListTools},
                call(QStringLiteral("test_mrtr_echo_state")),
                call(QStringLiteral("test_mrtr_no_state")),
                call(QStringLiteral("test_mrtr_unrelated")),
                call(QStringLiteral("test_mrtr_no_result_type"))};
    if (scenario == QLatin1String("json-schema-2020-12-preservation"))
        return {{Kind::ListTools}, {Kind::EchoSchema}};
    if (scenario.startsWith(QLatin1String("auth/")))
        return {{Kind::ListTools}, call(QStringLiteral("test-tool"))};
    return {};
}

} // namespace jackfield
