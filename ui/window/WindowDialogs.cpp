// SPDX-License-Identifier: MIT
#include "ui/window/WindowDialogs.h"

#include "domain/ErrorText.h"
#include "mcp/CaFile.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/start/ImportDialog.h"
#include "ui/unlock/KeyDialog.h"
#include "ui/unlock/UnlockDialog.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
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

void WindowDialogs::openExisting(const ConnectorId &id, const QString &wantedVariable)
{
    if (isOpen(m_dialog))
        return;
    const auto connector = m_services.connectors.find(id);
    if (!connector) {
        Q_EMIT failed(textFor(connector.error()).cause);
        return;
    }
    makeConnectorDialog()->openExisting(*connector, wantedVariable);
}

void WindowDialogs::openSignIn(const ConnectorId &id, SignInWizard::Account account)
{
    if (isOpen(m_dialog))
        return;
    const auto connector = m_services.connectors.find(id);
    if (!connector) {
        Q_EMIT failed(textFor(connector.error()).cause);
        return;
    }
    auto *wizard = new SignInWizard({m_services.signIns, m_services.connectors, m_services.tester,
                                     m_services.browser, m_services.clock},
                                    *connector, m_services.settings.load(), account, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &SignInWizard::unlockRequested, this, &WindowDialogs::openUnlock);
    connect(&m_services.session, &SessionService::unlocked, wizard, [wizard] {
        if (!wizard->flow())
            wizard->begin();
    });
    if (account == SignInWizard::Account::Chosen)
        connect(wizard, &QDialog::finished, this, [this, id] {
            const auto made = m_services.connectors.find(id);
            if (made && !(made->signIn && made->signIn->isSignedIn()))
                (void)m_services.connectors.remove(id);
        });
    m_dialog = wizard;
    wizard->open();
}

void WindowDialogs::openSettings(SettingsDialog::Place place)
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
    dialog->focus(place);
}

void WindowDialogs::confirmIssuer(const UntrustedIssuer &issuer,
                                  const std::function<void()> &trusted)
{
    if (isOpen(m_dialog))
        return;
    QString file = m_services.settings.load().extraCaFile;
    if (file.isEmpty())
        file =
            QFileInfo(m_services.stateFile).dir().filePath(QStringLiteral("trusted-issuers.pem"));
    QString fingerprint = issuer.sha256;
    if (fingerprint.size() > 48)
        fingerprint.insert(48, u'\n');
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Trust an issuer"),
                                tr("Trust %1 from now on?").arg(issuer.subject),
                                QMessageBox::NoButton, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("Jackfield and the servers that it starts will believe every certificate that it "
           "issues. Ask whoever runs the server whether this is its SHA-256 fingerprint:\n\n%1\n\n"
           "It is added to %2, from where you can remove it again.")
            .arg(fingerprint, file));
    QPushButton *agree = box->addButton(tr("&Trust it"), QMessageBox::AcceptRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(agree, &QPushButton::clicked, this, [this, issuer, file, trusted] {
        if (trust(issuer, file))
            trusted();
    });
    m_dialog = box;
    box->open();
}

bool WindowDialogs::trust(const UntrustedIssuer &issuer, const QString &file)
{
    auto done = trustIssuer(file, issuer.pem);
    Settings settings = m_services.settings.load();
    if (done && settings.extraCaFile != file) {
        settings.extraCaFile = file;
        done = m_services.settings.save(settings);
    }
    if (!done) {
        Q_EMIT failed(textFor(done.error()).cause);
        return false;
    }
    Q_EMIT settingsChanged(settings);
    return true;
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
