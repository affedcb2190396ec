// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/Elicitation.h"
#include "mcp/JsonRpc.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <variant>

namespace jackfield {

/// Answers what a server asks of its client, in either era: `elicitation/create` where there is
/// somebody to ask, `ping`, and nothing else. A value without a thread; what it is built from
/// outlives its answers.
class ServerQuestions
{
public:
    using Answer = std::variant<QJsonObject, RpcError>;
    using Answered = std::function<void(const Answer &)>;

    /// Without an elicitor there is nobody to ask.
    explicit ServerQuestions(Elicitor elicitor = {}) : m_elicitor(std::move(elicitor)) {}

    bool hasElicitor() const { return bool(m_elicitor); }

    /// What the client says it can do, in `initialize` and in a modern request's `_meta`.
    QJsonObject capabilities() const;

    /// Answers one question, now or later, once. -32601 for a method that is not supported, -32602
    /// for an elicitation in a mode that was not declared, or with an address that no browser
    /// opens.
    void answer(const QString &method, const QJsonObject &params, const Answered &answered) const;

private:
    void askForm(const QJsonObject &params, const Answered &answered) const;
    void askForPage(const QJsonObject &params, const Answered &answered) const;

    Elicitor m_elicitor;
};

} // namespace jackfield
