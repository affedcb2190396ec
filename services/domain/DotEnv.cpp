// SPDX-License-Identifier: MIT
#include "domain/DotEnv.h"

#include <QCoreApplication>
#include <QSet>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(DotEnv)
};

QChar unescaped(QChar c)
{
    switch (c.unicode()) {
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    default:
        return c;
    }
}

/// Reads a `.env` text line by line; a double-quoted value may take several.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) {}

    DotEnv read()
    {
        while (m_at < m_text.size()) {
            const int line = m_line;
            const QString problem = readLine();
            if (!problem.isEmpty())
                m_result.problems.append({Field::Environment, problem, line});
            skipRestOfLine();
        }
        return m_result;
    }

private:
    bool atLineEnd() const { return m_at == m_text.size() || m_text.at(m_at) == u'\n'; }

    void skipBlanks()
    {
        while (!atLineEnd() && m_text.at(m_at).isSpace())
            ++m_at;
    }

    void skipRestOfLine()
    {
        while (!atLineEnd())
            ++m_at;
        if (m_at < m_text.size()) {
            ++m_at;
            ++m_line;
        }
    }

    /// Reads one assignment; gives what is wrong with it, or nothing.
    QString readLine()
    {
        skipBlanks();
        if (atLineEnd() || m_text.at(m_at) == u'#')
            return {};

        const auto end = m_text.indexOf(u'\n', m_at);
        const auto equals = m_text.indexOf(u'=', m_at);
        if (equals < 0 || (end >= 0 && equals > end))
            return Text::tr("This line has no “=”. Write NAME=value.");
        QString name = m_text.mid(m_at, equals - m_at).trimmed();
        if (name.startsWith(QLatin1String("export ")))
            name = name.mid(7).trimmed();
        m_at = equals + 1;

        QString value;
        const QString valueProblem = readValue(value);
        if (!valueProblem.isEmpty())
            return valueProblem;
        return add(name, value);
    }

    QString readValue(QString &value)
    {
        skipBlanks();
        if (atLineEnd())
            return {};
        const QChar quote = m_text.at(m_at);
        if (quote == u'\'' || quote == u'"') {
            ++m_at;
            return readQuoted(quote, value);
        }
        const auto start = m_at;
        while (!atLineEnd() && !startsComment())
            ++m_at;
        value = m_text.mid(start, m_at - start).trimmed();
        return {};
    }

    bool startsComment() const { return m_text.at(m_at) == u'#' && m_text.at(m_at - 1).isSpace(); }

    QString readQuoted(QChar quote, QString &value)
    {
        const auto start = m_at;
        const int startLine = m_line;
        while (m_at < m_text.size()) {
            QChar c = m_text.at(m_at++);
            if (c == quote)
                return checkNothingFollows();
            if (c == u'\n') {
                if (quote == u'\'')
                    break;
                ++m_line;
            } else if (quote == u'"' && c == u'\\' && m_at < m_text.size() &&
                       m_text.at(m_at) != u'\n') {
                c = unescaped(m_text.at(m_at++));
            }
            value += c;
        }
        // Go on behind the line with the open quote, so that the lines after it are still read.
        m_at = start;
        m_line = startLine;
        return Text::tr("The value begins with a quote that is not closed.");
    }

    QString checkNothingFollows()
    {
        skipBlanks();
        if (atLineEnd() || m_text.at(m_at) == u'#')
            return {};
        return Text::tr("Something stands behind the closing quote.");
    }

    QString add(const QString &name, const QString &value)
    {
        const QString problem = nameProblem(name, Field::Environment);
        if (!problem.isEmpty())
            return problem;
        if (name.contains(u' '))
            return Text::tr("A variable's name holds no blank.");
        if (m_seen.contains(name))
            return Text::tr("“%1” is set on an earlier line already.").arg(name);
        if (value.contains(QChar(u'\0')))
            return Text::tr("The value holds a NUL character, which no variable can.");
        m_seen.insert(name);
        m_result.entries.append({name, Secret::fromText(value)});
        return {};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 0;
    QSet<QString> m_seen;
    DotEnv m_result;
};

} // namespace

DotEnv parseDotEnv(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return Reader(text).read();
}

} // namespace jackfield
