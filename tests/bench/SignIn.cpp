// SPDX-License-Identifier: MIT
// Signs in to the authorization server of the tests so many times, and prints what each time took
// beside the server's and the browser's part, in microseconds, a line each.
#include "tests/oauth/OauthServer.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace jackfield;

namespace {

/// Nothing where it did not end well.
std::optional<qint64> ownMicroseconds(const OauthServer &server)
{
    SignInRun run(server);
    run.request.challenges = {fetch(server.url()).challenge};
    QElapsedTimer clock;
    qint64 browserSince = 0;
    qint64 browser = 0;
    qint64 end = 0;
    run.prepare();
    QObject::connect(run.flow.get(), &SignInFlow::phaseChanged, run.flow.get(),
                     [&](SignInPhase phase) {
                         const qint64 now = clock.nsecsElapsed() / 1000;
                         if (phase == SignInPhase::AwaitingPerson)
                             browserSince = now;
                         else if (phase == SignInPhase::RequestingTokens)
                             browser = now - browserSince;
                         else if (phase == SignInPhase::SignedIn)
                             end = now;
                     });
    clock.start();
    run.flow->start();
    if (!run.waitForEnd().isEmpty())
        return std::nullopt;
    qint64 servers = 0;
    for (const TranscriptEntry &entry : run.flow->transcript().entries())
        servers += entry.milliseconds * 1000LL;
    return end - browser - servers;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const OauthServer server;
    for (int i = argc > 1 ? std::atoi(argv[1]) : 1; i > 0; --i) {
        const auto own = ownMicroseconds(server);
        if (!own)
            return 1;
        std::printf("%lld\n", static_cast<long long>(*own));
    }
    return 0;
}
