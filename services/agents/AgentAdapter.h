// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Task.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <initializer_list>

namespace jackfield {

/// The environment variable in which `jackfieldctl run` finds the grant of the task that it runs
/// in. Configs name it by reference, so that its value is in no file.
inline constexpr char grantVariable[] = "JACKFIELD_TASK";

/// A connector as an agent's config names it.
struct AgentServer
{
    QString name; ///< [a-z0-9-], unique in the task, short enough for every agent
    QString slug; ///< what `jackfieldctl run` is given
};

/// What a run is to be.
struct AgentWish
{
    QString prompt;
    QString model;     ///< empty: the agent's own choice
    QString directory; ///< absolute
    QString home;      ///< the person's home folder
    QString configDir; ///< a private folder for this run's config files, absolute
    QString bridge;    ///< the path of jackfieldctl
    QList<AgentServer> servers;
    bool isSandboxed = true;
    QString session; ///< one of its own to go on from (AgentAdapter::sessionIn()); empty: a new one
};

/// A file of an agent's config, without any secret.
struct AgentFile
{
    QString path; ///< absolute: in the config folder
    QByteArray content;
    QString
        over; ///< sandbox: laid over this path, which an agent reads whatever it is told; or empty
};

/// How an agent is started so that it has exactly the wanted servers.
struct AgentLaunch
{
    QStringList args;
    QByteArray input; ///< for its standard input; the prompt, where the agent reads it there
    QList<QPair<QString, QString>> environment; ///< no secret
    QList<AgentFile> files;
    QList<QPair<QString, QString>> links; ///< to be made: in the config folder, to the person's own
};

/// One agent CLI: where it is, how it is told which servers to have, and how its output is read.
/// A value without state; adapters are made by AgentRegistry. Each says which version it was proved
/// against.
class AgentAdapter
{
public:
    virtual ~AgentAdapter() = default;

    virtual QString id() const = 0;      ///< for `--agent`
    virtual QString title() const = 0;   ///< its own name, which is not translated
    virtual QString command() const = 0; ///< for the ExecutableFinder
    /// The oldest version that takes these options, as "1.2.3"; empty: any.
    virtual QString oldestVersion() const { return {}; }

    /// Unsupported where the agent cannot be held to exactly these servers without a sandbox;
    /// InvalidInput where its own config cannot be read.
    virtual Result<AgentLaunch> launch(const AgentWish &wish) const = 0;

    /// Its own state below the home folder, which a sandbox leaves writable: sign-in, sessions,
    /// caches.
    virtual QStringList stateFolders() const { return {}; }
    virtual QStringList stateFiles() const { return {}; }
    /// Variables of ours that it may have beside the usual ones: keys and addresses of its model. A
    /// name that ends in * stands for all that begin so.
    virtual QStringList inheritedVariables() const { return {}; }
    /// Hosts of its model's API, for a network of these alone.
    virtual QStringList modelHosts() const { return {}; }
    /// Addresses that the person has put in their place: in variables of ours, and in the agent's
    /// own config below `home`. Never the project's, whose writer would open the network to
    /// themselves.
    QStringList ownAddresses(const QString &home) const;

    /// What a line of its output says for people: messages, and tools that it calls. Without times.
    virtual QList<TaskLogEntry> read(const QJsonObject &event) const;

    /// Whether AgentWish::session is understood.
    virtual bool canContinue() const { return false; }
    /// The agent's own name for its session, where that line of its output tells it; else empty.
    QString sessionIn(const QJsonObject &event) const;
    /// Whether a line of what it prints, of any stream, says that nobody has signed in to its own
    /// service. Asked only where it failed.
    virtual bool saysSignedOut(const QString &line) const;

protected:
    virtual QStringList addressVariables() const { return {}; }
    virtual QStringList configuredAddresses(const QString &home) const;
    /// The same, as the agent says it; sessionIn() takes nothing that could be an option or a path.
    virtual QString saidSession(const QJsonObject &event) const;
};

/// Whether one of these stands somewhere in the line.
bool hasAnyOf(const QString &line, std::initializer_list<const char *> phrases);

TaskLogEntry saidMessage(const QString &text);
/// `server` is the connector's name in the agent's config; empty: a tool of the agent's own, or one
/// whose name says it. Of the arguments a line is told, shortened.
TaskLogEntry calledTool(const QString &tool, const QString &server, const QJsonValue &arguments);

/// The words behind `jackfieldctl` that stand for a server.
QStringList bridgeArguments(const AgentServer &server);

/// `{"NAME": entry(server), …}`
template <typename Entry>
QJsonObject serverEntries(const QList<AgentServer> &servers, Entry &&entry)
{
    QJsonObject entries;
    for (const AgentServer &server : servers)
        entries.insert(server.name, entry(server));
    return entries;
}

/// `{"command","args","env"}`, the form that most agents take; `reference` is how the agent writes
/// a variable, such as "${%1}".
QJsonObject commandEntry(const AgentWish &wish, const AgentServer &server,
                         const QString &reference);

QByteArray jsonFile(const QJsonObject &content);

} // namespace jackfield
