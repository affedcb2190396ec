// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/JsonText.h"
#include "domain/Connector.h"
#include "domain/TestReport.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace jackfield {

/// The names of a connector's sealed values; nothing where they could not be opened.
struct SealedNames
{
    std::optional<QStringList> environment;
    std::optional<QStringList> headers;
};

/// The members of a connector as `list --json` has them: each always there, null where there is
/// nothing. Written into an object that the caller has begun.
void writeListed(JsonText &json, const Connector &connector);
/// As `show --json` has them.
void writeShown(JsonText &json, const Connector &connector, const SealedNames &names);
/// One result of `test --json`; `name` is nothing for what is not saved.
QJsonObject resultJson(const std::optional<QString> &name, const TestReport &report);

/// The text, or null where it is empty.
QJsonValue orNull(const QString &text);

} // namespace jackfield
