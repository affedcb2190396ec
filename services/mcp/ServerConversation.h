// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerLink.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

#include <functional>

namespace jackfield {

/// Requests to a server after the handshake, in the era that it speaks. Where a modern server wants
/// input first, has its questions answered and asks again, a few times over. Where the server has
/// forgotten the session (Streamable HTTP, 404), makes a new one, once, and asks again. Owns the
/// link. Lives on one thread; callbacks are called once each, and not after destruction.
class ServerConversation final : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<QJsonObject> &)>;

    explicit ServerConversation(ServerLink link,
                                const ServerQuestions &questions = ServerQuestions(),
                                QObject *parent = nullptr);

    const ServerDescription &server() const { return m_link.server; }
    Channel &channel() { return *m_link.channel; }

    /// NotFound where the server does not know the method, Unsupported where it wants input that
    /// nobody gives, Protocol for any other error that it answers with. Details may quote the
    /// server: not masked.
    void ask(const QString &method, const QJsonObject &params, const RequestLimits &limits,
             const Answered &answered);

    /// The channel, for closing it in order; nothing is asked or answered any more.
    std::unique_ptr<Channel> takeChannel();

private:
    struct Question
    {
        QString method;
        QJsonObject params;
        RequestLimits limits;
        Answered answered;
        int session = 0; ///< the session that it was put in, counted from 0
        bool isRepeated = false;
        QJsonObject input = {}; ///< what the latest round of questions gave
        int rounds = 0;
    };

    void put(Question question);
    void onOutcome(const Question &question, const RpcOutcome &outcome);
    void takeResult(const Question &question, const QJsonObject &result);
    void renewSession(const Question &question);
    void onRenewed(const RpcOutcome &outcome);

    ServerLink m_link;
    ServerQuestions m_questions;
    QList<Question> m_waiting; ///< for the new session; empty: none is being made
    int m_session = 0;
};

} // namespace jackfield
