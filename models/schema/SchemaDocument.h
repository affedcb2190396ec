// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace jackfield {

/// A JSON Schema (2020-12) and the references within it. Nothing is ever fetched: a reference that
/// leads out of the document leads nowhere. A value.
class SchemaDocument
{
public:
    explicit SchemaDocument(const QJsonObject &root = {}) : m_root(root) {}

    /// The schema with its `$ref` followed and its `allOf` merged into it, other keywords kept;
    /// nothing for one that allows nothing, leads nowhere, or does not end.
    std::optional<QJsonObject> resolved(const QJsonValue &schema) const;

    /// Both schemas in one: properties and required names of both; of other keywords the second's.
    static QJsonObject merged(const QJsonObject &first, const QJsonObject &second);

private:
    std::optional<QJsonObject> resolve(const QJsonValue &schema, int &stepsLeft) const;
    std::optional<QJsonValue> target(const QString &reference) const;

    QJsonObject m_root;
};

} // namespace jackfield
