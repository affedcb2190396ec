// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/InitCommand.h"

#include "app/composition/OsAccount.h"
#include "app/jackfieldctl/Workspace.h"

namespace jackfield {

namespace {

const QString vaultOption = QStringLiteral("vault");
const QString moveOption = QStringLiteral("move");
const QString newPassphraseOption = QStringLiteral("new-passphrase-file");

QString wordFor(VaultKind kind)
{
    return kind == VaultKind::Keychain ? QStringLiteral("keychain") : QStringLiteral("passphrase");
}

/// The kind that is asked for; a passphrase that is given says it too, and what is there stays.
Result<VaultKind> wantedKind(const QString &word, const std::optional<VaultKind> &there,
                             bool passphraseGiven)
{
    if (word == QLatin1String("keychain"))
        return VaultKind::Keychain;
    if (word == QLatin1String("passphrase"))
        return VaultKind::Passphrase;
    if (!word.isNull())
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "InitCommand", "--vault: a vault is either keychain or passphrase."));
    return there.value_or(passphraseGiven ? VaultKind::Passphrase : VaultKind::Keychain);
}

} // namespace

void InitCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({vaultOption,
                      tr("Where the key is kept: keychain (the usual), or passphrase."),
                      QStringLiteral("KIND")});
    parser.addOption({moveOption, tr("Keep the key there from now on, wherever it is now; with "
                                     "--vault passphrase also under another passphrase.")});
    parser.addOption({newPassphraseOption,
                      tr("With --move: read the new passphrase from this file; - is standard "
                         "input. Without it, the terminal is asked."),
                      QStringLiteral("FILE")});
}

QFuture<Outcome> InitCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    const QString word = parsed.isSet(vaultOption) ? parsed.value(vaultOption) : QString();
    const bool passphraseGiven = workspace.options().passphraseFile.has_value();
    // Nonsense is found before anything is made.
    if (const auto kind = wantedKind(word, {}, passphraseGiven); !kind)
        return ready(failure(kind.error()));
    if (const auto opened = workspace.openOrMake(); !opened)
        return ready(failure(opened.error()));
    SessionService &sessions = workspace.services().sessions();
    const auto there = sessions.vault();
    if (!there)
        return ready(failure(there.error()));
    const VaultKind kind = *wantedKind(word, *there, passphraseGiven);
    if (parsed.isSet(moveOption) && there->has_value())
        return move(parsed, **there, kind, workspace);

    Secret passphrase;
    if (kind == VaultKind::Passphrase && !there->has_value()) {
        const auto given = workspace.passphrase(true);
        if (!given)
            return ready(failure(given.error()));
        passphrase = *given;
    }
    return sessions.createVault(kind, passphrase)
        .then(&workspace, [this, kind, &workspace](const Result<void> &made) -> Outcome {
            return made ? report(kind, workspace) : Outcome(failure(made.error()));
        });
}

QFuture<Outcome> InitCommand::move(const QCommandLineParser &parsed, VaultKind from, VaultKind to,
                                   Workspace &workspace)
{
    if (!parsed.isSet(vaultOption))
        return ready(failure(ErrorCode::InvalidInput,
                             tr("--move: say where to, with --vault keychain or --vault "
                                "passphrase.")));
    SessionService &sessions = workspace.services().sessions();
    Secret current;
    if (from == VaultKind::Passphrase) {
        const auto given = workspace.passphrase(false);
        if (!given)
            return ready(failure(given.error()));
        current = *given;
    }
    Secret passphrase;
    if (to == VaultKind::Passphrase) {
        const auto given =
            workspace.newPassphrase(parsed.isSet(newPassphraseOption)
                                        ? std::optional<QString>(parsed.value(newPassphraseOption))
                                        : std::nullopt,
                                    QStringLiteral("--") + newPassphraseOption);
        if (!given)
            return ready(failure(given.error()));
        passphrase = *given;
    }
    const auto unlocked =
        from == VaultKind::Passphrase ? sessions.unlockWithPassphrase(current) : sessions.unlock();
    return QFuture<Result<void>>(unlocked)
        .then(&workspace,
              [&sessions, to, passphrase,
               current](const Result<void> &done) -> QFuture<Result<void>> {
                  return done ? sessions.moveKey(to, passphrase, current)
                              : QtFuture::makeReadyFuture(done);
              })
        .unwrap()
        .then(&workspace, [this, to, &workspace](const Result<void> &moved) -> Outcome {
            return moved ? report(to, workspace) : Outcome(failure(moved.error()));
        });
}

Outcome InitCommand::report(VaultKind kind, Workspace &workspace)
{
    SessionService &sessions = workspace.services().sessions();
    Console &console = workspace.console();
    const QString path = workspace.services().database().path();
    if (console.isJson()) {
        console.print(
            QJsonObject{{QStringLiteral("user"),
                         QJsonObject{{QStringLiteral("id"), sessions.session().user().toString()},
                                     {QStringLiteral("name"), sessions.userName()}}},
                        {QStringLiteral("vault"), wordFor(kind)},
                        {QStringLiteral("database"), path}});
        return ExitStatus::Done;
    }
    console.print(kind == VaultKind::Keychain
                      ? tr("Ready: %1, user “%2”, the key is in %3.")
                            .arg(path, Console::plain(sessions.userName()), sessions.keychainName())
                      : tr("Ready: %1, user “%2”, the key is under your passphrase.")
                            .arg(path, Console::plain(sessions.userName())));
    return ExitStatus::Done;
}

} // namespace jackfield
