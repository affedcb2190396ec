// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace jackfield {

/// One part of what a tool, a resource or a prompt gave, as it is shown. Texts are masked.
struct ContentPart
{
    enum class Kind {
        Text,
        Json,  ///< structured content, or a part of a kind that is not known
        Image, ///< the data is not decoded yet
        Audio,
        Binary, ///< a resource that is neither
        Link,   ///< a resource that is named and not given
    };

    Kind kind = Kind::Text;
    QString heading; ///< what it is, where that does not show: a role, an address
    QString text;
    QString mimeType;
    QString uri;
    QString base64; ///< Image, Audio, Binary

    /// Of the decoded data.
    qint64 dataSize() const;
    QByteArray data() const;
};

/// A CallToolResult: its content, then its structured content (2025-11-25, server/tools).
QList<ContentPart> partsOfToolResult(const QJsonObject &result, const SecretMask &mask);
/// A ReadResourceResult.
QList<ContentPart> partsOfResource(const QJsonObject &result, const SecretMask &mask);
/// A GetPromptResult: its messages, each with its role.
QList<ContentPart> partsOfPrompt(const QJsonObject &result, const SecretMask &mask);

/// Whether the tool itself says that it failed.
bool isToolError(const QJsonObject &result);

/// What a person should know before calling it: "Destructive", "Read only"…, from its annotations;
/// empty where they say nothing. A hint of the server's, not a promise.
QStringList toolHints(const QJsonObject &tool);
/// A tool that says neither that it only reads nor that it destroys nothing.
bool mayDestroy(const QJsonObject &tool);

} // namespace jackfield
