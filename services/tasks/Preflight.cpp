// SPDX-License-Identifier: MIT
#include "tasks/Preflight.h"

#include "domain/ErrorText.h"

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

/// A connector that was tested so lately is taken at its word.
constexpr auto freshFor = std::chrono::hours(1);

/// What ends the task before the agent starts: values that should open and do not.
bool isFatal(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Locked:
    case ErrorCode::NoKeychain:
    case ErrorCode::KeychainDenied:
    case ErrorCode::WrongPassphrase:
    case ErrorCode::KeyMissing:
    case ErrorCode::Decrypt:
    case ErrorCode::Crypto:
        return true;
    default:
        return false;
    }
}

Error named(const Connector &connector, const Error &error)
{
    return {error.code, error.detail.isEmpty()
                            ? connector.name
                            : QStringLiteral("%1: %2").arg(connector.name, error.detail)};
}

} // namespace

Preflight::Preflight(Services services, const std::optional<QList<ConnectorId>> &chosen,
                     QObject *parent)
    : QObject(parent), m_services(services), m_chosen(chosen)
{
    m_promise.start();
}

Preflight::~Preflight()
{
    end(failure(ErrorCode::Cancelled));
}

QFuture<Result<PreflightFindings>> Preflight::run()
{
    const auto found = candidates();
    if (!found) {
        end(failure(found.error()));
        return m_promise.future();
    }
    QList<ConnectorId> stale;
    for (const Connector &connector : *found) {
        Candidate candidate{connector, std::nullopt};
        if (connector.enabled) {
            if (const auto opened = openTarget(candidate); !opened) {
                end(failure(opened.error()));
                return m_promise.future();
            }
            if (!candidate.failed && !isFresh(connector))
                stale.append(connector.id);
        }
        m_candidates.append(candidate);
    }
    m_testing = {stale.cbegin(), stale.cend()};
    connect(&m_services.tester, &ConnectorTester::testFinished, this, &Preflight::onTested);
    m_services.tester.test(stale);
    conclude();
    return m_promise.future();
}

Result<QList<Connector>> Preflight::candidates()
{
    QList<Connector> found;
    if (m_chosen) {
        for (const ConnectorId &id : *m_chosen) {
            const auto connector = m_services.connectors.find(id);
            if (!connector)
                return failure(connector.error());
            found.append(*connector);
        }
        return found;
    }
    const auto all = m_services.connectors.list();
    if (!all)
        return failure(all.error());
    for (const Connector &connector : *all)
        if (connector.enabled && connector.status == ConnectorStatus::Connected)
            found.append(connector);
    return found;
}

/// Decrypts this one, now.
Result<void> Preflight::openTarget(Candidate &candidate)
{
    const auto target = m_services.connectors.target(candidate.connector.id);
    if (target) {
        m_findings.targets.insert(candidate.connector.slug, *target);
        return {};
    }
    if (isFatal(target.error().code))
        return failure(named(candidate.connector, target.error()));
    candidate.failed = target.error();
    return {};
}

bool Preflight::isFresh(const Connector &connector) const
{
    return connector.status == ConnectorStatus::Connected && connector.lastTest &&
           connector.lastTest->testedAt.msecsTo(m_services.clock.now()) <
               std::chrono::milliseconds(freshFor).count();
}

void Preflight::onTested(const ConnectorId &id, const TestReport &report)
{
    if (!m_testing.remove(id))
        return;
    for (Candidate &candidate : m_candidates) {
        if (candidate.connector.id != id)
            continue;
        candidate.connector.lastTest = report.summary();
        candidate.failed = report.error;
    }
    conclude();
}

void Preflight::conclude()
{
    if (!m_testing.isEmpty() || m_ended)
        return;
    for (const auto &[connector, failed] : std::as_const(m_candidates)) {
        TaskConnector seen{connector.id,
                           connector.name,
                           connector.type,
                           endpointHash(connector),
                           TaskOutcome::Connected,
                           std::nullopt,
                           {}};
        if (!connector.enabled) {
            seen.outcome = TaskOutcome::Skipped;
            seen.reason = tr("It is switched off.");
        } else if (failed) {
            seen.outcome = TaskOutcome::Failed;
            seen.reason = textFor(*failed).cause;
        } else {
            seen.tools = connector.lastTest ? connector.lastTest->tools : std::nullopt;
            m_findings.slugs.append(connector.slug);
        }
        if (seen.outcome != TaskOutcome::Connected) {
            m_findings.targets.remove(connector.slug);
            m_findings.warnings.append(tr("“%1” is left out: %2").arg(seen.name, seen.reason));
        }
        m_findings.snapshot.append(seen);
    }
    end(m_findings);
}

void Preflight::end(const Result<PreflightFindings> &findings)
{
    if (std::exchange(m_ended, true))
        return;
    m_promise.addResult(findings);
    m_promise.finish();
}

} // namespace jackfield
