// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerLink.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace jackfield {

/// Requests to a server after the handshake, in the era that it speaks. Where a modern server wants
/// input first, or a legacy one a page opened (-32042), has its questions answered and asks again,
/// a few times over. Where the server has forgotten the session (Streamable HTTP, 404), makes a new
/// one, once, and asks again; where a modern stream broke off, asks again what only reads, once;
/// where a call's headers do not fit its body any more (-32020), has the tools' schemas read, and
/// asks again, once. Owns the link. Lives on one thread; callbacks are called once each, and not
/// after destruction.
class ServerConversation final : public QObject
{
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<QJsonObject> &)>;
    /// Reads the tools' schemas anew, and calls `then` in any case.
    using LearnTools = std::function<void(const std::function<void()> &then)>;

    explicit ServerConversation(ServerLink link,
                                const ServerQuestions &questions = ServerQuestions(),
                                QObject *parent = nullptr);

    const ServerDescription &server() const { return m_link.server; }
    Channel &channel() { return *m_link.channel; }

    void setLearnTools(const LearnTools &learnTools) { m_learnTools = learnTools; }

    /// NotFound where the server does not know the method, Unsupported where it wants input that
    /// nobody gives or a capability that was not declared, Protocol for any other error that it
    /// answers with. Details may quote the server: not masked. Gives a key for the question,
    /// whatever requests it takes.
    quint64 ask(const QString &method, const QJsonObject &params, const RequestLimits &limits,
                const Answered &answered);
    /// Takes a question back: the server is told, and it ends with Cancelled at once.
    void cancel(quint64 key);
    /// Does not wait any longer for the server's word about the pages of a question (pagesAwaited):
    /// puts it again. Does nothing where none are waited for.
    void goOn(quint64 key);

    /// The channel, for closing it in order; nothing is asked or answered any more.
    std::unique_ptr<Channel> takeChannel();

Q_SIGNALS:
    void notified(const QString &method, const QJsonObject &params);
    /// How far a question is; not masked.
    void progressed(quint64 key, const jackfield::RequestProgress &progress);
    /// A question waits for so many pages that the person opened and the server is not done with;
    /// 0: it is put again.
    void pagesAwaited(quint64 key, int pages);

private:
    struct Question
    {
        quint64 key = 0;
        QString method;
        QJsonObject params;
        RequestLimits limits;
        int session = 0; ///< the session that it was put in, counted from 0
        bool isRepeated = false;
        QJsonObject input = {}; ///< what the latest round of questions gave
        int rounds = 0;
    };

    /// A question that is not answered yet, and where it is.
    struct Open
    {
        Answered answered;
        qint64 request = 0;       ///< its request that is under way; 0: none is
        QPointer<QObject> asking; ///< has a person asked meanwhile
    };

    void put(Question question);
    void finish(quint64 key, const Result<QJsonObject> &result);
    void onProgress(qint64 request, const RequestProgress &progress);
    void startRound(const Question &question, const QJsonObject &result);
    void openPages(const Question &question, const QJsonValue &data);
    void onNotified(const QString &method, const QJsonObject &params);
    bool brokeOff(const RpcOutcome &outcome) const;
    void refuse(const Question &question, const RpcError &error);
    bool repeatWithHeaders(const Question &question, const RpcError &error);
    void onOutcome(const Question &question, const RpcOutcome &outcome);
    void takeResult(const Question &question, const QJsonObject &result);
    void renewSession(const Question &question);
    void onRenewed(const RpcOutcome &outcome);

    ServerLink m_link;
    ServerQuestions m_questions;
    LearnTools m_learnTools;
    QHash<quint64, Open> m_open;
    quint64 m_lastKey = 0;
    QList<Question> m_waiting; ///< for the new session; empty: none is being made
    int m_session = 0;
};

} // namespace jackfield
