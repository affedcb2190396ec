// SPDX-License-Identifier: MIT
#pragma once

#include "session/SessionService.h"

#include <QDialog>

#include <memory>

namespace jackfield {

/// Where the user's key is kept, and the way to keep it elsewhere: in the keychain, under a
/// passphrase, or under another one. Accepted when the key has moved. Shown with open(); the
/// session is unlocked. Deriving keys runs elsewhere, so the dialog never blocks. The service
/// outlives it. Main thread.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeyDialog(SessionService &sessions, QWidget *parent = nullptr);
    ~KeyDialog() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
