// SPDX-License-Identifier: MIT
#include "ui/window/WindowDialogs.h"

#include "domain/ErrorText.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/start/ImportDialog.h"
#include "ui/unlock/KeyDialog.h"
#include "ui/unlock/UnlockDialog.h"

#include <QSettings>
#include <QWidget>

namespace jackfield {

namespace {

/// A dialog that was closed is still there until the event loop deletes it, and no longer counts.
bool isOpen(const QWidget *dialog)
{
    return dialog && dialog->isVisible();
}

} // namespace

WindowDialogs::WindowDialogs(const WindowServices &services, QSettings &store, QWidget *window)
    : QObject(window), m_services(services), m_store(store), m_window(window)
{
}

WindowDialogs::~WindowDialogs()
{
    delete m_key;
    delete m_unlock;
    delete m_dialog;
}

ConnectorDialog *WindowDialogs::makeConnectorDialog()
{
    auto *dialog = new ConnectorDialog(m_services.connectors, m_services.tests,
                                       m_services.settings.load(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->rememberSizeIn(m_store);
    connect(dialog, &ConnectorDialog::connectorSaved, this,
            [this](const ConnectorId &id) { Q_EMIT connectorsSaved({id}); });
    connect(dialog, &ConnectorDialog::unlockRequested, this, &WindowDialogs::openUnlock);
    m_dialog = dialog;
    return dialog;
}

void WindowDialogs::openNew(const ConnectorDraft &draft, const QStringList &variableNames)
{
    if (isOpen(m_dialog))
        return;
    ConnectorDraft named = draft;
    if (!named.name.isEmpty())
        if (const auto free = m_services.connectors.freeName(named.name))
            named.name = *free;
    makeConnectorDialog()->openNew(named, variableNames);
}

void WindowDialogs::openExisting(const ConnectorId &id)
{
    if (isOpen(m_dialog))
        return;
    const auto connector = m_services.connectors.find(id);
    if (!connector) {
        Q_EMIT failed(textFor(connector.error()).cause);
        return;
    }
    makeConnectorDialog()->openExisting(*connector);
}

void WindowDialogs::openSettings()
{
    if (isOpen(m_dialog))
        return;
    auto *dialog = new SettingsDialog(m_services.settings, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingsChanged, this, &WindowDialogs::settingsChanged);
    dialog->showKeyPlace(keyPlace());
    connect(dialog, &SettingsDialog::keyRequested, this, &WindowDialogs::openKey);
    connect(this, &WindowDialogs::keyMoved, dialog,
            [this, dialog] { dialog->showKeyPlace(keyPlace()); });
    m_dialog = dialog;
    dialog->open();
}

QWidget *WindowDialogs::topmost() const
{
    return isOpen(m_dialog) ? m_dialog.data() : m_window;
}

QString WindowDialogs::keyPlace() const
{
    const auto vault = m_services.session.vault();
    if (!vault || !vault->has_value())
        return tr("There is none yet: it is made with the first secret.");
    return **vault == VaultKind::Passphrase ? tr("Under a passphrase.")
                                            : tr("In %1.").arg(m_services.session.keychainName());
}

void WindowDialogs::openKey()
{
    if (!m_services.session.session().isUnlocked()) {
        openUnlock();
        return;
    }
    if (isOpen(m_key))
        return;
    auto *dialog = new KeyDialog(m_services.session, topmost());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &WindowDialogs::keyMoved);
    m_key = dialog;
    dialog->open();
}

void WindowDialogs::openUnlock()
{
    if (isOpen(m_unlock))
        return;
    auto *dialog = new UnlockDialog(m_services.session, topmost());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_unlock = dialog;
    dialog->open();
}

void WindowDialogs::openImport(const QString &text)
{
    if (isOpen(m_dialog))
        return;
    auto *dialog = new ImportDialog(m_services.connectors, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, &WindowDialogs::connectorsSaved);
    connect(dialog, &ImportDialog::unlockRequested, this, &WindowDialogs::openUnlock);
    m_dialog = dialog;
    if (!text.isEmpty())
        dialog->setText(text);
    dialog->open();
}

} // namespace jackfield
