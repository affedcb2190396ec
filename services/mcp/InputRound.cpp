// SPDX-License-Identifier: MIT
#include "mcp/InputRound.h"

#include <QPointer>

#include <utility>

namespace jackfield {

InputRound::InputRound(const ServerQuestions &questions, const QJsonObject &result, QObject *parent)
    : QObject(parent),
      m_questions(questions),
      m_requests(result.value(QStringLiteral("inputRequests")).toObject()),
      m_state(result.value(QStringLiteral("requestState"))),
      m_keys(m_requests.keys())
{
}

void InputRound::start(const Done &done)
{
    m_done = done;
    if (m_requests.isEmpty() && !m_state.isString())
        finish(failure(ErrorCode::Protocol, QStringLiteral("input_required without a question")));
    else
        askNext();
}

void InputRound::askNext()
{
    if (m_keys.isEmpty()) {
        QJsonObject members;
        if (!m_responses.isEmpty())
            members.insert(QStringLiteral("inputResponses"), m_responses);
        if (m_state.isString())
            members.insert(QStringLiteral("requestState"), m_state);
        return finish(members);
    }
    const QString key = m_keys.takeFirst();
    const QJsonObject request = m_requests.value(key).toObject();
    m_questions.answer(request.value(QStringLiteral("method")).toString(),
                       request.value(QStringLiteral("params")).toObject(),
                       [self = QPointer<InputRound>(this), key](const auto &answer) {
                           if (self)
                               self->take(key, answer);
                       });
}

void InputRound::take(const QString &key, const ServerQuestions::Answer &answer)
{
    if (!std::holds_alternative<QJsonObject>(answer)) {
        const QString method =
            m_requests.value(key).toObject().value(QStringLiteral("method")).toString();
        return finish(
            failure(ErrorCode::Unsupported, QStringLiteral("the server asks for %1").arg(method)));
    }
    m_responses.insert(key, std::get<QJsonObject>(answer));
    askNext();
}

void InputRound::finish(const Result<QJsonObject> &members)
{
    if (const Done done = std::exchange(m_done, {}))
        done(members);
}

} // namespace jackfield
