// SPDX-License-Identifier: MIT
#include "models/schema/SchemaForm.h"

#include "models/schema/JsonFragment.h"

namespace jackfield {

namespace {

/// Arguments are an object; a schema that says nothing about them asks for none.
QJsonObject ofArguments(QJsonObject schema)
{
    for (const char *keyword : {"properties", "oneOf", "anyOf", "allOf", "$ref"})
        if (schema.contains(QLatin1String(keyword)))
            return schema;
    if (!schema.contains(QStringLiteral("additionalProperties")) &&
        !schema.contains(QStringLiteral("patternProperties"))) {
        schema.insert(QStringLiteral("type"), QStringLiteral("object"));
        schema.insert(QStringLiteral("properties"), QJsonObject());
    }
    return schema;
}

} // namespace

SchemaForm::SchemaForm(const QJsonObject &schema, QObject *parent)
    : QObject(parent),
      m_context(std::make_shared<FormContext>(FormContext{SchemaDocument(schema)})),
      m_root(std::make_unique<FormNode>(m_context, QString(), ofArguments(schema), true))
{
}

bool SchemaForm::isEmpty() const
{
    return m_root->kind() == FormNode::Kind::Object && m_root->children().empty() &&
           !m_root->others();
}

bool SchemaForm::setView(View view)
{
    if (view == m_view)
        return true;
    if (view == View::Json) {
        const QJsonValue current = m_root->value();
        m_jsonText = indentedJson(current.isObject() ? current.toObject() : QJsonObject());
    } else {
        const auto parsed = parseJson(m_jsonText);
        if (!parsed || !parsed->isObject())
            return false;
        m_root->setValue(*parsed);
    }
    m_view = view;
    Q_EMIT viewChanged();
    Q_EMIT changed();
    return true;
}

void SchemaForm::setJsonText(const QString &text)
{
    if (text == m_jsonText)
        return;
    m_jsonText = text;
    Q_EMIT changed();
}

QString SchemaForm::jsonProblem() const
{
    QString problem;
    const auto parsed = parseJson(m_jsonText, &problem);
    if (parsed && !parsed->isObject())
        return tr("The arguments are one JSON object: { … }.");
    return problem;
}

bool SchemaForm::isValid() const
{
    return m_view == View::Json ? jsonProblem().isEmpty()
                                : m_root->isValid() && m_root->value().isObject();
}

std::optional<QJsonObject> SchemaForm::value() const
{
    if (!isValid())
        return {};
    if (m_view == View::Json)
        return parseJson(m_jsonText).value_or(QJsonValue()).toObject();
    return m_root->value().toObject();
}

void SchemaForm::setValue(const QJsonObject &value)
{
    m_root->setValue(value);
    m_jsonText = indentedJson(value);
    Q_EMIT viewChanged();
    Q_EMIT changed();
}

} // namespace jackfield
