// SPDX-License-Identifier: MIT
#pragma once

#include "models/TestStepsModel.h"

#include <QWizardPage>

class QLabel;

namespace jackfield {

class FactsForm;
class MessageStrip;
class SignInWizard;
class StepsView;

/// The last page: what was granted, until when, and the connector's test, which runs by itself.
/// Main thread; owned by the wizard.
class DonePage : public QWizardPage
{
    Q_OBJECT

public:
    explicit DonePage(SignInWizard &wizard);

    void initializePage() override;
    int nextId() const override { return -1; }

private:
    void showOutcome(const ConnectorId &id, const TestReport &report);

    SignInWizard &m_wizard;
    TestStepsModel m_model;
    QLabel *m_text;
    FactsForm *m_facts;
    int m_issuer, m_account, m_granted, m_until;
    QLabel *m_testTitle;
    StepsView *m_steps;
    MessageStrip *m_outcome;
};

} // namespace jackfield
