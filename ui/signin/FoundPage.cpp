// SPDX-License-Identifier: MIT
#include "ui/signin/FoundPage.h"

#include "models/SignInWords.h"
#include "ui/detail/FactsForm.h"
#include "ui/forms/MessageStrip.h"
#include "ui/signin/SignInWizard.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace jackfield {

FoundPage::FoundPage(SignInWizard &wizard)
    : m_wizard(wizard),
      m_text(makePlainLabel(this)),
      m_busy(new QProgressBar(this)),
      m_message(new MessageStrip(this)),
      m_facts(new FactsForm(this)),
      m_issuersLabel(makePlainLabel(this)),
      m_issuers(new QComboBox(this)),
      m_grantsLabel(makePlainLabel(this)),
      m_grants(new QComboBox(this))
{
    setTitle(tr("What is asked of whom"));
    build();
    connect(&m_wizard, &SignInWizard::began, this, &FoundPage::begin);
    connect(&m_wizard, &SignInWizard::failedToBegin, this, [this](const Error &error) {
        showFailure({}, error);
        m_isLocked = error.code == ErrorCode::Locked;
        if (m_isLocked)
            m_message->offer(tr("&Unlock…"));
    });
    connect(m_message, &MessageStrip::actionTriggered, this, [this] {
        if (m_isLocked)
            Q_EMIT m_wizard.unlockRequested(); // which begins anew
        else
            m_wizard.begin();
    });
    connect(m_issuers, &QComboBox::textActivated, this,
            [this](const QString &issuer) { m_wizard.begin(issuer); });
    connect(m_grants, &QComboBox::activated, this,
            [this] { m_wizard.setGrant(Grant(m_grants->currentData().toInt())); });
}

void FoundPage::build()
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(fontMetrics().height() / 2);
    m_busy->setAccessibleName(tr("Looking"));
    m_server = m_facts->addRow(tr("Server"), FactsForm::Look::Fixed);
    m_asks = m_facts->addRow(tr("You sign in at"), FactsForm::Look::Fixed);
    m_for = m_facts->addRow(tr("Jackfield asks to"));
    m_issuersLabel->setText(tr("The server takes sign-ins of several providers:"));
    m_issuers->setObjectName(QStringLiteral("issuers"));
    m_issuers->setAccessibleName(tr("Provider to sign in at"));

    m_grantsLabel->setText(tr("Who signs in:"));
    m_grants->setObjectName(QStringLiteral("grants"));
    m_grants->setAccessibleName(tr("Who signs in"));
    m_grants->addItem(tr("You, in your browser"), int(Grant::AuthorizationCode));
    m_grants->addItem(tr("Jackfield itself, as a client of its own, without a person"),
                      int(Grant::ClientCredentials));

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_busy),
                          static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_issuersLabel), static_cast<QWidget *>(m_issuers),
                          static_cast<QWidget *>(m_grantsLabel), static_cast<QWidget *>(m_grants)})
        layout->addWidget(part);
    layout->addStretch(1);
}

void FoundPage::begin()
{
    m_text->setText(tr("Looking where “%1” has people sign in. Nobody is asked anything yet.")
                        .arg(m_wizard.connectorName()));
    m_isLocked = false;
    m_busy->show();
    m_message->clear();
    for (QWidget *part : {static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_issuers),
                          static_cast<QWidget *>(m_issuersLabel), static_cast<QWidget *>(m_grants),
                          static_cast<QWidget *>(m_grantsLabel)})
        part->hide();
    SignInFlow *const flow = m_wizard.flow();
    connect(flow, &SignInFlow::found, this, &FoundPage::showFindings);
    connect(flow, &SignInFlow::failed, this, [this](const SignInFailure &failure) {
        showFailure(signInStepText(failure.step), failure.error);
    });
    Q_EMIT completeChanged();
}

void FoundPage::showFindings(const SignInFindings &found)
{
    m_busy->hide();
    m_text->setText(tr("The server names who signs people in for it. The next step registers "
                       "Jackfield there where that is needed, and opens the page."));
    m_facts->setValue(m_server,
                      found.resourceName.isEmpty()
                          ? found.resource
                          : QStringLiteral("%1\n%2").arg(found.resourceName, found.resource));
    m_facts->setValue(m_asks, found.authorizationServer.issuer);
    m_facts->setValue(m_for, scopesText(found.scopes));
    m_facts->show();
    const bool several = found.issuers.size() > 1;
    m_issuers->clear();
    m_issuers->addItems(found.issuers);
    m_issuers->setCurrentText(found.authorizationServer.issuer);
    m_issuers->setVisible(several);
    m_issuersLabel->setVisible(several);
    showGrants(found);
    Q_EMIT completeChanged();
}

/// Only where the server gives programs tokens too; the other way is everybody's.
void FoundPage::showGrants(const SignInFindings &found)
{
    const bool mayChoose =
        found.authorizationServer.grantTypes.contains(wireName(Grant::ClientCredentials));
    if (!mayChoose)
        m_wizard.setGrant(Grant::AuthorizationCode);
    m_grants->setCurrentIndex(m_grants->findData(int(m_wizard.grant())));
    m_grants->setVisible(mayChoose);
    m_grantsLabel->setVisible(mayChoose);
}

void FoundPage::showFailure(const QString &step, const Error &error)
{
    m_busy->hide();
    m_text->setText(step.isEmpty() ? QString() : tr("This step failed: %1.").arg(step));
    m_message->showError(error);
    m_message->offer(tr("&Try again"));
    Q_EMIT completeChanged();
}

bool FoundPage::isComplete() const
{
    return m_wizard.flow() && m_wizard.flow()->phase() == SignInPhase::AwaitingConsent;
}

int FoundPage::nextId() const
{
    return m_wizard.needsClient() ? SignInWizard::Client : SignInWizard::Browser;
}

} // namespace jackfield
