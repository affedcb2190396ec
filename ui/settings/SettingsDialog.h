// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Settings.h"
#include "domain/ports/SettingsRepository.h"

#include <QDialog>

#include <memory>

namespace jackfield {

/// What a person may set: the appearance, the limits of a test, whom to trust, how long a secret
/// stays to be seen. Every change is saved and applied at once; there is nothing to confirm. Shown
/// with open(). The repository is owned by the caller and outlives it. Main thread.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(SettingsRepository &repository, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// Reads the settings anew and shows the dialog.
    void open() override;

    /// Says where the user's key is kept, in words, beside a button to keep it elsewhere; see
    /// keyRequested().
    void showKeyPlace(const QString &place);
    enum class Place { Start, TimeLimit, ColdStartLimit };
    /// Puts the focus there, after open(); Start leaves it where it is.
    void focus(Place place);

Q_SIGNALS:
    /// The key is to be kept elsewhere, or under another passphrase.
    void keyRequested();
    /// A value was changed. It was saved too, unless the dialog says that it could not be; then it
    /// holds until the program ends.
    void settingsChanged(const jackfield::Settings &settings);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
