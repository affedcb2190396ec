// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/SecretEntries.h"

#include <QList>
#include <QString>

namespace jackfield {

/// A connector's configuration as a person wrote it, not yet checked; see validate().
struct ConnectorDraft
{
    ConnectorType type = ConnectorType::Local;
    TransportChoice transport = TransportChoice::Stdio;
    QString name;
    QString description;
    QString command;
    QStringList args;
    QString cwd;
    QString url;
    QString oauthClientId;
    bool enabled = true;

    static ConnectorDraft from(const Connector &connector);
    bool operator==(const ConnectorDraft &) const = default;
};

/// How a saved set of secrets is to change. What is not named is kept, unopened where possible.
struct SecretPatch
{
    SecretEntries set;  ///< added, or replaced where the name is there already
    QStringList remove; ///< names

    bool isEmpty() const { return set.isEmpty() && remove.isEmpty(); }
};

/// How a connector's secrets are to change; an empty one keeps every secret.
struct SecretsPatch
{
    SecretPatch environment;
    SecretPatch headers;
    std::optional<Secret> oauthClientSecret; ///< set: replaces; an empty secret removes

    bool isEmpty() const
    {
        return environment.isEmpty() && headers.isEmpty() && !oauthClientSecret;
    }
};

/// The field of a form (or the option of a command) that a problem belongs to.
enum class Field {
    Name,
    Description,
    Command,
    Arguments,
    WorkingFolder,
    Url,
    Transport,
    Environment,
    Headers,
    OauthClientId,
    OauthClientSecret,
};

/// Something wrong with one field; `text` is translated, says what to do, and holds no secret.
struct FieldProblem
{
    Field field = Field::Name;
    QString text;
    int row =
        -1; ///< in Environment and Headers: which entry, from 0; in a .env text: the line, from 0

    bool operator==(const FieldProblem &) const = default;
};

/// Everything that is wrong with a draft, in the order of the fields; empty when it may be saved.
/// Whether the name is taken is the service's to say; whether the working folder exists is asked of
/// the file system here, because a person wants to know while typing.
QList<FieldProblem> validate(const ConnectorDraft &draft);

/// The same for the names and values of a set of secrets: Field::Environment (POSIX XBD 8.1: a name
/// is not empty, holds no `=` and no NUL, and is there once) or Field::Headers (RFC
/// 9110, 5.1, 5.5).
QList<FieldProblem> validate(const SecretEntries &entries, Field field);

/// The problem of one name on its own (empty text: none), for an editor that checks while typing.
QString nameProblem(const QString &name, Field field);

/// All problems in one line each, for a terminal or a log.
QString joinProblems(const QList<FieldProblem> &problems);

} // namespace jackfield
