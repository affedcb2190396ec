// SPDX-License-Identifier: MIT
#include "mcp/ToolHeaders.h"

#include "mcp/HttpHeaderValue.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace jackfield {

namespace {

const QString markKey = QStringLiteral("x-mcp-header");
const QString propertiesKey = QStringLiteral("properties");
constexpr int deepest = 32;

/// A token of RFC 9110, section 5.6.2.
bool isToken(const QString &text)
{
    static const QString marks = QStringLiteral("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               marks.contains(c);
    });
}

/// Keywords whose values are data, not schemas.
bool isData(const QString &keyword)
{
    return keyword == QLatin1String("default") || keyword == QLatin1String("examples") ||
           keyword == QLatin1String("const") || keyword == QLatin1String("enum");
}

bool isMirrored(const QJsonObject &property)
{
    const QString type = property.value(QStringLiteral("type")).toString();
    return type == QLatin1String("string") || type == QLatin1String("integer") ||
           type == QLatin1String("boolean");
}

/// Walks a schema and gathers its marks; any that is where it may not be makes the walk fail.
class Walk
{
public:
    QList<ToolHeader> found;
    QString problem; ///< of the first mark that is not allowed

    void properties(const QJsonObject &schema, const QStringList &path)
    {
        const QJsonObject members = schema.value(propertiesKey).toObject();
        for (auto member = members.begin(); member != members.end() && problem.isEmpty(); ++member)
            property(member.value().toObject(), path + QStringList{member.key()});
        // Below anything else, an argument may be there or not: no mark has a place there.
        for (auto part = schema.begin(); part != schema.end() && problem.isEmpty(); ++part)
            if (part.key() != propertiesKey && part.key() != markKey && !isData(part.key()))
                elsewhere(part.value(), 0);
    }

private:
    void property(const QJsonObject &schema, const QStringList &path)
    {
        if (schema.contains(markKey))
            mark(schema, path);
        if (path.size() < deepest)
            properties(schema, path);
    }

    void mark(const QJsonObject &schema, const QStringList &path)
    {
        const QString name = schema.value(markKey).toString();
        if (!isToken(name))
            problem = QStringLiteral("x-mcp-header of %1 is no header name").arg(path.last());
        else if (!isMirrored(schema))
            problem = QStringLiteral("x-mcp-header of %1 is on another type").arg(path.last());
        else if (m_names.contains(name.toLower()))
            problem = QStringLiteral("x-mcp-header %1 is there twice").arg(name);
        m_names.insert(name.toLower());
        found.append({"Mcp-Param-" + name.toLatin1(), path});
    }

    void elsewhere(const QJsonValue &value, int depth)
    {
        if (depth > deepest || !problem.isEmpty())
            return;
        const QJsonObject object = value.toObject();
        if (object.contains(markKey) && !object.value(markKey).isObject())
            problem = QStringLiteral("x-mcp-header where properties alone do not lead");
        for (auto member = object.begin(); member != object.end(); ++member)
            if (!isData(member.key()))
                elsewhere(member.value(), depth + 1);
        const QJsonArray array = value.toArray();
        for (const QJsonValue &member : array)
            elsewhere(member, depth + 1);
    }

    QSet<QString> m_names;
};

std::optional<QByteArray> headerValue(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return QByteArray::number(value.toInteger());
    if (value.isString())
        return toHeaderValue(value.toString());
    return std::nullopt;
}

} // namespace

Result<QList<ToolHeader>> toolHeaders(const QJsonObject &inputSchema)
{
    if (inputSchema.contains(markKey))
        return failure(ErrorCode::Protocol, QStringLiteral("x-mcp-header on no argument"));
    Walk walk;
    walk.properties(inputSchema, {});
    if (!walk.problem.isEmpty())
        return failure(ErrorCode::Protocol, walk.problem);
    return walk.found;
}

QJsonArray ToolHeaderTable::learn(const QJsonArray &tools)
{
    m_headers.clear();
    QJsonArray offered;
    for (const QJsonValue &tool : tools) {
        const auto headers = toolHeaders(tool[QStringLiteral("inputSchema")].toObject());
        if (!headers)
            continue;
        offered.append(tool);
        if (!headers->isEmpty())
            m_headers.insert(tool[QStringLiteral("name")].toString(), *headers);
    }
    return offered;
}

HeaderList ToolHeaderTable::headersFor(const QString &tool, const QJsonObject &arguments) const
{
    HeaderList headers;
    const QList<ToolHeader> marked = m_headers.value(tool);
    for (const ToolHeader &header : marked) {
        QJsonValue value = arguments;
        for (const QString &member : header.path)
            value = value.toObject().value(member);
        if (const auto text = headerValue(value))
            headers.append({header.name, *text});
    }
    return headers;
}

} // namespace jackfield
