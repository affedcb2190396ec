// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Workspace.h"

#include "app/composition/OsAccount.h"
#include "app/jackfieldctl/TerminalPrompt.h"

namespace jackfield {

namespace {

const QString passphraseOption = QStringLiteral("--passphrase-file");

QFuture<Result<void>> readyError(const Error &error)
{
    return QtFuture::makeReadyFuture(Result<void>(failure(error)));
}

} // namespace

Workspace::Workspace(const GlobalOptions &options, Console &console, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_console(console),
      m_composition({options.dataDir, options.userName.value_or(osAccountName())})
{
}

Result<void> Workspace::prepare()
{
    if (m_options.passphraseFile == QLatin1String("-"))
        return m_input.claim(passphraseOption);
    return {};
}

Result<void> Workspace::openOrMake()
{
    return m_composition.open(Database::Access::ReadWrite, SessionService::Unknown::Create);
}

Result<bool> Workspace::openIfThere()
{
    const bool ownUser = !m_options.userName.has_value();
    Error error{ErrorCode::NotFound, {}};
    if (m_composition.hasDatabase()) {
        const auto opened =
            m_composition.open(Database::Access::ReadWrite, SessionService::Unknown::Refuse);
        if (opened)
            return true;
        error = opened.error();
    }
    if (error.code != ErrorCode::NotFound)
        return failure(error);
    if (ownUser)
        return false;
    return failure(ErrorCode::NotFound,
                   tr("There is no user “%1” yet. Make one: jackfieldctl --user NAME init.")
                       .arg(m_options.userName->left(200)));
}

Result<Connector> Workspace::find(const QString &name)
{
    const auto there = openIfThere();
    if (!there)
        return failure(there.error());
    if (!*there)
        return failure(ErrorCode::NotFound,
                       tr("There is no connector named “%1”.").arg(name.left(200)));
    return connectors().findByName(name);
}

Result<Secret> Workspace::passphrase(bool isNew)
{
    if (m_options.passphraseFile)
        return readSecretFile(*m_options.passphraseFile, passphraseOption, m_input);
    if (!m_mayAsk || !TerminalPrompt::isPossible())
        return failure(ErrorCode::Locked,
                       tr("they are under a passphrase, and there is neither --passphrase-file nor "
                          "a terminal to ask on"));
    if (isNew)
        return TerminalPrompt::askTwice(tr("New passphrase:"), tr("The same again:"));
    return TerminalPrompt::ask(tr("Passphrase:"));
}

Result<Secret> Workspace::newPassphrase(const std::optional<QString> &file, const QString &option)
{
    if (file)
        return readSecretFile(*file, option, m_input);
    if (!TerminalPrompt::isPossible())
        return failure(
            ErrorCode::InvalidInput,
            tr("Give the new passphrase with %1: there is no terminal to ask on.").arg(option));
    return TerminalPrompt::askTwice(tr("New passphrase:"), tr("The same again:"));
}

QFuture<Result<void>> Workspace::unlockWithPassphrase()
{
    const auto vault = services().sessions().vault();
    if (!vault)
        return readyError(vault.error());
    const auto given = passphrase(!vault->has_value());
    if (!given)
        return readyError(given.error());
    return services().sessions().unlockWithPassphrase(*given);
}

QFuture<Result<void>> Workspace::unlock()
{
    SessionService &sessions = services().sessions();
    const auto vault = sessions.vault();
    if (!vault)
        return readyError(vault.error());
    if (*vault == VaultKind::Passphrase || (!vault->has_value() && m_options.passphraseFile))
        return unlockWithPassphrase();
    if (m_options.passphraseFile)
        m_console.warn(tr("the key is in the keychain; the passphrase is not needed"));
    return sessions.unlock();
}

QFuture<Outcome> Workspace::withKeys(const std::function<Outcome()> &work)
{
    return unlock().then(this, [work](const Result<void> &unlocked) -> Outcome {
        if (!unlocked)
            return failure(unlocked.error());
        return work();
    });
}

} // namespace jackfield
