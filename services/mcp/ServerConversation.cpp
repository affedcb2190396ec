// SPDX-License-Identifier: MIT
#include "mcp/ServerConversation.h"

#include "mcp/LegacyEra.h"

#include <QPointer>

#include <utility>

namespace jackfield {

ServerConversation::ServerConversation(ServerLink link, QObject *parent)
    : QObject(parent), m_link(std::move(link))
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
    m_link.peer->request(
        question.method, m_link.era->requestParams(question.params), question.limits,
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
    question.answered(m_link.era->accept(*outcome.result));
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
        QStringLiteral("initialize"), LegacyEra::initializeParams(m_link.server.protocolVersion),
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
