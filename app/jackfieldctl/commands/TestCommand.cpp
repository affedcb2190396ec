// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/TestCommand.h"

#include "app/jackfieldctl/EndpointOptions.h"
#include "app/jackfieldctl/SavedServer.h"
#include "app/jackfieldctl/SecretOptions.h"
#include "app/jackfieldctl/TestRun.h"
#include "connectors/Variables.h"
#include "domain/ErrorText.h"

namespace jackfield {

namespace {

const QString allOption = QStringLiteral("all");

Result<QList<Connector>> named(const QStringList &names, ConnectorService &connectors)
{
    QList<Connector> found;
    for (const QString &name : names) {
        const auto connector = connectors.findByName(name);
        if (!connector)
            return failure(connector.error());
        const auto isIt = [&](const Connector &other) { return other.id == connector->id; };
        if (std::none_of(found.cbegin(), found.cend(), isIt))
            found.append(*connector);
    }
    return found;
}

Result<QList<Connector>> enabled(ConnectorService &connectors)
{
    auto all = connectors.list();
    if (all)
        all->removeIf([](const Connector &connector) { return !connector.enabled; });
    return all;
}

/// How many of them cannot be tested without a key.
Result<qsizetype> countSealed(const QList<Connector> &connectors, ConnectorService &service)
{
    qsizetype count = 0;
    for (const Connector &connector : connectors) {
        const auto needsKey = service.needsKey(connector.id);
        if (!needsKey)
            return failure(needsKey.error());
        count += *needsKey ? 1 : 0;
    }
    return count;
}

} // namespace

void TestCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({allOption, tr("Test all connectors that are switched on.")});
    declareEndpointOptions(parser);
    declareSecretOptions(parser);
    declareVisitOptions(parser);
}

QFuture<Outcome> TestCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const auto options = visitOptionsOf(parsed);
    if (!options)
        return ready(failure(options.error()));
    const QStringList names = parsed.positionalArguments();
    const int ways =
        int(!names.isEmpty()) + int(parsed.isSet(allOption)) + int(namesEndpoint(parsed));
    if (ways != 1)
        return ready(failure(ErrorCode::InvalidInput,
                             tr("Say what to test: names, or --all, or --url, or --command.")));
    if (namesEndpoint(parsed))
        return runUnsaved(parsed, *options, workspace);
    return runSaved(names, *options, workspace);
}

QFuture<Outcome> TestCommand::runUnsaved(const QCommandLineParser &parsed,
                                         const VisitOptions &options, Workspace &workspace)
{
    ConnectorDraft unnamed;
    unnamed.name = QStringLiteral("-"); // checked like any other, and never shown
    const auto draft = applyEndpoint(parsed, unnamed);
    if (!draft)
        return ready(failure(draft.error()));
    if (const auto checked = reportProblems(validate(*draft)); !checked)
        return ready(failure(checked.error()));
    const auto secrets = readSecrets(parsed, workspace);
    if (!secrets)
        return ready(failure(secrets.error()));
    const auto target = filledTarget(*draft, secrets->environment.set, secrets->headers.set);
    if (!target)
        return ready(failure(target.error()));
    const Settings settings = workspace.services().settings().load();
    auto *const run = new TestRun(workspace, options.verbose);
    return run->testUnsaved(*target, limitsWith(Composition::limitsOf(settings), options.timeout));
}

QFuture<Outcome> TestCommand::runSaved(const QStringList &names, const VisitOptions &options,
                                       Workspace &workspace)
{
    const auto there = workspace.openIfThere();
    if (!there)
        return ready(failure(there.error()));
    if (!*there && !names.isEmpty())
        return ready(
            failure(ErrorCode::NotFound,
                    tr("There is no connector named “%1”.").arg(names.constFirst().left(200))));
    Result<QList<Connector>> chosen = QList<Connector>{};
    if (*there)
        chosen = names.isEmpty() ? enabled(workspace.connectors())
                                 : named(names, workspace.connectors());
    if (!chosen)
        return ready(failure(chosen.error()));
    if (chosen->isEmpty()) {
        workspace.console().progress(tr("There is nothing to test."));
        return ready(printResults(workspace.console(), {}));
    }
    return unlockAndTest(*chosen, options, workspace);
}

QFuture<Outcome> TestCommand::unlockAndTest(const QList<Connector> &connectors,
                                            const VisitOptions &options, Workspace &workspace)
{
    const auto sealed = countSealed(connectors, workspace.connectors());
    if (!sealed)
        return ready(failure(sealed.error()));
    const auto test = [connectors, options, &workspace] {
        return (new TestRun(workspace, options.verbose))->testSaved(connectors, options.timeout);
    };
    if (*sealed == 0)
        return test();
    const bool someCanGoOn = *sealed < connectors.size();
    return workspace.unlock()
        .then(&workspace,
              [test, someCanGoOn, &workspace](const Result<void> &unlocked) -> QFuture<Outcome> {
                  if (unlocked)
                      return test();
                  if (!someCanGoOn || unlocked.error().code == ErrorCode::WrongPassphrase)
                      return ready(failure(unlocked.error()));
                  // Those that hold secrets report `locked`; the others are tested.
                  workspace.console().warn(textFor(unlocked.error()).cause);
                  return test();
              })
        .unwrap();
}

} // namespace jackfield
