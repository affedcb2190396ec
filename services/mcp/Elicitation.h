// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>

#include <functional>

namespace jackfield {

/// What a server asks a person for in the middle of a request (`elicitation/create`): values for a
/// form. Texts and schema are as the server wrote them.
struct Elicitation
{
    QString message;
    QJsonObject schema; ///< `requestedSchema`: an object of plain properties
};

/// What the person did.
struct ElicitationAnswer
{
    enum class Action { Accept, Decline, Cancel };

    Action action = Action::Cancel;
    QJsonObject content; ///< for Accept: the values
};

/// Puts an elicitation to whoever is to answer it. `answered` is called once, at any time; not at
/// all leaves the server without an answer until its request ends.
using Elicitor = std::function<void(
    const Elicitation &asked, const std::function<void(const ElicitationAnswer &)> &answered)>;

/// The values that the schema itself proposes (`default`), which is what an unchanged form holds.
QJsonObject defaultsOf(const QJsonObject &schema);

} // namespace jackfield
