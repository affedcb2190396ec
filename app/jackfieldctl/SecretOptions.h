// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Workspace.h"
#include "domain/ConnectorDraft.h"

#include <QCommandLineParser>

namespace jackfield {

/// --env, --env-file, --header and --oauth-client-secret-file: the options that bring secrets in.
void declareSecretOptions(QCommandLineParser &parser);
/// --unset-env and --unset-header, where there is something saved to be taken away.
void declareUnsetOptions(QCommandLineParser &parser);

/// Reads what those options name. Warns of values that stand on the command line itself.
/// InvalidInput with all problems; then nothing may be saved.
Result<SecretsPatch> readSecrets(const QCommandLineParser &parsed, Workspace &workspace);

/// KEY=VALUE, or KEY with its value on standard input, each as an entry; `option` is its name.
Result<SecretEntries> readVariables(const QStringList &words, const QString &option,
                                    Workspace &workspace);

/// All problems, each on a line that begins with the option that it belongs to; no error where
/// there are none.
Result<void> reportProblems(const QList<FieldProblem> &problems);

} // namespace jackfield
