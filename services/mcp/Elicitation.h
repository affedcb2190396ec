// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace jackfield {

/// What a server asks a person for in the middle of a request (`elicitation/create`): values for a
/// form, or to open a page in a browser. Texts, schema and address are as the server wrote them.
/// The address is http or https and has a host; nobody but the person opens it, nothing is fetched
/// from it, and all of it is shown before (2025-11-25, Elicitation, Security Considerations).
struct Elicitation
{
    enum class Mode { Form, Url };

    Mode mode = Mode::Form;
    QString message;
    QJsonObject schema; ///< `requestedSchema`: an object of plain properties; of a form
    QUrl url;
    QString id; ///< names the page in McpClient::elicitationCompleted(); may be empty
};

/// What the person did.
struct ElicitationAnswer
{
    enum class Action { Accept, Decline, Cancel };

    Action action = Action::Cancel;
    QJsonObject content; ///< for Accept of a form: the values
};

/// Puts an elicitation to whoever is to answer it. `answered` is called once, at any time; not at
/// all leaves the server without an answer until its request ends.
using Elicitor = std::function<void(
    const Elicitation &asked, const std::function<void(const ElicitationAnswer &)> &answered)>;

/// The values that the schema itself proposes (`default`), which is what an unchanged form holds.
QJsonObject defaultsOf(const QJsonObject &schema);

} // namespace jackfield
