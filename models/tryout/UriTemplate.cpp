// SPDX-License-Identifier: MIT
#include "models/tryout/UriTemplate.h"

#include <QUrl>

namespace jackfield {

namespace {

/// What the sign of an expression means: RFC 6570, appendix A.
struct Manner
{
    QString first;
    QString separator;
    bool isNamed = false;
    bool keepsReserved = false;
};

Manner mannerOf(QChar sign)
{
    const QString text = sign.isNull() ? QString() : QString(sign);
    switch (sign.unicode()) {
    case u'+':
        return {{}, QStringLiteral(","), false, true};
    case u'#':
        return {text, QStringLiteral(","), false, true};
    case u'.':
    case u'/':
        return {text, text, false, false};
    case u';':
        return {text, text, true, false};
    case u'?':
        return {text, QStringLiteral("&"), true, false};
    case u'&':
        return {text, text, true, false};
    default:
        return {{}, QStringLiteral(","), false, false};
    }
}

QString encoded(const QString &value, bool keepsReserved)
{
    const QByteArray kept = keepsReserved ? QByteArray(":/?#[]@!$&'()*+,;=%") : QByteArray();
    return QString::fromLatin1(QUrl::toPercentEncoding(value, kept));
}

} // namespace

UriTemplate::UriTemplate(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0) {
            m_pieces.append({text.mid(at), {}, {}});
            return;
        }
        Piece piece{text.mid(at, open - at), {}, {}};
        QString inside = text.mid(open + 1, close - open - 1);
        if (!inside.isEmpty() && QStringLiteral("+#./;?&").contains(inside.at(0))) {
            piece.sign = inside.at(0);
            inside.remove(0, 1);
        }
        const QStringList names = inside.split(u',', Qt::SkipEmptyParts);
        for (const QString &name : names)
            piece.names.append(name.section(u':', 0, 0).remove(u'*'));
        m_pieces.append(piece);
        at = close + 1;
    }
}

QStringList UriTemplate::variables() const
{
    QStringList all;
    for (const Piece &piece : m_pieces)
        all += piece.names;
    all.removeDuplicates();
    return all;
}

QString UriTemplate::expanded(const QHash<QString, QString> &values) const
{
    QString uri;
    for (const Piece &piece : m_pieces)
        uri += piece.literal + expand(piece, values);
    return uri;
}

QString UriTemplate::expand(const Piece &piece, const QHash<QString, QString> &values)
{
    const Manner manner = mannerOf(piece.sign);
    QStringList parts;
    for (const QString &name : piece.names) {
        const QString value = values.value(name);
        if (value.isEmpty())
            continue;
        const QString text = encoded(value, manner.keepsReserved);
        parts.append(manner.isNamed ? QStringLiteral("%1=%2").arg(name, text) : text);
    }
    return parts.isEmpty() ? QString() : manner.first + parts.join(manner.separator);
}

} // namespace jackfield
