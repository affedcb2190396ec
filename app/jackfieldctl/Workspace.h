// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "app/jackfieldctl/Arguments.h"
#include "app/jackfieldctl/Command.h"
#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/StandardInput.h"

#include <QObject>

#include <functional>
#include <optional>

namespace jackfield {

/// What a command works on: the services for the folder and the user that the global options name,
/// opened and unlocked as far as the command asks for it. Made by the program for one command; main
/// thread.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(const GlobalOptions &options, Console &console, QObject *parent = nullptr);

    /// Claims standard input where --passphrase-file says "-".
    Result<void> prepare();

    const GlobalOptions &options() const { return m_options; }
    Console &console() { return m_console; }
    StandardInput &input() { return m_input; }
    Composition &services() { return m_composition; }
    ConnectorService &connectors() { return m_composition.connectors(); }

    /// Opens database and session, making both where they are missing.
    Result<void> openOrMake();
    /// Opens them where they are; false, and nothing made, where there is no database, or the
    /// account's own user is not in it. NotFound for another user that is not there.
    Result<bool> openIfThere();
    /// Opens, and finds the connector; NotFound.
    Result<Connector> find(const QString &name);

    /// Whoever started this program has the terminal for itself: a passphrase that no file holds is
    /// Locked.
    void neverAsk() { m_mayAsk = false; }
    /// Unlocks with the passphrase file, a passphrase asked for on the terminal, or the keychain,
    /// as the vault wants; makes the key at first need.
    QFuture<Result<void>> unlock();
    /// Unlocks, then does the work; the error of unlocking is the outcome where it fails.
    QFuture<Outcome> withKeys(const std::function<Outcome()> &work);
    /// The passphrase of --passphrase-file, or from the terminal, asked for twice where it is new.
    Result<Secret> passphrase(bool isNew);
    /// A passphrase that is to replace another one: of this file, or from the terminal, twice.
    Result<Secret> newPassphrase(const std::optional<QString> &file, const QString &option);

private:
    QFuture<Result<void>> unlockWithPassphrase();

    GlobalOptions m_options;
    Console &m_console;
    StandardInput m_input;
    Composition m_composition;
    bool m_mayAsk = true;
};

} // namespace jackfield
