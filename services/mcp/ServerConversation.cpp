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
    put({method, params, limits, answered});
}

void ServerConversation::put(const Question &question)
{
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
    m_waiting.append(question);
    m_waiting.last().isRepeated = true;
    if (m_waiting.size() > 1)
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
