// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QWidget>

namespace jackfield {

class FieldNote;
class SecretLineEdit;

/// Two fields for a new passphrase, which say how hard it is to guess and where the two differ.
/// Main thread; owned by its parent.
class NewPassphrase : public QWidget
{
    Q_OBJECT

public:
    /// `label` is that of the first field, with its mnemonic.
    explicit NewPassphrase(const QString &label, QWidget *parent = nullptr);

    /// Whether there is something, twice the same.
    bool isAcceptable() const;
    Secret secret() const;
    void clear();
    /// Takes the focus, with everything selected.
    void askAgain();

Q_SIGNALS:
    void changed();

private:
    void updateNotes();

    SecretLineEdit *m_passphrase;
    SecretLineEdit *m_repeat;
    FieldNote *m_strength;
    FieldNote *m_mismatch;
};

} // namespace jackfield
