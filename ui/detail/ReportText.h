// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "domain/TestReport.h"

#include <QString>

namespace jackfield {

/// What a person can do about a failure with one click.
enum class Remedy {
    TestAgain,
    Edit,
    SignIn,
    SetVariable, ///< the one that wantedVariable() names
    CopyInstall, ///< the command that installCommandFor() names, for a terminal
    RaiseLimit,
    TrustIssuer, ///< the report's HttpFacts::issuer, after it was confirmed
    Unlock
};

/// For a report with an error, of a connector with this command.
Remedy remedyFor(const TestReport &report, const QString &command);
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

/// What came over HTTP with a failure: the status, the headers that explain it, the proxy.
QString httpText(const TestReport &report);
/// The lines of standard output that were no messages.
QString noiseText(const TestReport &report);

/// What a test of this connector checked, and what it cannot say.
QString checkedText(const Connector &connector, const TestReport &report);

} // namespace jackfield
