// SPDX-License-Identifier: MIT
#include "ui/signin/ClientPage.h"

#include "models/SignInWords.h"
#include "oauth/ClientAssertion.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/secrets/SecretField.h"
#include "ui/signin/SignInWizard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

ClientPage::ClientPage(SignInWizard &wizard, const Settings &settings)
    : m_wizard(wizard),
      m_text(makePlainLabel(this)),
      m_message(new MessageStrip(this)),
      m_redirect(new QLineEdit(this)),
      m_copy(new QPushButton(icon(Icon::Copy), tr("&Copy"), this)),
      m_form(new QFormLayout),
      m_redirectRow(new QWidget(this)),
      m_console(new QPushButton(this)),
      m_id(new QLineEdit(this)),
      m_secret(new SecretField(tr("Client secret"), settings, this)),
      m_keyRow(new QWidget(this)),
      m_keyText(makePlainLabel(m_keyRow))
{
    setTitle(tr("A client of your own"));
    build();
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_redirect->text()); });
    connect(m_console, &QPushButton::clicked, this, [this] {
        if (const auto opened = m_wizard.services().browser.open(m_consolePage); !opened)
            m_message->showError(opened.error());
    });
    connect(m_id, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
}

void ClientPage::build()
{
    m_redirect->setObjectName(QStringLiteral("redirectUri"));
    m_redirect->setReadOnly(true);
    m_redirect->setFont(fixedFont());
    m_redirect->setAccessibleName(tr("Redirect address"));
    m_copy->setObjectName(QStringLiteral("copyRedirect"));
    m_console->setObjectName(QStringLiteral("openConsole"));
    m_id->setObjectName(QStringLiteral("clientId"));
    m_id->setAccessibleName(tr("Client ID"));
    auto *row = new QHBoxLayout(m_redirectRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_redirect, 1);
    row->addWidget(m_copy);
    auto *chooseKey = new QPushButton(tr("Choose a &file…"), m_keyRow);
    chooseKey->setObjectName(QStringLiteral("chooseKey"));
    chooseKey->setAccessibleDescription(tr("A private key in PEM, instead of a secret"));
    connect(chooseKey, &QPushButton::clicked, this, &ClientPage::chooseKey);
    auto *key = new QHBoxLayout(m_keyRow);
    key->setContentsMargins(0, 0, 0, 0);
    key->setSpacing(spacing::gap);
    key->addWidget(chooseKey);
    key->addWidget(m_keyText, 1);
    prepareForm(*m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addLayout(m_form);
    m_redirectLabel =
        addFormRow(*m_form, tr("&Redirect address:"), m_redirectRow, m_redirect, nullptr);
    addFormRow(*m_form, QString(), m_console, m_console, nullptr);
    addFormRow(*m_form, tr("Client &ID:"), m_id, m_id, nullptr);
    addFormRow(*m_form, tr("Client &secret:"), m_secret, m_secret, nullptr);
    m_keyLabel = addFormRow(*m_form, tr("or private &key:"), m_keyRow, chooseKey, nullptr);
    layout->addStretch(1);
}

void ClientPage::initializePage()
{
    const auto &findings = m_wizard.flow()->findings();
    const QString issuer = findings ? findings->authorizationServer.issuer : QString();
    const bool isForPerson = m_wizard.grant() != Grant::ClientCredentials;
    m_text->setText(
        (isForPerson ? tr("%1 registers no clients by itself. Make one there, once, with "
                          "exactly this redirect address, and enter what it gives you.")
                     : tr("Make a client for programs at %1, once, and enter what it gives you: "
                          "a secret, or the private key whose public one you gave it."))
            .arg(issuer));
    m_form->setRowVisible(m_redirectLabel, isForPerson);
    m_form->setRowVisible(m_keyLabel, !isForPerson);
    takeKey({});
    m_consolePage = providerConsole(issuer);
    m_console->setText(tr("&Open %1").arg(m_consolePage.host()));
    m_console->setToolTip(m_consolePage.toString());
    m_console->setVisible(!m_consolePage.isEmpty());
    m_secret->load(false);
    m_message->clear();
    SignInFlow *const flow = m_wizard.flow();
    connect(flow, &SignInFlow::clientNeeded, this, &ClientPage::showNeed);
    connect(flow, &SignInFlow::failed, this,
            [this](const SignInFailure &failure) { m_message->showError(failure.error); });
    if (const auto &need = m_wizard.clientNeed())
        showNeed(need->redirectUri, need->why);
    else
        m_wizard.proceed();
}

void ClientPage::chooseKey()
{
    auto *dialog = new QFileDialog(this, tr("The client's private key"), QString(),
                                   tr("Keys (*.pem *.key);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ClientPage::takeKey);
    dialog->open();
}

void ClientPage::takeKey(const QString &file)
{
    m_key = {};
    m_keyText->setText(file.isEmpty() ? tr("none is chosen") : QString());
    if (file.isEmpty())
        return;
    const auto key = readSigningKey(file);
    if (!key) {
        m_message->showError(key.error());
        return m_keyText->setText(tr("none is chosen"));
    }
    m_message->clear();
    m_key = *key;
    m_keyText->setText(QFileInfo(file).fileName());
}

void ClientPage::showNeed(const QString &redirectUri, const QString &why)
{
    m_redirect->setText(redirectUri);
    m_redirect->setCursorPosition(0);
    if (!why.isEmpty())
        m_message->showHint(tr("The server said: %1").arg(why));
    Q_EMIT completeChanged();
}

void ClientPage::cleanupPage()
{
    m_wizard.abandon();
}

bool ClientPage::isComplete() const
{
    return m_wizard.flow() && m_wizard.flow()->phase() == SignInPhase::AwaitingClient &&
           !m_id->text().trimmed().isEmpty();
}

bool ClientPage::validatePage()
{
    if (!isComplete())
        return false;
    ClientRegistration client;
    client.id = m_id->text().trimmed();
    client.secret = m_secret->change().value_or(Secret());
    client.privateKey = m_key;
    m_wizard.setEntered(client);
    return true;
}

int ClientPage::nextId() const
{
    return SignInWizard::Browser;
}

} // namespace jackfield
