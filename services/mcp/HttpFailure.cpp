// SPDX-License-Identifier: MIT
#include "mcp/HttpFailure.h"

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

Error errorForNetwork(QNetworkReply::NetworkError error, const QString &text)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::Dns, text};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Refused, text};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::Tls, text};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {ErrorCode::Proxy, text};
    case QNetworkReply::TimeoutError:
        return {ErrorCode::Timeout, text};
    case QNetworkReply::UnknownContentError:
        // What Qt says of a body whose unpacked size is out of all proportion.
        return {ErrorCode::TooLarge, text};
    default:
        return {ErrorCode::Network, text};
    }
}

} // namespace jackfield
