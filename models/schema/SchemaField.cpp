// SPDX-License-Identifier: MIT
#include "models/schema/SchemaField.h"

#include "models/schema/JsonFragment.h"

#include <QCoreApplication>

#include <utility>

namespace jackfield {

namespace {

using Kind = SchemaField::Kind;

constexpr int mostBranches = 40;
constexpr int deepest = 8;

struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(SchemaText)
};

QString typeName(const QString &type)
{
    if (type == QLatin1String("string"))
        return SchemaText::tr("Text");
    if (type == QLatin1String("number"))
        return SchemaText::tr("Number");
    if (type == QLatin1String("integer"))
        return SchemaText::tr("Whole number");
    if (type == QLatin1String("boolean"))
        return SchemaText::tr("Yes or no");
    if (type == QLatin1String("object"))
        return SchemaText::tr("Group");
    if (type == QLatin1String("array"))
        return SchemaText::tr("List");
    if (type == QLatin1String("null"))
        return SchemaText::tr("Nothing");
    return {};
}

bool isNull(const QJsonObject &schema)
{
    return schema.value(QStringLiteral("type")).toString() == QLatin1String("null") ||
           (schema.contains(QStringLiteral("const")) &&
            schema.value(QStringLiteral("const")).isNull());
}

QString branchName(const QJsonObject &branch, int number)
{
    const QString title = branch.value(QStringLiteral("title")).toString();
    if (!title.isEmpty())
        return title;
    // A union is often told apart by a member that is a constant.
    const QJsonObject properties = branch.value(QStringLiteral("properties")).toObject();
    for (const QJsonValue &property : properties) {
        const QJsonValue fixed = property.toObject().value(QStringLiteral("const"));
        if (fixed.isString())
            return fixed.toString();
    }
    QStringList required;
    const QJsonArray names = branch.value(QStringLiteral("required")).toArray();
    for (const QJsonValue &name : names)
        required.append(name.toString());
    if (!required.isEmpty())
        return SchemaText::tr("With %1").arg(required.join(QStringLiteral(", ")));
    const QString type = typeName(branch.value(QStringLiteral("type")).toString());
    return type.isEmpty() ? SchemaText::tr("Choice %1").arg(number) : type;
}

/// Reads one schema; the result grows as the keywords are met.
class Description
{
public:
    Description(const SchemaDocument &document, QJsonObject schema, int depth = 0)
        : m_document(document), m_depth(depth)
    {
        m_field.schema = std::move(schema);
        m_field.title = value("title").toString();
        m_field.description = value("description").toString();
        m_field.proposed = value("default");
    }

    SchemaField read()
    {
        if (has("const"))
            choose({value("const")}, {});
        else if (value("enum").isArray())
            choose(value("enum").toArray(), value("enumNames").toArray());
        else if (value("oneOf").isArray())
            readBranches("oneOf");
        else if (value("anyOf").isArray())
            readBranches("anyOf");
        else
            readType();
        return m_field;
    }

private:
    QJsonValue value(const char *keyword) const
    {
        return m_field.schema.value(QLatin1String(keyword));
    }
    bool has(const char *keyword) const { return m_field.schema.contains(QLatin1String(keyword)); }

    void choose(const QJsonArray &values, const QJsonArray &names)
    {
        m_field.kind = values.isEmpty() ? Kind::Json : Kind::Choice;
        m_field.choices = values;
        for (int i = 0; i < values.size(); ++i) {
            const QString name = names.at(i).toString();
            const QJsonValue chosen = values.at(i);
            m_field.names.append(!name.isEmpty()     ? name
                                 : chosen.isString() ? chosen.toString()
                                                     : compactJson(chosen));
        }
    }

    /// Becomes what `schema` describes, with this one's own names and default.
    void become(const QJsonObject &schema, bool isNullable)
    {
        // A branch may lead back to itself.
        if (m_depth >= deepest)
            return;
        const QJsonObject whole = SchemaDocument::merged(schema, m_field.schema);
        m_field = Description(m_document, whole, m_depth + 1).read();
        m_field.isNullable = m_field.isNullable || isNullable;
    }

    void readBranches(const char *keyword);
    void readType();
    void readTypes(QJsonArray types);
    void readObject();
    void readList();

    const SchemaDocument &m_document;
    SchemaField m_field;
    int m_depth;
};

void Description::readBranches(const char *keyword)
{
    const QJsonArray written = value(keyword).toArray();
    m_field.schema.remove(QLatin1String(keyword));
    QList<QJsonObject> branches;
    QJsonArray constants;
    QJsonArray titles;
    bool isNullable = false;
    for (const QJsonValue &branch : written) {
        const auto resolved = m_document.resolved(branch);
        if (!resolved || written.size() > mostBranches)
            return; // of kind Json
        if (resolved->contains(QStringLiteral("const"))) {
            constants.append(resolved->value(QStringLiteral("const")));
            titles.append(resolved->value(QStringLiteral("title")));
        }
        if (isNull(*resolved))
            isNullable = true;
        else
            branches.append(*resolved);
    }
    if (!written.isEmpty() && constants.size() == written.size()) {
        choose(constants, titles);
        return;
    }
    if (branches.size() == 1) {
        become(branches.constFirst(), isNullable);
        return;
    }
    if (branches.isEmpty())
        return;
    m_field.kind = Kind::Branches;
    m_field.isNullable = isNullable;
    QJsonObject common = m_field.schema;
    for (const char *own : {"title", "description", "default"})
        common.remove(QLatin1String(own));
    for (const QJsonObject &branch : std::as_const(branches)) {
        m_field.names.append(branchName(branch, int(m_field.names.size()) + 1));
        m_field.branches.append(SchemaDocument::merged(common, branch));
    }
}

void Description::readType()
{
    const QJsonValue type = value("type");
    if (type.isArray()) {
        readTypes(type.toArray());
        return;
    }
    QString name = type.toString();
    if (name.isEmpty())
        name = has("properties")                    ? QStringLiteral("object")
               : has("items")                       ? QStringLiteral("array")
               : has("pattern") || has("minLength") ? QStringLiteral("string")
               : has("minimum") || has("maximum")   ? QStringLiteral("number")
                                                    : QString();
    if (name == QLatin1String("string"))
        m_field.kind = Kind::Text;
    else if (name == QLatin1String("number"))
        m_field.kind = Kind::Number;
    else if (name == QLatin1String("integer"))
        m_field.kind = Kind::Integer;
    else if (name == QLatin1String("boolean"))
        m_field.kind = Kind::Boolean;
    else if (name == QLatin1String("null"))
        choose({QJsonValue::Null}, {typeName(name)});
    else if (name == QLatin1String("object"))
        readObject();
    else if (name == QLatin1String("array"))
        readList();
}

void Description::readTypes(QJsonArray types)
{
    bool isNullable = false;
    for (int i = int(types.size()) - 1; i >= 0; --i)
        if (types.at(i).toString() == QLatin1String("null")) {
            isNullable = true;
            types.removeAt(i);
        }
    if (types.isEmpty()) {
        choose({QJsonValue::Null}, {typeName(QStringLiteral("null"))});
        return;
    }
    const auto typeKeyword = QStringLiteral("type");
    if (types.size() == 1) {
        m_field.schema.insert(typeKeyword, types.at(0));
        readType();
        m_field.isNullable = isNullable;
        return;
    }
    m_field.kind = Kind::Branches;
    m_field.isNullable = isNullable;
    for (const QJsonValue &type : std::as_const(types)) {
        QJsonObject branch = m_field.schema;
        for (const char *own : {"title", "description", "default"})
            branch.remove(QLatin1String(own));
        branch.insert(typeKeyword, type);
        m_field.branches.append(branch);
        m_field.names.append(typeName(type.toString()));
    }
}

void Description::readObject()
{
    const QJsonValue additional = value("additionalProperties");
    const QJsonObject properties = value("properties").toObject();
    // A map from any name to something has no fields that a form could show.
    const bool isClosed = additional.isBool() && !additional.toBool();
    if (properties.isEmpty() && !isClosed && (!has("properties") || !additional.isUndefined()))
        return;
    m_field.kind = Kind::Object;
    m_field.isOpen = has("patternProperties") || (!additional.isUndefined() && !isClosed);
    const QJsonArray required = value("required").toArray();
    for (const QJsonValue &name : required)
        if (properties.contains(name.toString()))
            m_field.properties.append({name.toString(), properties.value(name.toString()), true});
    for (auto property = properties.begin(); property != properties.end(); ++property)
        if (!required.contains(property.key()))
            m_field.properties.append({property.key(), property.value(), false});
}

void Description::readList()
{
    const QJsonValue items = value("items");
    const bool isTuple = has("prefixItems") || items.isArray();
    if (isTuple || !items.isObject())
        return;
    m_field.kind = Kind::List;
    m_field.items = items;
}

} // namespace

std::optional<double> SchemaField::limit(const char *keyword) const
{
    const QJsonValue value = schema.value(QLatin1String(keyword));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

SchemaField describe(const SchemaDocument &document, const QJsonValue &schema)
{
    const auto resolved = document.resolved(schema);
    return resolved ? Description(document, *resolved).read() : SchemaField();
}

} // namespace jackfield
