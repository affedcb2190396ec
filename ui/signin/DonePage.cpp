// SPDX-License-Identifier: MIT
#include "ui/signin/DonePage.h"

#include "models/SignInWords.h"
#include "ui/detail/FactsForm.h"
#include "ui/detail/StepsView.h"
#include "ui/forms/MessageStrip.h"
#include "ui/signin/SignInWizard.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace jackfield {

DonePage::DonePage(SignInWizard &wizard)
    : m_wizard(wizard),
      m_model(wizard.services().tester),
      m_text(makePlainLabel(this)),
      m_facts(new FactsForm(this)),
      m_testTitle(makePlainLabel(this)),
      m_steps(new StepsView(m_model, this)),
      m_outcome(new MessageStrip(this))
{
    setTitle(tr("Signed in"));
    setFinalPage(true);
    m_issuer = m_facts->addRow(tr("Signed in at"), FactsForm::Look::Fixed);
    m_account = m_facts->addRow(tr("As"));
    m_granted = m_facts->addRow(tr("Jackfield may"));
    m_until = m_facts->addRow(tr("Until"));
    m_testTitle->setText(tr("The connector's test"));
    m_testTitle->setFont(headingFont());
    m_outcome->setObjectName(QStringLiteral("signInOutcome"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_facts),
                          static_cast<QWidget *>(m_testTitle), static_cast<QWidget *>(m_steps),
                          static_cast<QWidget *>(m_outcome)})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(&m_wizard.services().tester, &ConnectorTester::testFinished, this,
            &DonePage::showOutcome);
}

void DonePage::initializePage()
{
    const ConnectorId &id = m_wizard.connector();
    m_text->setText(tr("“%1” is signed in. The tokens are encrypted like every secret, and go to "
                       "this server only.")
                        .arg(m_wizard.connectorName()));
    const auto connector = m_wizard.services().connectors.find(id);
    if (connector && connector->signIn) {
        const SignInSummary &signIn = *connector->signIn;
        m_facts->setValue(m_issuer, signIn.issuer);
        m_facts->setValue(m_account, signIn.account);
        m_facts->setValue(m_granted, scopesText(signIn.scopes));
        const QString end =
            signIn.expiresAt.isValid()
                ? QLocale().toString(signIn.expiresAt.toLocalTime(), QLocale::ShortFormat)
                : tr("the server did not say");
        m_facts->setValue(m_until,
                          signIn.renews ? tr("%1, and renews itself after that").arg(end) : end);
    }
    m_outcome->clear();
    m_model.setConnector(id);
    m_wizard.services().tester.test({id});
}

void DonePage::showOutcome(const ConnectorId &id, const TestReport &report)
{
    if (id != m_wizard.connector() || m_wizard.currentPage() != this)
        return;
    if (report.error)
        m_outcome->showError(*report.error);
    else
        m_outcome->showSuccess(tr("It works. Tools: %1.").arg(report.tools.value_or(0)));
}

} // namespace jackfield
