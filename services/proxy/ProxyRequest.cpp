// SPDX-License-Identifier: MIT
#include "proxy/ProxyRequest.h"

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace jackfield {

namespace {

/// Between a client and its proxy alone (RFC 9110, 7.6.1), and the host's name, which is written
/// anew.
constexpr std::array notForwarded{
    "connection",       "host", "keep-alive", "proxy-authenticate", "proxy-authorization",
    "proxy-connection", "te",   "upgrade",
};

bool isForwarded(const QByteArray &name)
{
    return std::none_of(notForwarded.begin(), notForwarded.end(),
                        [&](const char *one) { return name.toLower() == one; });
}

/// Nothing but CRLF ends a line, and no other control character stands in one.
bool isClean(const QByteArray &line)
{
    return std::none_of(line.begin(), line.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return (code < 0x20 && byte != '\t') || code == 0x7f;
    });
}

QList<QByteArray> linesOf(const QByteArray &head)
{
    QList<QByteArray> lines;
    qsizetype start = 0;
    for (qsizetype end = 0; (end = head.indexOf("\r\n", start)) >= 0; start = end + 2)
        lines.append(head.mid(start, end - start));
    return lines;
}

/// The fields that go on, or nothing where one is no field.
std::optional<QByteArray> forwardedFields(const QList<QByteArray> &lines)
{
    static const QRegularExpression name(QStringLiteral("\\A[!#$%&'*+.^_`|~0-9A-Za-z-]+\\z"));
    QByteArray fields;
    for (const QByteArray &line : lines) {
        const QByteArray word = line.left(line.indexOf(':'));
        if (!line.contains(':') || !name.match(QString::fromLatin1(word)).hasMatch())
            return std::nullopt;
        if (isForwarded(word))
            fields += line + "\r\n";
    }
    return fields;
}

} // namespace

Result<ProxyRequest> ProxyRequest::from(const QByteArray &head)
{
    static const QRegularExpression first(
        QStringLiteral("\\A([A-Z]{1,20}) ([!-~]+) (HTTP/1\\.[01])\\z"));
    // The absolute form, of which a fragment goes nowhere.
    static const QRegularExpression plain(
        QStringLiteral("\\A[Hh][Tt][Tt][Pp]://([^/?#@]+)([/?][^#]*)?(?:#.*)?\\z"));
    const auto invalid = [] { return failure(ErrorCode::InvalidInput); };
    QList<QByteArray> lines = linesOf(head);
    if (lines.size() < 2 || !lines.takeLast().isEmpty() ||
        !std::all_of(lines.cbegin(), lines.cend(), isClean))
        return invalid();
    const auto start = first.match(QString::fromLatin1(lines.takeFirst()));
    const auto fields = forwardedFields(lines);
    if (!start.hasMatch() || !fields)
        return invalid();
    ProxyRequest request;
    const QString target = start.captured(2);
    if (start.captured(1) == QLatin1String("CONNECT")) {
        const auto to = hostPortFrom(target);
        if (!to)
            return invalid();
        request.to = *to;
        request.isTunnel = true;
        return request;
    }
    const auto parts = plain.match(target);
    const auto to = hostPortFrom(parts.captured(1), 80);
    if (!to)
        return invalid();
    request.to = *to;
    const QString path = parts.captured(2);
    request.forwarded = QStringLiteral("%1 %2 %3\r\nHost: %4\r\nConnection: close\r\n")
                            .arg(start.captured(1), path.startsWith(u'/') ? path : u'/' + path,
                                 start.captured(3), parts.captured(1))
                            .toLatin1() +
                        *fields + "\r\n";
    return request;
}

} // namespace jackfield
