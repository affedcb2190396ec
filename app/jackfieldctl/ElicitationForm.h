// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

/// One field of the form that a server asks a person to fill in (`requestedSchema` of
/// `elicitation/create`): a plain property of its schema.
struct ElicitationField
{
    QString name;
    QJsonObject schema;
    bool isRequired = false;

    /// What to ask, in one line: its title, what it takes, what it is for, its default.
    QString question() const;
    /// What was typed, as the schema's type. Nothing: left empty, and may be. InvalidInput says
    /// what is wrong with it.
    Result<std::optional<QJsonValue>> read(const QString &typed) const;

private:
    QString typeText() const;
    QStringList choices() const;
};

/// The fields of a form; the ones that must be filled in first.
QList<ElicitationField> elicitationFields(const QJsonObject &schema);

} // namespace jackfield
