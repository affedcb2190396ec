// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace jackfield {

/// What `jackfield` is told when it is started.
struct StartOptions
{
    QString dataDir; ///< absolute
    QString userName;
    std::optional<Secret> passphrase;
};

/// Declares the options, for --help as well.
void declareOptions(QCommandLineParser &parser);

/// Reads them, and the passphrase from its file ("-": standard input, up to the first line end).
/// InvalidInput for what is wrong; the detail holds no secret.
Result<StartOptions> readOptions(QCommandLineParser &parser, const QStringList &arguments);

} // namespace jackfield
