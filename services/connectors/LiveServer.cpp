// SPDX-License-Identifier: MIT
#include "connectors/LiveServer.h"

#include "domain/WhenFinished.h"

#include <QMetaMethod>
#include <QPointer>
#include <QPromise>

#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

LiveServer::LiveServer(ConnectorService &connectors, ServerConnectionFactory &connections,
                       QObject *parent)
    : QObject(parent), m_connectors(connectors), m_connections(connections)
{
    m_idle.setSingleShot(true);
    setIdleLimit(5min);
    connect(&m_idle, &QTimer::timeout, this, &LiveServer::onIdle);
    connect(&m_connectors, &ConnectorService::changed, this, &LiveServer::onConnectorsChanged);
}

LiveServer::~LiveServer() = default;

void LiveServer::setIdleLimit(std::chrono::milliseconds limit)
{
    m_idle.setInterval(limit);
}

void LiveServer::setConnector(const ConnectorId &id)
{
    if (id == m_id)
        return;
    end(State::Closed, EndReason::NotStarted);
    m_id = id;
    m_mask = SecretMask();
    m_server = {};
    Q_EMIT connectorChanged();
    Q_EMIT stateChanged();
}

void LiveServer::start()
{
    if (m_connection || m_id.isEmpty())
        return;
    m_error.reset();
    m_stderrTail.clear();
    const auto connector = m_connectors.find(m_id);
    const auto target = connector ? m_connectors.target(m_id)
                                  : Result<ConnectionTarget>(failure(connector.error()));
    if (!target) {
        end(State::Failed, EndReason::Stopped, target.error());
        return;
    }
    m_revision = connector->revision;
    m_mask = target->mask;
    m_connection = m_connections.create(
        *target, m_limits,
        [self = QPointer(this)](const Elicitation &question, const auto &answered) {
            if (self)
                self->putQuestion(question, answered);
        });
    watch(*m_connection);
    m_state = State::Starting;
    Q_EMIT stateChanged();
    whenFinished(m_connection->connectToServer(), m_connection.get(),
                 [this](const Result<ServerDescription> &server) { onConnected(server); });
}

void LiveServer::watch(ServerConnection &connection)
{
    connect(&connection, &ServerConnection::progressed, this, &LiveServer::progressed);
    connect(&connection, &ServerConnection::pagesAwaited, this, &LiveServer::pagesAwaited);
    connect(&connection, &ServerConnection::pageCompleted, this, &LiveServer::pageCompleted);
    connect(&connection, &ServerConnection::listChanged, this, &LiveServer::listChanged);
    connect(&connection, &ServerConnection::trafficSeen, this, &LiveServer::trafficSeen);
    connect(&connection, &ServerConnection::disconnected, this,
            [this](const Error &error) { end(State::Failed, EndReason::Stopped, error); });
}

void LiveServer::onConnected(const Result<ServerDescription> &server)
{
    if (m_state != State::Starting)
        return;
    if (!server) {
        end(State::Failed, EndReason::Stopped, server.error());
        return;
    }
    m_server = *server;
    m_state = State::Open;
    touch();
    Q_EMIT stateChanged();
    settleWaiting({});
}

void LiveServer::putQuestion(const Elicitation &question, const Answered &answered)
{
    if (isSignalConnected(QMetaMethod::fromSignal(&LiveServer::asked)))
        Q_EMIT asked(question, answered);
    else
        answered({ElicitationAnswer::Action::Cancel, {}});
}

void LiveServer::stop()
{
    if (m_connection)
        end(State::Closed, EndReason::Stopped);
}

void LiveServer::lock()
{
    if (m_connection)
        end(State::Failed, EndReason::Stopped, Error{ErrorCode::Locked, {}});
}

void LiveServer::unlock()
{
    if (m_state == State::Failed && m_error && m_error->code == ErrorCode::Locked)
        end(State::Closed, EndReason::NotStarted);
}

void LiveServer::onConnectorsChanged()
{
    if (!m_connection)
        return;
    const auto connector = m_connectors.find(m_id);
    // A database that is busy for a moment changes nothing.
    const bool isGone = !connector && connector.error().code == ErrorCode::NotFound;
    if (isGone || (connector && connector->revision != m_revision))
        end(State::Closed, EndReason::Changed);
}

void LiveServer::onIdle()
{
    if (m_pending > 0)
        touch();
    else if (m_connection)
        end(State::Closed, EndReason::Idle);
}

void LiveServer::touch()
{
    m_idle.start();
}

void LiveServer::end(State state, EndReason reason, const std::optional<Error> &error)
{
    m_idle.stop();
    if (m_connection)
        m_stderrTail = m_connection->stderrTail();
    m_state = state;
    m_endReason = reason;
    m_error = error;
    release();
    Q_EMIT stateChanged();
    settleWaiting(error.value_or(Error{ErrorCode::Cancelled, {}}));
}

void LiveServer::release()
{
    if (!m_connection)
        return;
    // It has the time to end well, and goes with us at the latest.
    ServerConnection *const leaving = m_connection.release();
    leaving->setParent(this);
    leaving->disconnect(this);
    whenFinished(leaving->close(), leaving,
                 [leaving](const Result<void> &) { leaving->deleteLater(); });
}

void LiveServer::settleWaiting(const std::optional<Error> &error)
{
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    for (const Waiting &next : waiting)
        next(error);
}

template <typename T>
QFuture<Result<T>> LiveServer::ask(std::function<QFuture<Result<T>>(ServerConnection &)> question)
{
    // A promise that is never kept cancels its future.
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto keep = [promise](const Result<T> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const Waiting put = [this, question, keep](const std::optional<Error> &error) {
        if (error || !m_connection)
            return keep(failure(error.value_or(Error{ErrorCode::Cancelled, {}})));
        touch();
        ++m_pending;
        whenFinished(question(*m_connection), this, [this, keep](const Result<T> &result) {
            --m_pending;
            if (m_connection)
                touch();
            keep(result);
        });
    };
    QFuture<Result<T>> future = promise->future();
    if (m_state == State::Open) {
        put({});
    } else {
        m_waiting.append(put);
        start();
    }
    return future;
}

QFuture<Result<QJsonArray>> LiveServer::list(ServerList list)
{
    return ask<QJsonArray>([list](ServerConnection &server) { return server.list(list); });
}

QFuture<Result<QJsonObject>> LiveServer::callTool(const QString &name, const QJsonObject &arguments,
                                                  RequestTag tag)
{
    return ask<QJsonObject>(
        [=](ServerConnection &server) { return server.callTool(name, arguments, tag); });
}

QFuture<Result<QJsonObject>> LiveServer::readResource(const QString &uri, RequestTag tag)
{
    return ask<QJsonObject>(
        [=](ServerConnection &server) { return server.readResource(uri, tag); });
}

QFuture<Result<QJsonObject>> LiveServer::getPrompt(const QString &name,
                                                   const QJsonObject &arguments, RequestTag tag)
{
    return ask<QJsonObject>(
        [=](ServerConnection &server) { return server.getPrompt(name, arguments, tag); });
}

void LiveServer::goOn(RequestTag tag)
{
    if (m_connection)
        m_connection->goOn(tag);
}

void LiveServer::cancel(RequestTag tag)
{
    // Nothing else was asked for while the server starts.
    if (m_state == State::Starting)
        stop();
    else if (m_connection)
        m_connection->cancel(tag);
}

} // namespace jackfield
