// SPDX-License-Identifier: MIT
#include "oauth/Challenge.h"

#include "oauth/Scopes.h"

namespace jackfield {

namespace {

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken68Character(char c)
{
    return isTokenCharacter(c) || c == '/';
}

/// Reads one header value from left to right.
class Reader
{
public:
    explicit Reader(const QByteArray &text) : m_text(text) {}

    QList<Challenge> all()
    {
        QList<Challenge> found;
        while (skipToNext()) {
            const QByteArray word = token();
            skipBlanks();
            if (word.isEmpty())
                skipElement();
            else if (peek() == '=' && !found.isEmpty())
                takeParameter(word, found.last());
            else if (peek() == '=')
                skipElement(); // a parameter of no scheme
            else
                found.append(begin(word));
        }
        return found;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    bool atEnd() const { return m_at >= m_text.size(); }

    void skipBlanks()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n')
            ++m_at;
    }

    bool skipToNext()
    {
        skipBlanks();
        while (peek() == ',') {
            ++m_at;
            skipBlanks();
        }
        return !atEnd();
    }

    QByteArray token()
    {
        const qsizetype from = m_at;
        while (!atEnd() && isTokenCharacter(peek()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    /// A scheme, and its token68 where that is what follows: `Negotiate
    /// a87421000492aa874209af8bc==`.
    Challenge begin(const QByteArray &scheme)
    {
        Challenge challenge{QString::fromLatin1(scheme.toLower()), {}, {}};
        const qsizetype from = m_at;
        while (!atEnd() && isToken68Character(peek()))
            ++m_at;
        const qsizetype bare = m_at;
        while (peek() == '=')
            ++m_at;
        const qsizetype to = m_at;
        skipBlanks();
        if (to > from && (atEnd() || peek() == ','))
            challenge.token68 = QString::fromLatin1(m_text.mid(from, to - from));
        else
            m_at = from;
        // `Basic, Bearer …` has no token68 and no parameters: the comma follows at once.
        if (bare == from && to == from)
            m_at = from;
        return challenge;
    }

    void takeParameter(const QByteArray &name, Challenge &challenge)
    {
        ++m_at; // the equals sign
        skipBlanks();
        const std::optional<QByteArray> value =
            peek() == '"' ? quoted() : std::optional(unquoted());
        if (value)
            challenge.parameters.append(
                {QString::fromLatin1(name.toLower()), QString::fromUtf8(*value)});
    }

    /// Servers leave quotes away where they must not: whatever comes before a blank or a comma.
    QByteArray unquoted()
    {
        const qsizetype from = m_at;
        while (!atEnd() && peek() != ',' && peek() != ' ' && peek() != '\t')
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    std::optional<QByteArray> quoted()
    {
        QByteArray value;
        for (++m_at; !atEnd(); ++m_at) {
            if (peek() == '"') {
                ++m_at;
                return value;
            }
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.append(peek());
        }
        return std::nullopt; // the quote never ended, so nothing says where the value does
    }

    void skipElement()
    {
        while (!atEnd() && peek() != ',') {
            if (peek() == '"')
                quoted();
            else
                ++m_at;
        }
    }

    const QByteArray &m_text;
    qsizetype m_at = 0;
};

BearerChallenge bearer(const Challenge &challenge)
{
    BearerChallenge result;
    // What is no address at all is as good as none: there are places to look without one.
    const auto address = challenge.value(QLatin1String("resource_metadata"));
    if (const QUrl url(address.value_or(QString()), QUrl::StrictMode); url.isValid())
        result.resourceMetadata = url;
    result.scopes = scopeList(challenge.value(QLatin1String("scope")).value_or(QString()));
    result.error = challenge.value(QLatin1String("error")).value_or(QString());
    result.errorDescription =
        challenge.value(QLatin1String("error_description")).value_or(QString());
    return result;
}

} // namespace

std::optional<QString> Challenge::value(QLatin1String name) const
{
    for (const auto &[key, text] : parameters)
        if (key == name)
            return text;
    return std::nullopt;
}

QList<Challenge> parseChallenges(const QList<QByteArray> &headers)
{
    QList<Challenge> all;
    for (const QByteArray &header : headers)
        all += Reader(header).all();
    return all;
}

std::optional<BearerChallenge> bearerChallenge(const QList<QByteArray> &headers)
{
    std::optional<BearerChallenge> found;
    for (const Challenge &challenge : parseChallenges(headers)) {
        if (challenge.scheme != QLatin1String("bearer"))
            continue;
        const BearerChallenge candidate = bearer(challenge);
        if (!found || (candidate.resourceMetadata && !found->resourceMetadata))
            found = candidate;
    }
    return found;
}

} // namespace jackfield
