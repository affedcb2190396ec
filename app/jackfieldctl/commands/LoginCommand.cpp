// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/LoginCommand.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/LoginRun.h"
#include "app/jackfieldctl/StandardInput.h"

namespace jackfield {

namespace {

const QString noBrowserOption = QStringLiteral("no-browser");
const QString deviceOption = QStringLiteral("device");
const QString credentialsOption = QStringLiteral("client-credentials");
const QString keyOption = QStringLiteral("client-key-file");
const QString scopeOption = QStringLiteral("scope");
const QString timeoutOption = QStringLiteral("timeout");

/// At most one way.
Result<Grant> grantOf(const QCommandLineParser &parsed)
{
    const bool isDevice = parsed.isSet(deviceOption);
    const bool isCredentials = parsed.isSet(credentialsOption);
    if (isDevice && isCredentials)
        return failure(ErrorCode::InvalidInput,
                       LoginCommand::tr("--device is for a person, --client-credentials for none: "
                                        "name one of them."));
    return isDevice        ? Grant::DeviceCode
           : isCredentials ? Grant::ClientCredentials
                           : Grant::AuthorizationCode;
}

} // namespace

void LoginCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({noBrowserOption, tr("Print the address instead of opening a browser.")});
    parser.addOption(
        {deviceOption, tr("Enter a code on another device; no browser is needed here.")});
    parser.addOption(
        {credentialsOption,
         tr("Nobody signs in: the connector's own client does, which its provider made "
            "for programs.")});
    parser.addOption({keyOption,
                      tr("The private key (PEM) of that client, instead of a secret; - is standard "
                         "input. It is kept, encrypted."),
                      QStringLiteral("FILE")});
    parser.addOption({scopeOption,
                      tr("Ask for this scope too, beside what the server asks for; may be given "
                         "several times."),
                      QStringLiteral("S")});
    parser.addOption(
        {timeoutOption, tr("How long to wait for you, in seconds (600)."), QStringLiteral("S")});
}

QFuture<Outcome> LoginCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto timeout = timeoutOf(parsed);
    if (!timeout)
        return ready(failure(timeout.error()));
    const auto connector = workspace.find(parsed.positionalArguments().constFirst());
    if (!connector)
        return ready(failure(connector.error()));
    LoginRun::Wish wish;
    for (const QString &scopes : parsed.values(scopeOption))
        wish.signIn.scopes += scopes.split(u' ', Qt::SkipEmptyParts);
    const auto grant = grantOf(parsed);
    if (!grant)
        return ready(failure(grant.error()));
    wish.signIn.grant = *grant;
    if (parsed.isSet(keyOption)) {
        const auto key = readSecretFile(parsed.value(keyOption), QStringLiteral("--") + keyOption,
                                        workspace.input());
        if (!key)
            return ready(failure(key.error()));
        wish.signIn.privateKey = *key;
    }
    wish.opensBrowser = !parsed.isSet(noBrowserOption);
    wish.limit = timeout->value_or(std::chrono::minutes(10));
    return workspace.unlock()
        .then(&workspace,
              [id = connector->id, wish, &workspace](const Result<void> &unlocked) {
                  if (!unlocked)
                      return ready(failure(unlocked.error()));
                  return (new LoginRun(workspace, id, wish))->start();
              })
        .unwrap();
}

} // namespace jackfield
