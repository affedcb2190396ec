// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/SchemaDocument.h"

#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace jackfield {

/// What a schema asks for, as a form shows it. What a form cannot show is of kind Json: a field for
/// JSON text.
struct SchemaField
{
    enum class Kind { Text, Number, Integer, Boolean, Choice, Object, List, Branches, Json };

    struct Property
    {
        QString name;
        QJsonValue schema;
        bool isRequired = false;
    };

    Kind kind = Kind::Json;
    QString title; ///< empty: the schema has none
    QString description;
    QJsonValue proposed{QJsonValue::Undefined}; ///< `default`
    bool isNullable = false;                    ///< null is a value too, beside what the kind says
    QJsonArray choices;                         ///< Choice: the values
    QStringList names;                          ///< Choice, Branches: what they are called
    QList<Property> properties;  ///< Object; the required ones first, in the schema's order
    bool isOpen = false;         ///< Object: the schema speaks of members beside its properties
    QJsonValue items;            ///< List
    QList<QJsonObject> branches; ///< Branches: each a whole schema
    QJsonObject schema;          ///< all of it, resolved, also what nobody here knows

    /// A limit of the schema, such as `minLength`; nothing where there is none.
    std::optional<double> limit(const char *keyword) const;
};

/// Reads a schema of the document. Follows the applicators properties, items, oneOf, anyOf, allOf,
/// $ref, enum and const (JSON Schema 2020-12, core 10 and validation 6), and the `enumNames` of
/// older elicitations.
SchemaField describe(const SchemaDocument &document, const QJsonValue &schema);

} // namespace jackfield
