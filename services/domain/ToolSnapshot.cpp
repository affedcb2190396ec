// SPDX-License-Identifier: MIT
#include "domain/ToolSnapshot.h"

#include <QJsonArray>

#include <algorithm>

namespace jackfield {

namespace {

const auto toolsKey = QStringLiteral("tools");
const auto beyondKey = QStringLiteral("beyond");
const auto beyondDigestKey = QStringLiteral("beyondDigest");
const auto nameKey = QStringLiteral("name");
const auto wordsDigestKey = QStringLiteral("wordsDigest");
const auto schemaDigestKey = QStringLiteral("schemaDigest");
const auto wordsKey = QStringLiteral("words");
const auto schemaKey = QStringLiteral("schema");

QString digestText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toBase64());
}

QByteArray digestFrom(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject recordJson(const ToolRecord &tool)
{
    QJsonObject json{{nameKey, tool.name},
                     {wordsDigestKey, digestText(tool.wordsDigest)},
                     {schemaDigestKey, digestText(tool.schemaDigest)}};
    if (!tool.words.isEmpty())
        json.insert(wordsKey, tool.words);
    if (!tool.schema.isEmpty())
        json.insert(schemaKey, tool.schema);
    return json;
}

ToolRecord recordFrom(const QJsonObject &json)
{
    return {json[nameKey].toString(), digestFrom(json[wordsDigestKey]),
            digestFrom(json[schemaDigestKey]), json[wordsKey].toString(),
            json[schemaKey].toString()};
}

} // namespace

bool ToolSnapshot::saysTheSame(const ToolSnapshot &other) const
{
    return beyond == other.beyond && beyondDigest == other.beyondDigest &&
           std::equal(tools.cbegin(), tools.cend(), other.tools.cbegin(), other.tools.cend(),
                      [](const ToolRecord &a, const ToolRecord &b) {
                          return a.name == b.name && a.saysTheSame(b);
                      });
}

QJsonObject ToolSnapshot::toJson() const
{
    QJsonArray array;
    for (const ToolRecord &tool : tools)
        array.append(recordJson(tool));
    QJsonObject json{{toolsKey, array}};
    if (beyond > 0) {
        json.insert(beyondKey, beyond);
        json.insert(beyondDigestKey, digestText(beyondDigest));
    }
    return json;
}

ToolSnapshot ToolSnapshot::fromJson(const QJsonObject &json)
{
    ToolSnapshot snapshot;
    const QJsonArray array = json[toolsKey].toArray();
    for (const QJsonValue &tool : array) {
        if (snapshot.tools.size() == mostTools)
            break;
        snapshot.tools.append(recordFrom(tool.toObject()));
    }
    snapshot.beyond = json[beyondKey].toInt();
    snapshot.beyondDigest = digestFrom(json[beyondDigestKey]);
    return snapshot;
}

} // namespace jackfield
