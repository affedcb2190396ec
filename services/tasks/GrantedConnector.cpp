// SPDX-License-Identifier: MIT
#include "tasks/GrantedConnector.h"

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

constexpr auto doorLimit = std::chrono::seconds(10);

} // namespace

GrantedConnector::GrantedConnector(ByteStream &client, StreamSockets &sockets,
                                   const TaskGrant &grant, const QString &slug, QObject *parent)
    : Bridge(parent), m_client(client), m_sockets(sockets), m_grant(grant), m_slug(slug)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { refuse({ErrorCode::Timeout, {}}); });
}

void GrantedConnector::start()
{
    auto door = m_sockets.connectTo(m_grant.address);
    if (!door) {
        refuse({ErrorCode::Refused, tr("the task that this belongs to is over")});
        return;
    }
    m_door = std::move(*door);
    connect(m_door.get(), &ByteStream::received, this, &GrantedConnector::hear);
    connect(m_door.get(), &ByteStream::inputEnded, this, &GrantedConnector::onDoorClosed);
    m_door->write(knock(m_grant, m_slug));
    m_door->pauseInput(false);
    m_patience.start(doorLimit);
}

/// Only until the door has opened: one line, behind which the protocol begins.
void GrantedConnector::hear(const QByteArray &bytes)
{
    if (m_relay || m_refusal)
        return;
    m_heard += bytes;
    const qsizetype end = m_heard.indexOf('\n');
    if (end < 0)
        return;
    m_patience.stop();
    m_client.write(m_heard.mid(end + 1));
    m_relay = std::make_unique<ByteRelay>(m_client, *m_door);
    connect(&m_client, &ByteStream::outputLost, this, &GrantedConnector::stop);
    m_relay->start();
}

void GrantedConnector::onDoorClosed()
{
    if (m_relay)
        end(std::nullopt);
    else
        refuse({ErrorCode::Forbidden, tr("it is not among the connectors of this task")});
}

void GrantedConnector::stop()
{
    if (m_refusal)
        m_refusal->stop();
    else
        end(std::nullopt);
}

void GrantedConnector::refuse(const Error &error)
{
    if (m_refusal || m_ended)
        return;
    m_patience.stop();
    m_refusal = std::make_unique<RefusalBridge>(m_client, error);
    connect(m_refusal.get(), &Bridge::ended, this, &GrantedConnector::end);
    m_refusal->start();
}

void GrantedConnector::end(const std::optional<Error> &error)
{
    if (!std::exchange(m_ended, true))
        Q_EMIT ended(error);
}

} // namespace jackfield
