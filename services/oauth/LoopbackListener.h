// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace jackfield {

/// Our end of the redirect (RFC 8252, 7.3): listens on 127.0.0.1 until the one answer has come.
/// Whatever is no GET of `/callback` from this very address, or is too long or too slow, is turned
/// away without the judge's hearing of it. Serves plain pages without script, which nothing may
/// frame, keep or refer to. Ends with this object.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    enum class Verdict {
        Stray,   ///< not the answer that is waited for: go on waiting
        Granted, ///< the answer, and it is yes
        Refused, ///< the answer, and it is no
    };
    /// Says what the query of a callback is.
    using Judge = std::function<Verdict(const QByteArray &query)>;

    explicit LoopbackListener(Judge judge, QObject *parent = nullptr);

    /// Listens on this port if it is free, else on any. Network where there is none.
    Result<void> listen(quint16 preferredPort = 0);
    void stop() { m_server.close(); }
    /// `http://127.0.0.1:PORT/callback`.
    QString redirectUri() const;
    quint16 port() const { return m_server.serverPort(); }
    bool isListening() const { return m_server.isListening(); }

Q_SIGNALS:
    /// The answer has come and its page is sent; nothing is listening any more.
    void answered();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    void respond(QTcpSocket *socket, const QByteArray &status, const QString &title,
                 const QString &text);
    bool isForUs(const QByteArray &head) const;

    Judge m_judge;
    QTcpServer m_server;
};

} // namespace jackfield
