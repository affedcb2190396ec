// SPDX-License-Identifier: MIT
#include "proxy/ProxyVisit.h"

#include "domain/ErrorText.h"
#include "proxy/ProxyRequest.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace jackfield {

namespace {

/// For a head that comes in pieces, and for an answer to be read.
constexpr auto clientLimit = std::chrono::seconds(10);

const QByteArray endOfHead = QByteArrayLiteral("\r\n\r\n");

} // namespace

ProxyVisit::ProxyVisit(StreamListener::Taken client, HostConnection::Resolver resolver)
    : m_client(std::move(client)), m_resolver(std::move(resolver))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ProxyVisit::end);
    connect(m_client.get(), &ByteStream::outputLost, this, &ProxyVisit::end);
}

ProxyVisit::~ProxyVisit() = default;

void ProxyVisit::start(const QList<AllowedHost> &allowed)
{
    m_allowed = allowed;
    m_isHearing = m_hasRequest = true;
    connect(m_client.get(), &ByteStream::received, this, &ProxyVisit::hear);
    connect(m_client.get(), &ByteStream::inputEnded, this, [this] {
        if (m_isHearing)
            end();
    });
    m_patience.start(clientLimit);
    m_client->pauseInput(false);
}

void ProxyVisit::startTo(const AllowedHost &host)
{
    connectTo(host);
}

/// Only until the request's head is there.
void ProxyVisit::hear(const QByteArray &bytes)
{
    if (!m_isHearing)
        return;
    m_heard += bytes;
    const qsizetype end = m_heard.indexOf(endOfHead);
    if ((end < 0 ? m_heard.size() : end) > longestHead) {
        refuse("431 Request Header Fields Too Large", tr("The request's head is too long."), false);
    } else if (end >= 0) {
        m_patience.stop();
        const QByteArray head = m_heard.left(end + endOfHead.size());
        m_toBegin = m_heard.mid(head.size());
        m_heard.clear();
        answer(head);
    }
}

void ProxyVisit::answer(const QByteArray &head)
{
    const auto request = ProxyRequest::from(head);
    if (!request) {
        refuse("400 Bad Request", tr("This is no request that a proxy understands."), false);
        return;
    }
    const auto host =
        std::find_if(m_allowed.cbegin(), m_allowed.cend(), [&](const AllowedHost &one) {
            return one.at() == request->to && (request->isTunnel || one.isPlain());
        });
    if (host == m_allowed.cend()) {
        refuse("403 Forbidden",
               tr("%1 is not among the hosts that may be reached.").arg(toText(request->to)));
        return;
    }
    if (request->isTunnel)
        m_reply = QByteArrayLiteral("HTTP/1.1 200 Connection established\r\n\r\n");
    m_toBegin.prepend(request->forwarded);
    connectTo(*host);
}

void ProxyVisit::connectTo(const AllowedHost &host)
{
    m_isHearing = false;
    m_client->pauseInput(true);
    m_host = host;
    m_connection = std::make_unique<HostConnection>(host, m_resolver);
    connect(m_connection.get(), &HostConnection::opened, this, &ProxyVisit::onOpened);
    connect(m_connection.get(), &HostConnection::failed, this, &ProxyVisit::onFailed);
    m_connection->start();
}

void ProxyVisit::onOpened()
{
    if (m_isOver)
        return;
    m_stream = m_connection->take();
    m_relay = std::make_unique<ByteRelay>(*m_client, *m_stream);
    // After the relay has passed it on.
    connect(m_stream.get(), &ByteStream::inputEnded, this, &ProxyVisit::endWhenWritten,
            Qt::QueuedConnection);
    m_client->write(std::exchange(m_reply, {}));
    m_stream->write(std::exchange(m_toBegin, {}));
    m_relay->start();
}

void ProxyVisit::onFailed(const Error &error)
{
    const QString name = toText(m_host->at());
    if (error.code == ErrorCode::Forbidden)
        refuse("403 Forbidden",
               tr("%1 leads to an address of this machine or of its network, and was not reached.")
                   .arg(name));
    else
        refuse(error.code == ErrorCode::Timeout ? "504 Gateway Timeout" : "502 Bad Gateway",
               tr("%1 could not be reached: %2").arg(name, textFor(error).cause));
}

void ProxyVisit::refuse(const char *status, const QString &why, bool isTold)
{
    if (m_isOver)
        return;
    m_isHearing = false;
    m_client->pauseInput(true);
    if (m_hasRequest) {
        const QByteArray text = why.toUtf8() + '\n';
        m_client->write(QByteArrayLiteral("HTTP/1.1 ") + status +
                        "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " +
                        QByteArray::number(text.size()) + "\r\nConnection: close\r\n\r\n" + text);
    }
    m_client->endOutput();
    if (isTold)
        Q_EMIT refused(why);
    endWhenWritten();
}

void ProxyVisit::endWhenWritten()
{
    if (m_client->bytesToWrite() == 0) {
        end();
        return;
    }
    connect(m_client.get(), &ByteStream::written, this, &ProxyVisit::end);
    m_patience.start(clientLimit);
}

void ProxyVisit::end()
{
    if (!std::exchange(m_isOver, true))
        Q_EMIT ended();
}

} // namespace jackfield
