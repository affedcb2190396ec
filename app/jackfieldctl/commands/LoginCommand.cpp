// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/LoginCommand.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/LoginRun.h"

namespace jackfield {

namespace {

const QString noBrowserOption = QStringLiteral("no-browser");
const QString deviceOption = QStringLiteral("device");
const QString scopeOption = QStringLiteral("scope");
const QString timeoutOption = QStringLiteral("timeout");

} // namespace

void LoginCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({noBrowserOption, tr("Print the address instead of opening a browser.")});
    parser.addOption(
        {deviceOption, tr("Enter a code on another device; no browser is needed here.")});
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
    wish.signIn.usesDevice = parsed.isSet(deviceOption);
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
