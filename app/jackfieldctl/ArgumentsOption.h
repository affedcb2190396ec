// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace jackfield {

class Workspace;

/// --args JSON: the arguments of a tool or a prompt.
void declareArgumentsOption(QCommandLineParser &parser, const QString &about);

/// The object: from the option, or with "-" from standard input, where a value that is nobody's
/// business belongs; empty where the option was not given. InvalidInput where it is no JSON object.
Result<QJsonObject> argumentsOf(const QCommandLineParser &parsed, Workspace &workspace);

} // namespace jackfield
