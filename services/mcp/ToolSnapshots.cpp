// SPDX-License-Identifier: MIT
#include "mcp/ToolSnapshots.h"

#include "domain/PlainText.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype longestName = 200;

const auto nameKey = QStringLiteral("name");
const auto titleKey = QStringLiteral("title");
const auto descriptionKey = QStringLiteral("description");

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

/// What a model is told of a tool. The title stands on a line of its own, so that a text that moves
/// from one to the other is a change.
QString wordsOf(const QJsonObject &tool)
{
    const QString title = tool[titleKey].toString();
    const QString description = tool[descriptionKey].toString();
    return title.isEmpty() ? description : title + u'\n' + description;
}

QString schemaOf(const QJsonObject &tool)
{
    QJsonObject schema;
    for (const auto &key : {QStringLiteral("inputSchema"), QStringLiteral("outputSchema"),
                            QStringLiteral("annotations")})
        if (const QJsonValue value = tool[key]; !value.isUndefined())
            schema.insert(key, value);
    return QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact));
}

/// As it may be kept, while there is room.
QString kept(const QString &masked, const SecretMask &mask, qsizetype longest, qsizetype &room)
{
    // Masked again: a value may stand around a control character.
    const QString text = shortened(
        mask.masked(withoutControls(masked.first(std::min(masked.size(), 2 * longest)), true)),
        longest);
    if (text.size() > room)
        return {};
    room -= text.size();
    return text;
}

using Named = std::pair<QString, QJsonObject>;

QList<Named> byName(const QJsonArray &tools, const SecretMask &mask)
{
    QList<Named> named;
    named.reserve(tools.size());
    for (const QJsonValue &value : tools) {
        const QJsonObject tool = value.toObject();
        named.append({shortened(mask.safe(tool[nameKey].toString()), longestName), tool});
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const Named &a, const Named &b) { return a.first < b.first; });
    return named;
}

} // namespace

ToolSnapshot snapshotOf(const QJsonArray &tools, const SecretMask &mask)
{
    ToolSnapshot snapshot;
    QCryptographicHash beyond(QCryptographicHash::Sha256);
    qsizetype room = ToolSnapshot::mostText;
    const QList<Named> named = byName(tools, mask);
    for (const auto &[name, tool] : named) {
        if (snapshot.tools.size() == ToolSnapshot::mostTools) {
            ++snapshot.beyond;
            beyond.addData(name.toUtf8() + '\0' + wordsOf(tool).toUtf8() + '\0');
            continue;
        }
        const QString words = mask.masked(wordsOf(tool));
        const QString schema = mask.masked(schemaOf(tool));
        ToolRecord record{name, digestOf(words), digestOf(schema), {}, {}};
        record.words = kept(words, mask, ToolSnapshot::longestWords, room);
        record.schema = kept(schema, mask, ToolSnapshot::longestSchema, room);
        snapshot.tools.append(record);
    }
    if (snapshot.beyond > 0)
        snapshot.beyondDigest = beyond.result();
    return snapshot;
}

} // namespace jackfield
