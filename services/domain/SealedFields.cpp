// SPDX-License-Identifier: MIT
#include "domain/SealedFields.h"

#include "domain/WireNames.h"

namespace jackfield {

namespace {

constexpr WireNames<SealedField, 6> names{{
    {SealedField::Environment, "env"},
    {SealedField::Headers, "headers"},
    {SealedField::OauthClientSecret, "oauth-client-secret"},
    {SealedField::OauthTokens, "oauth-tokens"},
    {SealedField::TaskPrompt, "task-prompt"},
    {SealedField::TaskLog, "task-log"},
}};

} // namespace

QString wireName(SealedField field)
{
    return names.toWire(field);
}

std::optional<SealedField> sealedFieldFromWire(const QString &word)
{
    return names.fromWire(word);
}

} // namespace jackfield
