// SPDX-License-Identifier: MIT
#include "ui/signin/ClientPage.h"

#include "models/SignInWords.h"
#include "ui/forms/FormRows.h"
#include "ui/forms/MessageStrip.h"
#include "ui/secrets/SecretField.h"
#include "ui/signin/SignInWizard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QClipboard>
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
      m_console(new QPushButton(this)),
      m_id(new QLineEdit(this)),
      m_secret(new SecretField(tr("Client secret"), settings, this))
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
    auto *redirect = new QWidget(this);
    auto *row = new QHBoxLayout(redirect);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::gap);
    row->addWidget(m_redirect, 1);
    row->addWidget(m_copy);
    auto *form = new QFormLayout;
    prepareForm(*form);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_text);
    layout->addWidget(m_message);
    layout->addLayout(form);
    addFormRow(*form, tr("&Redirect address:"), redirect, m_redirect, nullptr);
    addFormRow(*form, QString(), m_console, m_console, nullptr);
    addFormRow(*form, tr("Client &ID:"), m_id, m_id, nullptr);
    addFormRow(*form, tr("Client &secret:"), m_secret, m_secret, nullptr);
    layout->addStretch(1);
}

void ClientPage::initializePage()
{
    const auto &findings = m_wizard.flow()->findings();
    const QString issuer = findings ? findings->authorizationServer.issuer : QString();
    m_text->setText(tr("%1 registers no clients by itself. Make one there, once, with exactly this "
                       "redirect address, and enter what it gives you.")
                        .arg(issuer));
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
        flow->proceed();
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
    m_wizard.setEntered(client);
    return true;
}

int ClientPage::nextId() const
{
    return SignInWizard::Browser;
}

} // namespace jackfield
