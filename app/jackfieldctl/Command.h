// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/ExitStatus.h"
#include "domain/Result.h"

#include <QCommandLineParser>
#include <QFuture>
#include <QString>

namespace jackfield {

class Workspace;

/// How a command ended: with a status, or with the error that stopped it, which the program prints.
using Outcome = Result<ExitStatus>;

inline QFuture<Outcome> ready(Outcome outcome)
{
    return QtFuture::makeReadyFuture(std::move(outcome));
}

/// One word of the command line: what it accepts, and what it does. Stateless between runs; made by
/// the registry, which owns it.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    /// One line for the general help.
    virtual QString summary() const = 0;
    /// Its words behind the name, such as "NAME NEW"; for the help and for counting.
    virtual QString words() const = 0;
    virtual int fewestWords() const { return 0; }
    virtual int mostWords() const { return fewestWords(); }
    /// Adds the command's own options.
    virtual void declare(QCommandLineParser &parser) const { Q_UNUSED(parser) }

    /// Runs it on what was parsed; the positional arguments are its words, without its name.
    /// InvalidInput is a usage error.
    virtual QFuture<Outcome> run(const QCommandLineParser &parsed, Workspace &workspace) = 0;
};

} // namespace jackfield
