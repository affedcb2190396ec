// SPDX-License-Identifier: MIT
#pragma once

#include "http/HttpParser.h"
#include "http/ProxyChoice.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslCertificate>
#include <QSslError>
#include <QUrl>

#include <memory>
#include <optional>

class QTcpSocket;

namespace jackfield {

/// Where a connection leads: what differs in any of these is another connection.
struct HttpWay
{
    explicit HttpWay(const QUrl &url);

    /// Whether a proxy is asked for the address itself, rather than for a tunnel to its host.
    bool asksProxy() const;

    QUrl origin; ///< scheme, host and port
    ProxyChoice proxy;

    bool operator==(const HttpWay &other) const
    {
        return origin == other.origin && proxy.name == other.proxy.name;
    }
};

/// Why a connection gave no answer, or no whole one.
struct HttpBreak
{
    Error error;
    std::optional<QAbstractSocket::SocketError>
        socket; ///< nothing: it is what was sent that is wrong
    QList<QSslError> tls;
    QList<QSslCertificate> chain; ///< what the server showed
};

/// One connection to a server (RFC 9112), on the thread that made it: nothing is read ahead of
/// whoever reads, so that a server which sends without end waits. Serves one request after the
/// other. A proxy is gone through as HttpWay says; certificates are judged by Qt, and no fault of
/// one is ignored.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(const HttpWay &way, const QList<QSslCertificate> &trusted);
    ~HttpConnection() override;

    const HttpWay &way() const { return m_way; }
    /// Whether it stands, has served, and nothing came unasked.
    bool isIdle() const;
    /// Whether a request went over it before this one: then its end may be no answer to it.
    bool hasServed() const { return m_requests > 1; }

    /// Sends a request, as it goes on the wire, connecting first where that is not done. Then
    /// sent(), headersReceived(), bodyReceived() any number of times, and finished() or broken().
    void send(const QByteArray &request);
    /// Ends it at once; nothing more is heard of it.
    void close();
    /// Of the answer that is being read.
    const HttpParser &answer() const { return *m_answer; }

Q_SIGNALS:
    void sent();
    void headersReceived();
    /// `read` counts what came over the wire for it.
    void bodyReceived(const QByteArray &bytes, qint64 read);
    void finished();
    void broken(const jackfield::HttpBreak &why);
    /// It ended while nobody used it.
    void closed();

private:
    void open();
    void write();
    void read();
    void take(const Result<HttpParser::Piece> &piece, qint64 read);
    void onSocketFailed(QAbstractSocket::SocketError error);
    void onDisconnected();
    void breakOff(const HttpBreak &why);

    HttpWay m_way;
    QTcpSocket *m_socket;
    QList<QSslError> m_tlsErrors;
    QList<QSslCertificate> m_shown; ///< by the server, with those errors
    QByteArray m_request;           ///< to be written
    std::unique_ptr<HttpParser> m_answer;
    int m_requests = 0;
    bool m_isReady = false; ///< connected, and encrypted where that is wanted
    bool m_isBusy = false;
    bool m_readsLater = false;
};

} // namespace jackfield
