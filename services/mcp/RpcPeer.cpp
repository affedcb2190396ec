// SPDX-License-Identifier: MIT
#include "mcp/RpcPeer.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

const QString metaKey = QStringLiteral("_meta");
const QString progressTokenKey = QStringLiteral("progressToken");

RpcOutcome failed(const Error &error)
{
    RpcOutcome outcome;
    outcome.failure = error;
    return outcome;
}

RpcOutcome failed(const ChannelFailure &failure)
{
    RpcOutcome outcome = failed(failure.error);
    outcome.httpStatus = failure.httpStatus;
    outcome.sessionLost = failure.sessionLost;
    return outcome;
}

} // namespace

RpcPeer::RpcPeer(Channel &channel, const ServerQuestions &questions, QObject *parent)
    : QObject(parent), m_channel(channel), m_questions(questions)
{
    connect(&channel, &Channel::messageReceived, this, &RpcPeer::receive);
    connect(&channel, &Channel::requestFailed, this,
            [this](qint64 id, const ChannelFailure &failure) { finish(id, failed(failure)); });
    connect(&channel, &Channel::failed, this, &RpcPeer::failAll);
}

qint64 RpcPeer::request(const QString &method, QJsonObject params, const RequestLimits &limits,
                        Done done)
{
    const qint64 id = ++m_lastId;
    auto pending = std::make_shared<Pending>();
    pending->method = method;
    pending->limits = limits;
    pending->begun = std::chrono::steady_clock::now();
    pending->done = std::move(done);
    pending->timer = std::make_unique<QTimer>();
    pending->timer->setSingleShot(true);
    connect(pending->timer.get(), &QTimer::timeout, this, [this, id] { onTimeout(id); });
    m_pending.insert(id, pending);
    if (m_dead) {
        QMetaObject::invokeMethod(
            this, [this, id] { finish(id, failed(*m_dead)); }, Qt::QueuedConnection);
        return id;
    }
    extend(id);
    // `initialize` carries no token: a server may not know yet what to do with one.
    if (method != QLatin1String("initialize")) {
        QJsonObject meta = params.value(metaKey).toObject();
        meta.insert(progressTokenKey, id);
        params.insert(metaKey, meta);
    }
    m_channel.convey(RpcRequest{id, method, params});
    return id;
}

void RpcPeer::notify(const QString &method, const QJsonObject &params,
                     const Channel::Delivered &delivered)
{
    m_channel.convey(RpcNotification{method, params}, delivered);
}

void RpcPeer::cancel(qint64 id)
{
    if (!m_pending.contains(id))
        return;
    takeBack(id, QStringLiteral("the person took it back"));
    finish(id, failed(Error{ErrorCode::Cancelled, {}}));
}

void RpcPeer::forget(qint64 id)
{
    m_pending.remove(id);
    m_channel.abandon(id);
}

void RpcPeer::receive(const RpcMessage &message)
{
    if (const auto *request = std::get_if<RpcRequest>(&message))
        onRequest(*request);
    else if (const auto *notification = std::get_if<RpcNotification>(&message))
        onNotification(*notification);
    else if (const auto *result = std::get_if<RpcResult>(&message))
        onResult(*result);
    else if (const auto *failure = std::get_if<RpcFailure>(&message))
        onFailure(*failure);
}

void RpcPeer::onRequest(const RpcRequest &request)
{
    if (m_openQuestions++ == 0)
        m_askedAt = std::chrono::steady_clock::now();
    m_questions.answer(request.method, request.params,
                       [self = QPointer<RpcPeer>(this), id = request.id](const auto &given) {
                           if (self)
                               self->answer(id, given);
                       });
}

void RpcPeer::answer(const QJsonValue &id, const ServerQuestions::Answer &answer)
{
    if (--m_openQuestions == 0)
        addTime(std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - m_askedAt));
    if (const auto *error = std::get_if<RpcError>(&answer))
        m_channel.convey(RpcFailure{id, *error});
    else
        m_channel.convey(RpcResult{id, std::get<QJsonObject>(answer)});
}

/// What a request waited for us does not count against it; a server that asks without end, and is
/// answered at once, gains nothing.
void RpcPeer::addTime(std::chrono::milliseconds waited)
{
    if (waited.count() == 0)
        return;
    const auto now = std::chrono::steady_clock::now();
    const QList<qint64> ids = m_pending.keys();
    for (const qint64 id : ids) {
        const std::shared_ptr<Pending> pending = m_pending.value(id);
        pending->begun = std::min(pending->begun + waited, now);
        extend(id);
    }
}

void RpcPeer::onNotification(const RpcNotification &notification)
{
    const QPointer<RpcPeer> self(this);
    if (notification.method == QLatin1String("notifications/progress"))
        onProgress(notification.params);
    else if (notification.method == QLatin1String("notifications/cancelled"))
        onServerCancelled(notification.params.value(QStringLiteral("requestId")));
    if (self)
        Q_EMIT notificationReceived(notification.method, notification.params);
}

void RpcPeer::onProgress(const QJsonObject &params)
{
    const qint64 id = params.value(progressTokenKey).toInteger();
    const QJsonValue progress = params.value(QStringLiteral("progress"));
    if (!m_pending.contains(id))
        return;
    extend(id);
    if (!progress.isDouble())
        return;
    RequestProgress known{progress.toDouble(), std::nullopt,
                          params.value(QStringLiteral("message")).toString()};
    if (const QJsonValue total = params.value(QStringLiteral("total")); total.isDouble())
        known.total = total.toDouble();
    Q_EMIT progressed(id, known);
}

/// A server takes back no request of ours but the one that has no end of its own (2026-07-28,
/// CancelledNotification).
void RpcPeer::onServerCancelled(const QJsonValue &id)
{
    const std::shared_ptr<Pending> pending = m_pending.value(id.toInteger());
    if (pending && pending->method == QLatin1String("subscriptions/listen"))
        finish(id.toInteger(), failed(Error{ErrorCode::Cancelled, {}}));
}

void RpcPeer::onResult(const RpcResult &answer)
{
    const std::optional<qint64> id = pendingId(answer.id);
    if (!id)
        return;
    if (!answer.result.isObject()) {
        finish(*id, failed(Error{ErrorCode::Protocol, QStringLiteral("%1: the result is no object")
                                                          .arg(m_pending.value(*id)->method)}));
        return;
    }
    RpcOutcome outcome;
    outcome.result = answer.result.toObject();
    finish(*id, outcome);
}

void RpcPeer::onFailure(const RpcFailure &answer)
{
    const std::optional<qint64> id = pendingId(answer.id);
    if (!id)
        return;
    RpcOutcome outcome;
    outcome.rpcError = answer.error;
    finish(*id, outcome);
}

std::optional<qint64> RpcPeer::pendingId(const QJsonValue &id)
{
    // A server that could not read a request answers under the id null: with one request under way
    // there is no doubt which one it means.
    if (!id.isDouble() && !id.isString())
        if (const std::optional<qint64> only = onlyPending())
            return only;
    const qint64 number = id.toInteger();
    if (m_pending.contains(number))
        return number;
    if (number < 1 || number > m_lastId)
        ++m_strayAnswers;
    return std::nullopt;
}

/// The one request that waits for an answer; one without a limit waits for none.
std::optional<qint64> RpcPeer::onlyPending() const
{
    std::optional<qint64> only;
    for (auto pending = m_pending.constBegin(); pending != m_pending.constEnd(); ++pending) {
        if ((*pending)->limits.isNone())
            continue;
        if (only)
            return std::nullopt;
        only = pending.key();
    }
    return only;
}

void RpcPeer::extend(qint64 id)
{
    const std::shared_ptr<Pending> pending = m_pending.value(id);
    if (!pending || pending->limits.isNone())
        return;
    const auto used = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - pending->begun);
    const auto left = std::max(pending->limits.total - used, std::chrono::milliseconds(0));
    pending->timer->start(std::min(pending->limits.silence, left));
}

void RpcPeer::onTimeout(qint64 id)
{
    const std::shared_ptr<Pending> pending = m_pending.value(id);
    if (m_openQuestions > 0) {
        pending->timer->start(pending->limits.silence);
        return;
    }
    takeBack(id, QStringLiteral("timeout"));
    if (m_strayAnswers > 0)
        finish(id,
               failed(Error{ErrorCode::Protocol,
                            QStringLiteral("%1: the answer has another id").arg(pending->method)}));
    else
        finish(id, failed(Error{ErrorCode::Timeout, pending->method}));
}

void RpcPeer::takeBack(qint64 id, const QString &reason)
{
    // `initialize` is never cancelled (lifecycle, since 2024-11-05).
    const bool cancellable = m_pending.value(id)->method != QLatin1String("initialize");
    if (!m_channel.abandon(id) && cancellable)
        notify(QStringLiteral("notifications/cancelled"),
               {{QStringLiteral("requestId"), id}, {QStringLiteral("reason"), reason}});
}

void RpcPeer::finish(qint64 id, const RpcOutcome &outcome)
{
    const std::shared_ptr<Pending> pending = m_pending.take(id);
    if (!pending)
        return;
    pending->timer->stop();
    // The timer may be what called this.
    pending->timer.release()->deleteLater();
    pending->done(outcome);
}

void RpcPeer::failAll(const ChannelFailure &failure)
{
    m_dead = failure;
    QList<qint64> ids = m_pending.keys();
    std::sort(ids.begin(), ids.end());
    const QPointer<RpcPeer> self(this);
    for (const qint64 id : std::as_const(ids)) {
        finish(id, failed(failure));
        if (!self)
            return;
    }
}

} // namespace jackfield
