// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>

namespace jackfield {

/// The parts of a connector and of a task that are encrypted, each as one opaque blob.
enum class SealedField {
    Environment,
    Headers,
    OauthClientSecret,
    OauthTokens,
    TaskPrompt,
    TaskLog
};

using SealedFields = QMap<SealedField, QByteArray>;

QString wireName(SealedField field);
std::optional<SealedField> sealedFieldFromWire(const QString &word);

} // namespace jackfield
