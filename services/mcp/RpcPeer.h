// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/Channel.h"
#include "mcp/RequestProgress.h"
#include "mcp/ServerQuestions.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace jackfield {

/// What became of a request: exactly one of `result`, `rpcError` and `failure` is there.
struct RpcOutcome
{
    std::optional<QJsonObject> result;
    std::optional<RpcError> rpcError;
    std::optional<Error> failure; ///< no answer: Timeout, Exited, Http, …; not masked
    std::optional<int> httpStatus;
    bool sessionLost = false;
};

/// How long a request may take. Progress starts `silence` anew, but never beyond `total`. A
/// `silence` of zero: no limit at all.
struct RequestLimits
{
    std::chrono::milliseconds silence{30'000};
    std::chrono::milliseconds total{120'000};

    static constexpr RequestLimits none() { return {{}, {}}; }
    bool isNone() const { return silence.count() == 0; }
};

/// The requests that are under way over one channel: gives each an id and a time limit, brings the
/// answers to who asked, and has what the server asks answered. While a question of the server's is
/// open no time limit runs out: it waits for us, or for a person. The channel outlives it.
/// Callbacks are called once each, from the event loop, and not after destruction.
class RpcPeer final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const RpcOutcome &)>;

    explicit RpcPeer(Channel &channel, const ServerQuestions &questions = ServerQuestions(),
                     QObject *parent = nullptr);

    /// Sends a request; gives its id. `done` is called once, unless it is forgotten before.
    qint64 request(const QString &method, QJsonObject params, const RequestLimits &limits,
                   Done done);
    void notify(const QString &method, const QJsonObject &params,
                const Channel::Delivered &delivered = {});
    /// Takes a request back: the server is told, and it ends with Cancelled at once.
    void cancel(qint64 id);
    /// Drops a request without calling back; an answer that comes after all is let be.
    void forget(qint64 id);
    /// Drops all of them, without a word to the server.
    void forgetAll() { m_pending.clear(); }

    bool hasPending() const { return !m_pending.empty(); }

Q_SIGNALS:
    void notificationReceived(const QString &method, const QJsonObject &params);
    /// The message is as the server wrote it.
    void progressed(qint64 id, const jackfield::RequestProgress &progress);

private:
    struct Pending
    {
        QString method;
        RequestLimits limits;
        std::chrono::steady_clock::time_point begun;
        std::unique_ptr<QTimer> timer;
        Done done;
    };

    void receive(const RpcMessage &message);
    void onRequest(const RpcRequest &request);
    void answer(const QJsonValue &id, const ServerQuestions::Answer &answer);
    void addTime(std::chrono::milliseconds waited);
    void onNotification(const RpcNotification &notification);
    void onResult(const RpcResult &answer);
    void onFailure(const RpcFailure &answer);
    void onProgress(const QJsonObject &params);
    void onServerCancelled(const QJsonValue &id);
    void onTimeout(qint64 id);
    void takeBack(qint64 id, const QString &reason);
    void extend(qint64 id);
    std::optional<qint64> pendingId(const QJsonValue &id);
    std::optional<qint64> onlyPending() const;
    void finish(qint64 id, const RpcOutcome &outcome);
    void failAll(const ChannelFailure &failure);

    Channel &m_channel;
    ServerQuestions m_questions;
    int m_openQuestions = 0;
    std::chrono::steady_clock::time_point m_askedAt; ///< the first of the open ones
    QHash<qint64, std::shared_ptr<Pending>> m_pending;
    std::optional<ChannelFailure> m_dead;
    qint64 m_lastId = 0;
    int m_strayAnswers = 0;
};

} // namespace jackfield
