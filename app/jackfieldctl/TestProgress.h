// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/ExitStatus.h"
#include "domain/TestReport.h"
#include "mcp/ConnectionTest.h"
#include "mcp/RequestProgress.h"

#include <QList>

#include <optional>

namespace jackfield {

/// A test that has ended; `name` is nothing for what is not saved.
struct NamedReport
{
    std::optional<QString> name;
    TestReport report;
};

/// A step, once it is over, as a line of progress; `name` where several tests run at once.
void reportStep(Console &console, const QString &name, const TestStep &step);
/// A line of the server's standard error, as progress.
void reportServerLine(Console &console, const QString &name, const QString &line);

/// How far a request is, as progress.
void reportProgress(Console &console, const RequestProgress &progress);

/// The results as a table or a document, and what is to be done about failures; gives the exit
/// status: the gravest of them.
ExitStatus printResults(Console &console, const QList<NamedReport> &results);

} // namespace jackfield
