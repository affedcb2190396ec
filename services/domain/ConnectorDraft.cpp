// SPDX-License-Identifier: MIT
#include "domain/ConnectorDraft.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

namespace jackfield {

namespace {

constexpr int longestName = 200;
constexpr int longestDescription = 4'000;
constexpr int longestEndpoint = 8'000;

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

bool hasControlCharacter(const QString &value)
{
    for (const QChar c : value)
        if (c.category() == QChar::Other_Control)
            return true;
    return false;
}

QString connectorNameProblem(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Text::tr("Give the connector a name.");
    if (trimmed.size() > longestName)
        return Text::tr("The name has %1 characters; 200 are the most.").arg(trimmed.size());
    if (hasControlCharacter(trimmed))
        return Text::tr("The name holds a control character or a line break; remove it.");
    return {};
}

QString commandProblem(const ConnectorDraft &draft)
{
    if (draft.command.trimmed().isEmpty())
        return Text::tr("Give the command that starts the server.");
    if (draft.command.contains(QChar(u'\0')))
        return Text::tr("The command holds a NUL character, which no program can be given.");
    if (draft.command.size() > longestEndpoint)
        return Text::tr("The command is too long; 8,000 characters are the most.");
    return {};
}

QString argumentsProblem(const QStringList &args)
{
    for (const QString &arg : args)
        if (arg.contains(QChar(u'\0')))
            return Text::tr("An argument holds a NUL character, which no program can be given.");
    return {};
}

QString workingFolderProblem(const QString &cwd)
{
    if (cwd.isEmpty())
        return {};
    const QFileInfo info(cwd);
    if (!QDir::isAbsolutePath(cwd))
        return Text::tr("Give the working folder as a full path, from the root on.");
    if (!info.exists())
        return Text::tr("There is no such folder. Make it, or choose another one.");
    if (!info.isDir())
        return Text::tr("This is a file, not a folder.");
    return {};
}

/// The URL with each ${VAR} replaced by a letter, so that a variable may stand anywhere in it.
QString withoutVariables(const QString &url)
{
    QString plain = url;
    for (auto start = plain.indexOf(QLatin1String("${")); start >= 0;
         start = plain.indexOf(QLatin1String("${"), start + 1)) {
        const auto end = plain.indexOf(u'}', start);
        if (end < 0)
            break;
        plain.replace(start, end - start + 1, u'x');
    }
    return plain;
}

QString urlProblem(const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty())
        return Text::tr("Give the server's address, such as https://example.com/mcp.");
    if (trimmed.size() > longestEndpoint)
        return Text::tr("The address is too long; 8,000 characters are the most.");
    const QUrl url(withoutVariables(trimmed), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return Text::tr("This is not a whole address. It begins with https:// and names a host.");
    const QString scheme = url.scheme();
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return Text::tr("An MCP server is reached by https:// (or http://), not by %1://.")
            .arg(scheme);
    if (url.host().isEmpty())
        return Text::tr("The address names no host.");
    if (!url.userInfo().isEmpty())
        return Text::tr(
            "The address holds a user name or a password, which would be stored and shown "
            "in plain text. Remove it, and add an Authorization header instead.");
    if (url.hasFragment())
        return Text::tr("The address has a part behind “#”, which is never sent. Remove it.");
    return {};
}

/// RFC 9110, 5.6.2: the characters of a token.
bool isTokenCharacter(QChar c)
{
    static const QString others = QStringLiteral("!#$%&'*+-.^_`|~");
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || others.contains(c));
}

QString headerNameProblem(const QString &name)
{
    for (const QChar c : name)
        if (!isTokenCharacter(c))
            return Text::tr("A header's name holds letters, digits and !#$%&'*+-.^_`|~ only.");
    // The protocol's own headers: a second one would make the request ambiguous.
    static const QSet<QString> ours{
        QStringLiteral("host"),           QStringLiteral("content-length"),
        QStringLiteral("content-type"),   QStringLiteral("accept"),
        QStringLiteral("mcp-session-id"), QStringLiteral("mcp-protocol-version"),
        QStringLiteral("mcp-method"),     QStringLiteral("mcp-name"),
    };
    if (ours.contains(name.toLower()))
        return Text::tr("“%1” is set by the protocol itself.").arg(name);
    return {};
}

QString variableNameProblem(const QString &name)
{
    if (name.contains(u'='))
        return Text::tr("A variable's name holds no “=”.");
    if (name.contains(QChar(u'\0')))
        return Text::tr("A variable's name holds no NUL character.");
    if (hasControlCharacter(name))
        return Text::tr("A variable's name holds no control character or line break.");
    return {};
}

QString valueProblem(const Secret &value, Field field)
{
    return value.withBytes([field](QByteArrayView bytes) -> QString {
        for (const char c : bytes) {
            if (c == '\0')
                return Text::tr("The value holds a NUL character, which cannot be passed on.");
            if (field == Field::Headers && (c == '\n' || c == '\r'))
                return Text::tr("A header's value holds no line break.");
        }
        return {};
    });
}

void append(QList<FieldProblem> &problems, Field field, const QString &problem)
{
    if (!problem.isEmpty())
        problems.append({field, problem});
}

} // namespace

ConnectorDraft ConnectorDraft::from(const Connector &connector)
{
    ConnectorDraft draft;
    draft.type = connector.type;
    draft.transport = connector.transport;
    draft.name = connector.name;
    draft.description = connector.description;
    draft.command = connector.command;
    draft.args = connector.args;
    draft.cwd = connector.cwd;
    draft.url = connector.url;
    draft.oauthClientId = connector.oauthClientId;
    draft.enabled = connector.enabled;
    return draft;
}

QList<FieldProblem> validate(const ConnectorDraft &draft)
{
    QList<FieldProblem> problems;
    append(problems, Field::Name, connectorNameProblem(draft.name));
    if (draft.description.size() > longestDescription)
        append(problems, Field::Description,
               Text::tr("The description is too long; 4,000 characters are the most."));
    if (draft.type == ConnectorType::Local) {
        append(problems, Field::Command, commandProblem(draft));
        append(problems, Field::Arguments, argumentsProblem(draft.args));
        append(problems, Field::WorkingFolder, workingFolderProblem(draft.cwd));
        return problems;
    }
    append(problems, Field::Url, urlProblem(draft.url));
    if (draft.transport == TransportChoice::Stdio)
        append(problems, Field::Transport, Text::tr("A remote server is not reached by stdio."));
    return problems;
}

QString nameProblem(const QString &name, Field field)
{
    if (name.isEmpty())
        return field == Field::Headers ? Text::tr("Give the header a name.")
                                       : Text::tr("Give the variable a name.");
    return field == Field::Headers ? headerNameProblem(name) : variableNameProblem(name);
}

QList<FieldProblem> validate(const SecretEntries &entries, Field field)
{
    QList<FieldProblem> problems;
    QSet<QString> seen;
    for (int row = 0; row < entries.size(); ++row) {
        const SecretEntry &entry = entries.at(row);
        const QString key = field == Field::Headers ? entry.name.toLower() : entry.name;
        QString problem = nameProblem(entry.name, field);
        if (problem.isEmpty() && seen.contains(key))
            problem = Text::tr("“%1” is there already.").arg(entry.name);
        if (problem.isEmpty())
            problem = valueProblem(entry.value, field);
        seen.insert(key);
        if (!problem.isEmpty())
            problems.append({field, problem, row});
    }
    return problems;
}

QString joinProblems(const QList<FieldProblem> &problems)
{
    QStringList texts;
    for (const FieldProblem &problem : problems)
        texts.append(problem.text);
    return texts.join(u' ');
}

} // namespace jackfield
