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
    return {{QStringLiteral("action"), wireName(answer.action)}};
}

RpcError invalid(const char *why)
{
    return {rpc::InvalidParams, QString::fromLatin1(why), {}};
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
    return {{QStringLiteral("elicitation"), QJsonObject{{QStringLiteral("form"), QJsonObject()},
                                                        {QStringLiteral("url"), QJsonObject()}}}};
}

void ServerQuestions::answer(const QString &method, const QJsonObject &params,
                             const Answered &answered) const
{
    if (method == QLatin1String("ping"))
        return answered(QJsonObject());
    if (method != QLatin1String("elicitation/create") || !m_elicitor)
        return answered(RpcError{rpc::MethodNotFound, QStringLiteral("Method not found"), {}});
    const QString mode = params.value(QStringLiteral("mode")).toString(QStringLiteral("form"));
    if (mode == QLatin1String("form"))
        askForm(params, answered);
    else if (mode == QLatin1String("url"))
        askForPage(params, answered);
    else
        answered(invalid("Only forms and pages are taken"));
}

void ServerQuestions::askForm(const QJsonObject &params, const Answered &answered) const
{
    const QJsonValue schema = params.value(QStringLiteral("requestedSchema"));
    if (!schema.isObject())
        return answered(invalid("A form has a requestedSchema"));
    Elicitation asked;
    asked.message = params.value(QStringLiteral("message")).toString();
    asked.schema = schema.toObject();
    m_elicitor(asked, [answered](const ElicitationAnswer &given) {
        QJsonObject result = toResult(given);
        if (given.action == ElicitationAnswer::Action::Accept)
            result.insert(QStringLiteral("content"), given.content);
        answered(result);
    });
}

void ServerQuestions::askForPage(const QJsonObject &params, const Answered &answered) const
{
    Elicitation asked;
    asked.mode = Elicitation::Mode::Url;
    asked.message = params.value(QStringLiteral("message")).toString();
    asked.url = QUrl(params.value(QStringLiteral("url")).toString(), QUrl::StrictMode);
    asked.id = params.value(QStringLiteral("elicitationId")).toString();
    const QString scheme = asked.url.scheme();
    const bool isPage = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (!asked.url.isValid() || !isPage || asked.url.host().isEmpty())
        return answered(invalid("Only addresses of web pages are taken"));
    m_elicitor(asked, [answered](const ElicitationAnswer &given) { answered(toResult(given)); });
}

} // namespace jackfield
