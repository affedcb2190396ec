// SPDX-License-Identifier: MIT
#include "domain/CommandLine.h"

#include <QCoreApplication>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

/// Whether a backslash between double quotes takes the next character's meaning away (XCU 2.2.3).
bool isEscapableInDoubleQuotes(QChar c)
{
    return c == u'$' || c == u'`' || c == u'"' || c == u'\\' || c == u'\n';
}

/// Walks over a command line once, a character at a time.
class Splitter
{
public:
    explicit Splitter(const QString &line) : m_line(line) {}

    Result<QStringList> split()
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at++);
            if (isBlank(c))
                endWord();
            else if (!take(c))
                return failure(ErrorCode::InvalidInput, m_problem);
        }
        endWord();
        return m_words;
    }

private:
    bool take(QChar c)
    {
        m_inWord = true;
        if (c == u'\'')
            return takeSingleQuoted();
        if (c == u'"')
            return takeDoubleQuoted();
        if (c == u'\\')
            return takeEscaped();
        m_word += c;
        return true;
    }

    bool takeSingleQuoted()
    {
        const auto end = m_line.indexOf(u'\'', m_at);
        if (end < 0)
            return refuse(Text::tr("A single quote (') is opened and not closed."));
        m_word += QStringView(m_line).mid(m_at, end - m_at);
        m_at = end + 1;
        return true;
    }

    bool takeDoubleQuoted()
    {
        while (m_at < m_line.size()) {
            const QChar c = m_line.at(m_at++);
            if (c == u'"')
                return true;
            if (c == u'\\' && m_at < m_line.size() && isEscapableInDoubleQuotes(m_line.at(m_at))) {
                const QChar escaped = m_line.at(m_at++);
                if (escaped != u'\n')
                    m_word += escaped;
            } else {
                m_word += c;
            }
        }
        return refuse(Text::tr("A double quote (\") is opened and not closed."));
    }

    bool takeEscaped()
    {
        if (m_at == m_line.size())
            return refuse(Text::tr("The line ends with a backslash that escapes nothing."));
        const QChar escaped = m_line.at(m_at++);
        if (escaped != u'\n')
            m_word += escaped;
        return true;
    }

    void endWord()
    {
        if (m_inWord)
            m_words.append(m_word);
        m_word.clear();
        m_inWord = false;
    }

    bool refuse(const QString &problem)
    {
        m_problem = problem;
        return false;
    }

    const QString &m_line;
    qsizetype m_at = 0;
    QStringList m_words;
    QString m_word;
    QString m_problem;
    bool m_inWord = false;
};

bool needsQuotes(const QString &word)
{
    if (word.isEmpty())
        return true;
    static const QString plain = QStringLiteral("%+,-./:=@_~{}$");
    for (const QChar c : word)
        if (!c.isLetterOrNumber() && !plain.contains(c))
            return true;
    return false;
}

} // namespace

Result<QStringList> splitCommandLine(const QString &line)
{
    return Splitter(line).split();
}

QString joinCommandLine(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words) {
        if (!needsQuotes(word)) {
            quoted.append(word);
            continue;
        }
        QString inner = word;
        inner.replace(QLatin1String("'"), QLatin1String("'\\''"));
        quoted.append(u'\'' + inner + u'\'');
    }
    return quoted.join(u' ');
}

} // namespace jackfield
