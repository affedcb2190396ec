// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

class Command;

/// The options that every command takes, before or after its name.
struct GlobalOptions
{
    QString dataDir;                       ///< absolute
    std::optional<QString> userName;       ///< nothing: the one named after the account
    std::optional<QString> passphraseFile; ///< "-": standard input
    bool json = false;
    bool quiet = false;
};

/// The words of the command line, taken apart: which command, and everything else in order.
struct CommandWords
{
    QString command; ///< empty where there is none
    QStringList rest;
};

/// Finds the command's name among the global options that may stand before it. InvalidInput for an
/// option there that is not a global one.
Result<CommandWords> findCommand(const QStringList &words);

void declareGlobalOptions(QCommandLineParser &parser);
GlobalOptions globalOptions(const QCommandLineParser &parsed);

/// Parses what is not the command's name. An option's value may begin with a dash. InvalidInput for
/// unknown options, missing values, a single option given twice, too few or too many words; the
/// detail repeats no value, since it may be a misplaced secret.
Result<void> parse(QCommandLineParser &parser, const Command &command, const QStringList &rest);

} // namespace jackfield
