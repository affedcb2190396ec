// SPDX-License-Identifier: MIT
#include "http/HttpWire.h"

#include "http/ContentDecoder.h"
#include "http/HttpExchange.h"

#include <algorithm>

namespace jackfield {

namespace {

/// A header field as one line, the later one of a name in the place of the earlier one.
class Fields
{
public:
    void set(const QByteArray &name, const QByteArray &value)
    {
        m_isSound = m_isSound && isName(name) && isValue(value);
        const auto same = std::find_if(m_fields.begin(), m_fields.end(), [&name](const auto &one) {
            return one.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (same == m_fields.end())
            m_fields.append({name, value});
        else
            *same = {name, value};
    }
    bool isSound() const { return m_isSound; }
    QByteArray text() const
    {
        QByteArray all;
        for (const auto &[name, value] : m_fields)
            all += name + ": " + value + "\r\n";
        return all + "\r\n";
    }

private:
    /// RFC 9110, 5.6.2.
    static bool isName(const QByteArray &name)
    {
        static const QByteArray marks = "!#$%&'*+-.^_`|~";
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
            const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            return isLetter || (c >= '0' && c <= '9') || marks.contains(c);
        });
    }
    /// RFC 9110, 5.5: also what is not ASCII, as it is.
    static bool isValue(const QByteArray &value)
    {
        return std::none_of(value.begin(), value.end(), [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\t') || byte == 0x7f;
        });
    }

    QList<QPair<QByteArray, QByteArray>> m_fields;
    bool m_isSound = true;
};

QByteArray hostOf(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

/// RFC 9112, 3.2.1 and, to a proxy, 3.2.2.
QByteArray targetOf(const QUrl &url, const HttpWay &way)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return way.asksProxy() ? "http://" + hostOf(url) + path : path;
}

void addProxyCredentials(const HttpWay &way, Fields &fields)
{
    const QNetworkProxy &proxy = way.proxy.proxy;
    if (way.asksProxy() && !proxy.user().isEmpty())
        fields.set("Proxy-Authorization",
                   "Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64());
}

} // namespace

Result<QByteArray> wireRequest(const HttpRequest &request, const Secret &token, const HttpWay &way)
{
    Fields fields;
    fields.set("Host", hostOf(request.url));
    fields.set("User-Agent", "jackfield/" JACKFIELD_VERSION);
    fields.set("Accept", "*/*");
    fields.set("Accept-Encoding", ContentDecoder::accepted());
    for (const SecretEntry &entry : request.credentials)
        entry.value.withBytes(
            [&](QByteArrayView value) { fields.set(entry.name.toLatin1(), value.toByteArray()); });
    for (const auto &[name, value] : request.headers)
        fields.set(name, value);
    if (!token.isEmpty())
        token.withBytes([&](QByteArrayView bytes) {
            fields.set("Authorization", "Bearer " + bytes.toByteArray());
        });
    addProxyCredentials(way, fields);
    if (!request.body.isEmpty() || request.verb == "POST")
        fields.set("Content-Length", QByteArray::number(request.body.size()));
    if (!fields.isSound())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("a header has a character that no header may have"));
    return request.verb + ' ' + targetOf(request.url, way) + " HTTP/1.1\r\n" + fields.text() +
           request.body;
}

} // namespace jackfield
