// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "domain/ConnectorDraft.h"

namespace jackfield {

/// `text` with each ${NAME} replaced by the variable's value; "$${" stands for "${".
/// MissingVariable names the first variable that has no value. What a value holds is not looked at
/// again.
Result<QString> filled(const QString &text, const SecretEntries &variables);

/// What a draft connects to, with ${NAME} filled in its arguments, its URL and its headers.
/// For a remote server the variables serve for that only; a local one gets them as its environment.
Result<ConnectionTarget> filledTarget(const ConnectorDraft &draft, const SecretEntries &environment,
                                      const SecretEntries &headers);

} // namespace jackfield
