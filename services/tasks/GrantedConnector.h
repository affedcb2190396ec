// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/Bridge.h"
#include "bridge/ByteRelay.h"
#include "bridge/RefusalBridge.h"
#include "domain/ports/StreamSockets.h"
#include "tasks/TaskGrant.h"

#include <QTimer>

#include <memory>

namespace jackfield {

/// The inside of a grant: what `run NAME` is within a task, a pipe between a client and the door
/// (GrantDoor) behind which the connector is. Knows no secret but the grant itself.
class GrantedConnector final : public Bridge
{
    Q_OBJECT

public:
    GrantedConnector(ByteStream &client, StreamSockets &sockets, const TaskGrant &grant,
                     const QString &slug, QObject *parent = nullptr);

    void start() override;
    void stop() override;

private:
    void hear(const QByteArray &bytes);
    void onDoorClosed();
    void refuse(const Error &error);
    void end(const std::optional<Error> &error);

    ByteStream &m_client;
    StreamSockets &m_sockets;
    TaskGrant m_grant;
    QString m_slug;
    std::unique_ptr<ByteStream> m_door;
    std::unique_ptr<ByteRelay> m_relay;
    std::unique_ptr<RefusalBridge> m_refusal;
    QTimer m_patience;
    QByteArray m_heard;
    bool m_ended = false;
};

} // namespace jackfield
