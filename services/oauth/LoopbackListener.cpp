// SPDX-License-Identifier: MIT
#include "oauth/LoopbackListener.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace jackfield {

namespace {

constexpr qsizetype longestHead = 16 * 1024;
constexpr std::chrono::seconds longestRequest{10};
constexpr int mostConnections = 16;
const QByteArray path = QByteArrayLiteral("/callback");

/// The request's target, where it is a GET in HTTP/1.
QByteArray targetOf(const QByteArray &head)
{
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    const bool isGet = words.size() == 3 && words.first() == "GET" &&
                       words.last().startsWith("HTTP/1.") && words.at(1).startsWith('/');
    return isGet ? words.at(1) : QByteArray();
}

QByteArray page(const QString &title, const QString &text)
{
    return QStringLiteral("<!doctype html><html><head><meta charset=\"utf-8\"><title>%1</title>"
                          "<style>body{font:1.1em system-ui,sans-serif;margin:4em auto;"
                          "max-width:32em;padding:0 1em;color-scheme:light dark}</style></head>"
                          "<body><h1>%1</h1><p>%2</p></body></html>")
        .arg(title.toHtmlEscaped(), text.toHtmlEscaped())
        .toUtf8();
}

} // namespace

LoopbackListener::LoopbackListener(Judge judge, QObject *parent)
    : QObject(parent), m_judge(std::move(judge))
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
}

Result<void> LoopbackListener::listen(quint16 preferredPort)
{
    if (preferredPort != 0 && m_server.listen(QHostAddress::LocalHost, preferredPort))
        return {};
    if (m_server.listen(QHostAddress::LocalHost))
        return {};
    return failure(ErrorCode::Network, m_server.errorString());
}

QString LoopbackListener::redirectUri() const
{
    return QStringLiteral("http://127.0.0.1:%1/callback").arg(port());
}

void LoopbackListener::accept()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(longestHead);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(longestRequest, socket, [socket] { socket->abort(); });
        if (m_server.findChildren<QTcpSocket *>().size() > mostConnections)
            socket->abort();
        else
            read(socket);
    }
}

void LoopbackListener::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(longestHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() < longestHead)
        return; // more is to come
    socket->disconnect(this);
    socket->readAll();
    if (end < 0)
        return respond(socket, "431 Request Header Fields Too Large", tr("Too long"),
                       tr("This request is not one of a sign-in."));
    answer(socket, head.left(end + 2));
}

bool LoopbackListener::isForUs(const QByteArray &head) const
{
    // A web page that has its own name resolve to this machine names itself here (DNS rebinding).
    const QByteArray ours = QByteArray::number(port());
    int hosts = 0;
    bool isOurs = false;
    for (const QByteArray &line : head.split('\n')) {
        if (!line.toLower().startsWith("host:"))
            continue;
        const QByteArray host = line.mid(5).trimmed().toLower();
        ++hosts;
        isOurs = host == "127.0.0.1:" + ours || host == "localhost:" + ours;
    }
    return hosts == 1 && isOurs;
}

void LoopbackListener::answer(QTcpSocket *socket, const QByteArray &head)
{
    const QByteArray target = targetOf(head);
    const qsizetype mark = target.indexOf('?');
    if (target.isEmpty() || !isForUs(head))
        return respond(socket, "400 Bad Request", tr("Not understood"),
                       tr("This request is not one of a sign-in."));
    if (target.left(mark < 0 ? target.size() : mark) != path || !isListening())
        return respond(socket, "404 Not Found", tr("Nothing here"),
                       tr("Only the end of a sign-in is awaited here."));
    const Verdict verdict = m_judge(mark < 0 ? QByteArray() : target.mid(mark + 1));
    if (verdict == Verdict::Stray)
        return respond(socket, "400 Bad Request", tr("This is another sign-in's answer"),
                       tr("Jackfield is still waiting for the answer to its own question. Start "
                          "the sign-in again if you did not expect this page."));
    m_server.close();
    if (verdict == Verdict::Granted)
        respond(socket, "200 OK", tr("You may close this page"),
                tr("Jackfield has the answer and goes on by itself."));
    else
        respond(socket, "200 OK", tr("The sign-in did not succeed"),
                tr("Go back to Jackfield, which says why. You may close this page."));
    Q_EMIT answered();
}

void LoopbackListener::respond(QTcpSocket *socket, const QByteArray &status, const QString &title,
                               const QString &text)
{
    const QByteArray body = page(title, text);
    socket->write("HTTP/1.1 " + status +
                  "\r\nContent-Type: text/html; charset=utf-8"
                  "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
                  "frame-ancestors 'none'"
                  "\r\nCache-Control: no-store"
                  "\r\nReferrer-Policy: no-referrer"
                  "\r\nX-Content-Type-Options: nosniff"
                  "\r\nConnection: close"
                  "\r\nContent-Length: " +
                  QByteArray::number(body.size()) + "\r\n\r\n" + body);
    // The page is on its way before this object may go.
    socket->flush();
    socket->disconnectFromHost();
}

} // namespace jackfield
