// SPDX-License-Identifier: MIT
#pragma once

#include "models/PresetsModel.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/signin/SignInWizard.h"
#include "ui/window/WindowServices.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QDialog;
class QSettings;
class QWidget;

namespace jackfield {

class ConnectorDialog;

/// Opens the window's dialogs, one of each kind at a time, without ever waiting for one. Main
/// thread; owned by the window.
class WindowDialogs : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(const WindowServices &services, QSettings &store, QWidget *window);
    /// Closes what is open, without saving.
    ~WindowDialogs() override;

    void openNew(const ConnectorDraft &draft, const QStringList &variableNames = {});
    /// `wantedVariable`: one that is to get a value at once; empty: none.
    void openExisting(const ConnectorId &id, const QString &wantedVariable = {});
    /// `account` Chosen: of a connector that was made for it, which goes again if nobody signs in.
    void openSignIn(const ConnectorId &id,
                    SignInWizard::Account account = SignInWizard::Account::Any);
    void openSettings(SettingsDialog::Place place = SettingsDialog::Place::Start);
    /// Shows whom to trust, by subject and fingerprint, and adds it to the file of the settings, or
    /// to one in the data folder, when the person agrees; then calls `trusted`.
    void confirmIssuer(const UntrustedIssuer &issuer, const std::function<void()> &trusted);
    void openUnlock();
    /// Where the key is kept; unlocks first where that is needed.
    void openKey();
    /// Shows what the text would import and imports it when the person agrees.
    void openImport(const QString &text = {});

Q_SIGNALS:
    void connectorsSaved(const QList<jackfield::ConnectorId> &ids);
    void settingsChanged(const jackfield::Settings &settings);
    void failed(const QString &text);
    void keyMoved();

private:
    ConnectorDialog *makeConnectorDialog();
    QWidget *topmost() const;
    QString keyPlace() const;
    bool trust(const UntrustedIssuer &issuer, const QString &file);

    const WindowServices &m_services;
    QSettings &m_store;
    QWidget *m_window;
    QPointer<QDialog> m_dialog; ///< what is open above the window, the unlock dialog apart
    QPointer<QDialog> m_unlock;
    QPointer<QDialog> m_key;
};

} // namespace jackfield
