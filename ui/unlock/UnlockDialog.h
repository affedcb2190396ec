// SPDX-License-Identifier: MIT
#pragma once

#include "session/SessionService.h"

#include <QDialog>

#include <memory>

namespace jackfield {

/// Opens the vault: asks for the passphrase where the vault has one; where there is no keychain and
/// no vault yet, offers to make one under a passphrase; where the keychain has the key, offers to
/// try it again. Accepted (QDialog::accepted) when the session is unlocked. Shown with open(). The
/// key derivation runs elsewhere, so the dialog never blocks. The service outlives it. Main thread.
class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UnlockDialog(SessionService &sessions, QWidget *parent = nullptr);
    ~UnlockDialog() override;

    /// Finds out what is to be asked, and asks it.
    void open() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
