// SPDX-License-Identifier: MIT
#include "mcp/ServerConversation.h"

#include "mcp/InputRound.h"
#include "mcp/LegacyEra.h"

#include <QPointer>

#include <utility>

namespace jackfield {

namespace {

constexpr int mostRounds = 16;

/// The only methods that may ask for input first.
bool mayAskFirst(const QString &method)
{
    return method == QLatin1String("tools/call") || method == QLatin1String("prompts/get") ||
           method == QLatin1String("resources/read");
}

} // namespace

ServerConversation::ServerConversation(ServerLink link, const ServerQuestions &questions,
                                       QObject *parent)
    : QObject(parent), m_link(std::move(link)), m_questions(questions)
{
}

void ServerConversation::ask(const QString &method, const QJsonObject &params,
                             const RequestLimits &limits, const Answered &answered)
{
    const Question question{method, params, limits, answered};
    // Between two sessions there is none to ask in.
    if (m_waiting.isEmpty())
        put(question);
    else
        m_waiting.append(question);
}

void ServerConversation::put(Question question)
{
    question.session = m_session;
    QJsonObject params = question.params;
    for (auto member = question.input.begin(); member != question.input.end(); ++member)
        params.insert(member.key(), member.value());
    m_link.peer->request(
        question.method, m_link.era->requestParams(params), question.limits,
        [this, question](const RpcOutcome &outcome) { onOutcome(question, outcome); });
}

void ServerConversation::onOutcome(const Question &question, const RpcOutcome &outcome)
{
    if (outcome.sessionLost && !question.isRepeated) {
        renewSession(question);
        return;
    }
    if (outcome.failure) {
        question.answered(failure(*outcome.failure));
        return;
    }
    if (outcome.rpcError) {
        const ErrorCode code = outcome.rpcError->code == rpc::MethodNotFound ? ErrorCode::NotFound
                                                                             : ErrorCode::Protocol;
        question.answered(failure(code, QStringLiteral("%1: %2 (%3)")
                                            .arg(question.method, outcome.rpcError->message)
                                            .arg(outcome.rpcError->code)));
        return;
    }
    takeResult(question, *outcome.result);
}

void ServerConversation::takeResult(const Question &question, const QJsonObject &result)
{
    if (!m_link.era->asksForInput(result) || !mayAskFirst(question.method)) {
        question.answered(m_link.era->accept(result));
        return;
    }
    if (question.rounds == mostRounds) {
        question.answered(
            failure(ErrorCode::Protocol,
                    QStringLiteral("%1: the questions do not end").arg(question.method)));
        return;
    }
    auto *const round = new InputRound(m_questions, result, this);
    round->start([this, round, question](const Result<QJsonObject> &input) {
        round->deleteLater();
        if (!input) {
            question.answered(failure(input.error()));
            return;
        }
        // A request of its own, with an id of its own; nothing of an earlier round goes with it.
        Question next = question;
        next.input = *input;
        ++next.rounds;
        next.isRepeated = false;
        put(next);
    });
}

void ServerConversation::renewSession(const Question &question)
{
    Question again = question;
    again.isRepeated = true;
    const bool isRenewing = !m_waiting.isEmpty();
    if (!isRenewing && question.session != m_session) {
        put(again);
        return;
    }
    m_waiting.append(again);
    if (isRenewing)
        return;
    m_link.peer->request(
        QStringLiteral("initialize"),
        LegacyEra::initializeParams(m_link.server.protocolVersion, m_questions.capabilities()),
        question.limits, [this](const RpcOutcome &outcome) { onRenewed(outcome); });
}

void ServerConversation::onRenewed(const RpcOutcome &outcome)
{
    const QPointer<ServerConversation> self(this);
    const auto repeat = [self](bool renewed) {
        if (!self)
            return;
        ++self->m_session;
        const QList<Question> waiting = std::exchange(self->m_waiting, {});
        for (const Question &question : waiting) {
            if (renewed)
                self->put(question);
            else
                question.answered(failure(ErrorCode::Http, QStringLiteral("the session was lost")));
            if (!self)
                return;
        }
    };
    if (!outcome.result) {
        repeat(false);
        return;
    }
    m_link.channel->setNegotiatedVersion(m_link.server.protocolVersion);
    m_link.peer->notify(QStringLiteral("notifications/initialized"), {},
                        [repeat] { repeat(true); });
}

std::unique_ptr<Channel> ServerConversation::takeChannel()
{
    m_waiting.clear();
    m_link.peer->forgetAll();
    m_link.peer.release()->deleteLater();
    return std::move(m_link.channel);
}

} // namespace jackfield
