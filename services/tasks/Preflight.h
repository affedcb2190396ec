// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "domain/Task.h"
#include "domain/ports/Clock.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QSet>

#include <optional>

namespace jackfield {

/// What a task begins with.
struct PreflightFindings
{
    QList<TaskConnector> snapshot;            ///< of all that were chosen
    QHash<QString, ConnectionTarget> targets; ///< of those that are given, by slug; decrypted
    QStringList slugs;                        ///< the same, in the order of names
    QStringList warnings;                     ///< for people; log-safe
};

/// Looks at the chosen connectors before a task: opens their secrets, tests anew what was not
/// tested lately, and leaves out, with a warning, what does not come up. run() once. Main thread.
class Preflight : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        ConnectorService &connectors;
        ConnectorTester &tester;
        Clock &clock;
    };

    Preflight(Services services, const std::optional<QList<ConnectorId>> &chosen,
              QObject *parent = nullptr);
    ~Preflight() override;

    /// An error where one of them does not decrypt, or the session is locked: the detail names the
    /// connector, and the task must not begin.
    QFuture<Result<PreflightFindings>> run();

private:
    struct Candidate
    {
        Connector connector;
        std::optional<Error> failed;
    };

    Result<QList<Connector>> candidates();
    Result<void> openTarget(Candidate &candidate);
    bool isFresh(const Connector &connector) const;
    void onTested(const ConnectorId &id, const TestReport &report);
    void conclude();
    void end(const Result<PreflightFindings> &findings);

    Services m_services;
    std::optional<QList<ConnectorId>> m_chosen;
    QList<Candidate> m_candidates;
    QSet<ConnectorId> m_testing;
    PreflightFindings m_findings;
    QPromise<Result<PreflightFindings>> m_promise;
    bool m_ended = false;
};

} // namespace jackfield
