// SPDX-License-Identifier: MIT
#include "keychain/SystemKeychain.h"

#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace jackfield {

namespace {

const QString serviceName = QStringLiteral("Jackfield");

template <typename T>
std::shared_ptr<QPromise<Result<T>>> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void settle(const std::shared_ptr<QPromise<Result<T>>> &promise, const Result<T> &result)
{
    promise->addResult(result);
    promise->finish();
}

/// QtKeychain's outcome in our words. Its texts are its own and the keychain's, and hold no value.
Result<void> outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return failure(ErrorCode::NotFound);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry:
        return failure(ErrorCode::KeychainDenied, job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return failure(ErrorCode::NoKeychain, job.errorString());
}

} // namespace

SystemKeychain::SystemKeychain(QObject *parent) : SystemKeychain(Limits(), parent) {}

SystemKeychain::SystemKeychain(const Limits &limits, QObject *parent)
    : QObject(parent), m_limits(limits), m_probe(limits.machine)
{
}

QFuture<Result<std::optional<Secret>>> SystemKeychain::read(const QString &entry)
{
    using Found = std::optional<Secret>;
    const auto promise = newPromise<Found>();
    const auto make = [] { return new QKeychain::ReadPasswordJob(serviceName); };
    run(entry, make, [promise](QKeychain::Job *job, const Result<void> &done) {
        if (done)
            settle<Found>(
                promise,
                Secret::fromBytes(qobject_cast<QKeychain::ReadPasswordJob *>(job)->binaryData()));
        else if (done.error().code == ErrorCode::NotFound)
            settle<Found>(promise, Found());
        else
            settle<Found>(promise, failure(done.error()));
    });
    return promise->future();
}

QFuture<Result<void>> SystemKeychain::write(const QString &entry, const Secret &value)
{
    const auto promise = newPromise<void>();
    const auto make = [value] {
        auto *job = new QKeychain::WritePasswordJob(serviceName);
        value.withBytes([&](QByteArrayView bytes) { job->setBinaryData(bytes.toByteArray()); });
        return job;
    };
    run(entry, make, [promise](QKeychain::Job *, const Result<void> &done) {
        if (!done && done.error().code == ErrorCode::NotFound)
            settle<void>(promise, failure(ErrorCode::NoKeychain));
        else
            settle<void>(promise, done);
    });
    return promise->future();
}

QFuture<Result<void>> SystemKeychain::remove(const QString &entry)
{
    const auto promise = newPromise<void>();
    const auto make = [] { return new QKeychain::DeletePasswordJob(serviceName); };
    run(entry, make, [promise](QKeychain::Job *, const Result<void> &done) {
        const bool wasNotThere = !done && done.error().code == ErrorCode::NotFound;
        settle<void>(promise, wasNotThere ? Result<void>() : done);
    });
    return promise->future();
}

void SystemKeychain::run(const QString &entry, std::function<QKeychain::Job *()> make, Done done)
{
    using Access = KeychainProbe::Access;
    // Of a locked entry, or one whose unlocking the person refused, libsecret says that there is
    // none, and that it was removed.
    const auto verified = [this, entry, done](QKeychain::Job *job, const Result<void> &outcome) {
        const bool isCertain = outcome ? !qobject_cast<QKeychain::DeletePasswordJob *>(job)
                                       : outcome.error().code == ErrorCode::NoKeychain;
        if (isCertain)
            return done(job, outcome);
        m_probe.access(serviceName, entry, [done, outcome](const Result<Access> &access) {
            if (!access)
                return done(nullptr, failure(access.error()));
            if (*access == Access::Locked)
                return done(nullptr, failure(ErrorCode::Locked));
            if (*access == Access::Absent && !outcome &&
                outcome.error().code == ErrorCode::NotFound)
                return done(nullptr, failure(ErrorCode::NoKeychain,
                                             QStringLiteral("the keychain has no keyring open")));
            done(nullptr, outcome);
        });
    };
    m_probe.reach([this, entry, make, done, verified](const Result<void> &reached) {
        if (!reached)
            return done(nullptr, reached);
        m_probe.access(
            serviceName, entry, [this, entry, make, done, verified](const Result<Access> &access) {
                if (!access)
                    return done(nullptr, failure(access.error()));
                QKeychain::Job *job = make();
                job->setKey(entry);
                start(job, *access == Access::Open ? m_limits.machine : m_limits.person, verified);
            });
    });
}

void SystemKeychain::start(QKeychain::Job *job, std::chrono::milliseconds limit, const Done &done)
{
    // A job cannot be taken back and must not be deleted while it runs: after the limit it ends for
    // itself, and nobody listens.
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    const bool asked = limit == m_limits.person;
    connect(timer, &QTimer::timeout, this, [this, timer, job, asked, done] {
        timer->deleteLater();
        job->disconnect(this);
        done(nullptr, asked ? failure(ErrorCode::Locked,
                                      QStringLiteral("nobody answered the keychain's question"))
                            : failure(ErrorCode::NoKeychain,
                                      QStringLiteral("the keychain does not answer")));
    });
    connect(job, &QKeychain::Job::finished, this, [timer, done](QKeychain::Job *finished) {
        delete timer;
        done(finished, outcomeOf(*finished));
    });
    timer->start(limit);
    job->start();
}

} // namespace jackfield
