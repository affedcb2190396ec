// SPDX-License-Identifier: MIT
#include "mcp/ServerQuestions.h"

namespace jackfield {

namespace {

QString wireName(ElicitationAnswer::Action action)
{
    switch (action) {
    case ElicitationAnswer::Action::Accept:
        return QStringLiteral("accept");
    case ElicitationAnswer::Action::Decline:
        return QStringLiteral("decline");
    case ElicitationAnswer::Action::Cancel:
        break;
    }
    return QStringLiteral("cancel");
}

QJsonObject toResult(const ElicitationAnswer &answer)
{
    QJsonObject result{{QStringLiteral("action"), wireName(answer.action)}};
    if (answer.action == ElicitationAnswer::Action::Accept)
        result.insert(QStringLiteral("content"), answer.content);
    return result;
}

} // namespace

QJsonObject defaultsOf(const QJsonObject &schema)
{
    QJsonObject values;
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonValue proposed = property.value().toObject().value(QStringLiteral("default"));
        if (!proposed.isUndefined())
            values.insert(property.key(), proposed);
    }
    return values;
}

QJsonObject ServerQuestions::capabilities() const
{
    if (!m_elicitor)
        return {};
    // 2025-06-18 knows no modes: an object, whatever is in it, declares its forms.
    return {{QStringLiteral("elicitation"), QJsonObject{{QStringLiteral("form"), QJsonObject()}}}};
}

void ServerQuestions::answer(const QString &method, const QJsonObject &params,
                             const Answered &answered) const
{
    if (method == QLatin1String("ping"))
        return answered(QJsonObject());
    if (method != QLatin1String("elicitation/create") || !m_elicitor)
        return answered(RpcError{rpc::MethodNotFound, QStringLiteral("Method not found"), {}});
    const QString mode = params.value(QStringLiteral("mode")).toString(QStringLiteral("form"));
    const QJsonValue schema = params.value(QStringLiteral("requestedSchema"));
    if (mode != QLatin1String("form") || !schema.isObject())
        return answered(RpcError{rpc::InvalidParams, QStringLiteral("Only forms are taken"), {}});
    m_elicitor({params.value(QStringLiteral("message")).toString(), schema.toObject()},
               [answered](const ElicitationAnswer &given) { answered(toResult(given)); });
}

} // namespace jackfield
