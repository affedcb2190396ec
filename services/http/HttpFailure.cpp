// SPDX-License-Identifier: MIT
#include "http/HttpFailure.h"

#include <QCoreApplication>

namespace jackfield {

Error errorForStatus(int status)
{
    const QString detail = QStringLiteral("HTTP %1").arg(status);
    switch (status) {
    case 401:
        return {ErrorCode::Unauthorized, detail};
    case 403:
        return {ErrorCode::Forbidden, detail};
    case 407:
        return {ErrorCode::Proxy, detail};
    default:
        return {ErrorCode::Http, detail};
    }
}

Error errorForSocket(QAbstractSocket::SocketError error, const QString &text)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {ErrorCode::Dns, text};
    case QAbstractSocket::ConnectionRefusedError:
        return {ErrorCode::Refused, text};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return {ErrorCode::Tls, text};
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return {ErrorCode::Proxy, text};
    case QAbstractSocket::SocketTimeoutError:
        return {ErrorCode::Timeout, text};
    default:
        return {ErrorCode::Network, text};
    }
}

QString plainTlsText(const QString &text)
{
    // OpenSSL's words for an answer that begins like no TLS record.
    const bool speaksPlainly = text.contains(QLatin1String("wrong version number")) ||
                               text.contains(QLatin1String("packet length too long")) ||
                               text.contains(QLatin1String("unexpected message")) ||
                               text.contains(QLatin1String("http request"));
    return speaksPlainly
               ? QCoreApplication::translate(
                     "Tls", "the server does not speak TLS at this port; its address may begin "
                            "with http://")
               : text;
}

QString proxyText(QAbstractSocket::SocketError error, const QString &name, const QString &text)
{
    const QString proxy = name.isEmpty() ? QCoreApplication::translate("Proxy", "the proxy") : name;
    const QString refused =
        QCoreApplication::translate("Proxy", "nothing answers at %1").arg(proxy);
    // Behind TLS Qt has no other word for it than OpenSSL's socket gives.
    if (text.contains(QLatin1String("refused"), Qt::CaseInsensitive))
        return refused;
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return QCoreApplication::translate("Proxy", "%1 wants a name and a password").arg(proxy);
    case QAbstractSocket::ProxyNotFoundError:
        return QCoreApplication::translate("Proxy", "%1 is not known by that name").arg(proxy);
    case QAbstractSocket::ProxyConnectionRefusedError:
        return refused;
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return QCoreApplication::translate("Proxy", "%1 did not answer in time").arg(proxy);
    default:
        return QStringLiteral("%1: %2").arg(proxy, text);
    }
}

} // namespace jackfield
