// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Settings.h"
#include "ui/secrets/SavedSecrets.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

namespace jackfield {

class MessageStrip;
class SecretEntriesModel;
class SecretEntriesTable;

/// Edits a connector's variables or headers: load…, then patch(). Saved ones stay sealed until the
/// person asks to edit them, and then show their names only; a value is opened when its eye is
/// pressed, one at a time, and hidden again after a while. Main thread.
class SecretEntriesEditor : public QWidget
{
    Q_OBJECT

public:
    /// `field` is Field::Environment or Field::Headers.
    SecretEntriesEditor(Field field, const Settings &settings, QWidget *parent = nullptr);
    ~SecretEntriesEditor() override;

    /// Nothing is saved yet; rows with these names want a value.
    void loadNew(const QStringList &names);
    /// Something is saved and sealed; nothing is opened by this call.
    void loadSealed(const SavedSecrets &saved);

    /// What is to change; an empty patch keeps everything.
    SecretPatch patch() const;
    bool isValid() const;
    bool isModified() const;

    /// Opens the names of what is saved, if need be, and edits the value of this one, which is
    /// added where it is not there.
    void wantValue(const QString &name);

    /// Puts the focus on the first row with a problem.
    void focusFirstProblem();

Q_SIGNALS:
    void edited();
    void validityChanged(bool valid);
    /// The saved ones are wanted and the session is locked.
    void unlockRequested();

private:
    QWidget *buildSealedPage();
    void editSaved();
    void keepSaved();
    void showPage(QWidget *page);
    bool isSealed() const;
    QString word(const char *variables, const char *headers) const;

    const Field m_field;
    SecretEntriesModel *m_model;
    SavedSecrets m_saved;
    QStackedWidget *m_pages;
    SecretEntriesTable *m_table;
    QPushButton *m_edit = nullptr;
    MessageStrip *m_sealedMessage = nullptr;
    QWidget *m_sealedPage;
};

} // namespace jackfield
