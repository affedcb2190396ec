// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Result.h"

#include <QCommandLineParser>

#include <chrono>
#include <optional>

namespace jackfield {

/// --command, --arg, --cwd, --url, --transport and --oauth-client-id: what a connector connects to.
void declareEndpointOptions(QCommandLineParser &parser);
void declareDescriptionOption(QCommandLineParser &parser);

/// The draft with these options applied: a command alone is split into words as a shell would, one
/// with --arg is a word; --arg alone replaces the arguments. InvalidInput for options that do not
/// go together. The draft itself is not checked.
Result<ConnectorDraft> applyEndpoint(const QCommandLineParser &parsed, ConnectorDraft draft);

/// Whether one of those options was given.
bool namesEndpoint(const QCommandLineParser &parsed);

void declareTimeoutOption(QCommandLineParser &parser);
/// --timeout in seconds, up to an hour; nothing where it was not given.
Result<std::optional<std::chrono::milliseconds>> timeoutOf(const QCommandLineParser &parsed);

} // namespace jackfield
