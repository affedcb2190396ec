// SPDX-License-Identifier: MIT
#include "agents/AgentAdapter.h"

#include "domain/PlainText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace jackfield {

namespace {

/// In characters; the raw output has all of it.
constexpr qsizetype longestArguments = 300;

} // namespace

QList<TaskLogEntry> AgentAdapter::read(const QJsonObject &event) const
{
    Q_UNUSED(event)
    return {};
}

QString AgentAdapter::saidSession(const QJsonObject &event) const
{
    Q_UNUSED(event)
    return {};
}

QString AgentAdapter::sessionIn(const QJsonObject &event) const
{
    static const QRegularExpression word(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9_-]{0,127}\\z"));
    const QString said = saidSession(event);
    return word.match(said).hasMatch() ? said : QString();
}

QStringList AgentAdapter::ownAddresses(const QString &home) const
{
    QStringList addresses = configuredAddresses(home);
    for (const QString &name : addressVariables())
        addresses.append(qEnvironmentVariable(name.toLatin1().constData()));
    addresses.removeAll(QString());
    addresses.removeDuplicates();
    return addresses;
}

QStringList AgentAdapter::configuredAddresses(const QString &home) const
{
    Q_UNUSED(home)
    return {};
}

bool AgentAdapter::saysSignedOut(const QString &line) const
{
    Q_UNUSED(line)
    return false;
}

bool hasAnyOf(const QString &line, std::initializer_list<const char *> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&line](const char *phrase) {
        return line.contains(QLatin1String(phrase));
    });
}

TaskLogEntry saidMessage(const QString &text)
{
    return {QStringLiteral("message"), text, {}};
}

TaskLogEntry calledTool(const QString &tool, const QString &server, const QJsonValue &arguments)
{
    QString text = server.isEmpty() ? tool : QStringLiteral("%1 (%2)").arg(tool, server);
    if (const QJsonObject given = arguments.toObject(); !given.isEmpty()) {
        const QByteArray json = QJsonDocument(given).toJson(QJsonDocument::Compact);
        text += u' ' + shortened(QString::fromUtf8(json), longestArguments);
    }
    return {QStringLiteral("tool"), text, {}};
}

QStringList bridgeArguments(const AgentServer &server)
{
    return {QStringLiteral("run"), server.slug};
}

QJsonObject commandEntry(const AgentWish &wish, const AgentServer &server, const QString &reference)
{
    const QString variable = QLatin1String(grantVariable);
    return {{QStringLiteral("command"), wish.bridge},
            {QStringLiteral("args"), QJsonArray::fromStringList(bridgeArguments(server))},
            {QStringLiteral("env"), QJsonObject{{variable, reference.arg(variable)}}}};
}

QByteArray jsonFile(const QJsonObject &content)
{
    return QJsonDocument(content).toJson();
}

} // namespace jackfield
