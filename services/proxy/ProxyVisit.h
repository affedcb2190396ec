// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/ByteRelay.h"
#include "domain/ports/StreamSockets.h"
#include "proxy/AllowedHost.h"
#include "proxy/HostConnection.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace jackfield {

/// One program at a proxy: what it asks for, and then its bytes and the host's, both ways and
/// untouched, with as much memory as ByteRelay takes. One request a visit. start() or startTo()
/// once, then ended() once; not to be destroyed from within it.
class ProxyVisit final : public QObject
{
    Q_OBJECT

public:
    /// Bytes of a request's head at most.
    static constexpr qsizetype longestHead = 16 * 1024;

    ProxyVisit(StreamListener::Taken client, HostConnection::Resolver resolver);
    ~ProxyVisit() override;

    /// Hears a request, which must be for one of these.
    void start(const QList<AllowedHost> &allowed);
    /// Goes to this one without a word.
    void startTo(const AllowedHost &host);

Q_SIGNALS:
    /// Why nothing comes of it, in a sentence; not for what was no request.
    void refused(const QString &why);
    void ended();

private:
    void hear(const QByteArray &bytes);
    void answer(const QByteArray &head);
    void connectTo(const AllowedHost &host);
    void onOpened();
    void onFailed(const Error &error);
    void refuse(const char *status, const QString &why, bool isTold = true);
    void endWhenWritten();
    void end();

    StreamListener::Taken m_client;
    HostConnection::Resolver m_resolver;
    QList<AllowedHost> m_allowed;
    QByteArray m_heard;
    QByteArray m_reply;   ///< for the client, when the host is there
    QByteArray m_toBegin; ///< for the host, then
    std::optional<AllowedHost> m_host;
    std::unique_ptr<HostConnection> m_connection;
    std::unique_ptr<ByteStream> m_stream;
    std::unique_ptr<ByteRelay> m_relay;
    QTimer m_patience;
    bool m_isHearing = false;
    bool m_hasRequest = false; ///< one was made, and wants an answer
    bool m_isOver = false;
};

} // namespace jackfield
