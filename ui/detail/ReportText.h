// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/TestReport.h"

#include <QString>

namespace jackfield {

/// What a person can do about a failure with one click.
enum class Remedy { TestAgain, Edit, RaiseLimit, Unlock };

Remedy remedyFor(ErrorCode code);
/// The text of its button, which is a verb.
QString remedyText(Remedy remedy);

/// The report in words, line by line; empty where nothing is known.
QString serverText(const TestReport &report);
QString protocolText(const TestReport &report);
QString offersText(const TestReport &report);
QString timingsText(const TestReport &report);
/// The names of the tools, as many as a person reads.
QString toolsText(const TestReport &report);
QString foundText(const TestReport &report);

/// What a test of this connector checked, and what it cannot say.
QString checkedText(const Connector &connector, const TestReport &report);

} // namespace jackfield
