// SPDX-License-Identifier: MIT
#include "http/HttpExplanation.h"

#include "domain/PlainText.h"

#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace jackfield {

namespace {

constexpr qsizetype mostLookedAt = 16 * 1024;
constexpr std::array telling{"Content-Type", "WWW-Authenticate", "Server",
                             "Location",     "Retry-After",      "Allow"};

QString challenge(const QString &value)
{
    static const QRegularExpression scheme(QStringLiteral("^\\s*([A-Za-z][\\w-]*)"));
    static const QRegularExpression parameter(
        QStringLiteral("\\b(realm|scope|error|error_description|resource_metadata)\\s*=\\s*"
                       "(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s,]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (auto found = parameter.globalMatch(value); found.hasNext();) {
        const auto match = found.next();
        parts.append(match.captured(1) + u'=' + match.captured(2));
    }
    const QString name = scheme.match(value).captured(1);
    return parts.isEmpty() ? name : name + u' ' + parts.join(QStringLiteral(", "));
}

QString place(const QByteArray &value)
{
    const QUrl url = QUrl::fromEncoded(value);
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment) +
           (url.hasQuery() ? QStringLiteral("?…") : QString());
}

QString withoutEntities(QString text)
{
    static const QList<QPair<QString, QString>> entities{
        {QStringLiteral("&nbsp;"), QStringLiteral(" ")},
        {QStringLiteral("&lt;"), QStringLiteral("<")},
        {QStringLiteral("&gt;"), QStringLiteral(">")},
        {QStringLiteral("&quot;"), QStringLiteral("\"")},
        {QStringLiteral("&#39;"), QStringLiteral("'")},
        {QStringLiteral("&amp;"), QStringLiteral("&")}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, character);
    return text;
}

QString textOfHtml(QString html)
{
    const auto pattern = [](const char *text) {
        return QRegularExpression(QString::fromLatin1(text),
                                  QRegularExpression::CaseInsensitiveOption |
                                      QRegularExpression::DotMatchesEverythingOption);
    };
    static const QRegularExpression title = pattern("<title[^>]*>(.*?)</title>");
    static const QRegularExpression unseen =
        pattern("<!--.*?(?:-->|$)|<(script|style|head|template|svg)\\b.*?(?:</\\1\\s*>|$)");
    static const QRegularExpression blocks = pattern("</?(?:p|div|h\\d|li|tr|br|hr|pre)\\b[^>]*>");
    static const QRegularExpression tags = pattern("<[^>]*(?:>|$)");
    static const QRegularExpression blanks = pattern("[ \\t\\r\\f]+");
    static const QRegularExpression lines = pattern("\\s*\\n\\s*");
    const QString name = title.match(html).captured(1);
    html.remove(unseen);
    html.replace(u'\n', u' ');
    html.replace(blocks, QStringLiteral("\n"));
    html.remove(tags);
    QString text = name + u'\n' + html;
    text.replace(blanks, QStringLiteral(" "));
    text.replace(lines, QStringLiteral("\n"));
    return withoutEntities(text).trimmed();
}

bool looksLikeHtml(const QByteArray &body, const QByteArray &contentType)
{
    const QByteArray start = body.left(256).trimmed().toLower();
    return contentType.contains("html") || start.startsWith("<!doctype") ||
           start.startsWith("<html");
}

} // namespace

QStringList tellingHeaders(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QStringList told;
    for (const char *const name : telling) {
        for (const auto &[header, value] : headers) {
            if (header.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            QString text = QString::fromUtf8(value);
            if (qstrcmp(name, "WWW-Authenticate") == 0)
                text = challenge(text);
            else if (qstrcmp(name, "Location") == 0)
                text = place(value);
            told.append(QStringLiteral("%1: %2").arg(QLatin1String(name), withoutControls(text)));
        }
    }
    return told;
}

QString readableBody(const QByteArray &body, const QByteArray &contentType)
{
    const QString text = QString::fromUtf8(body.left(mostLookedAt));
    return withoutControls(looksLikeHtml(body, contentType) ? textOfHtml(text) : text, true)
        .trimmed();
}

} // namespace jackfield
