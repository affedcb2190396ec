// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/SignInFlow.h"

#include <QWizardPage>

class QComboBox;
class QLabel;
class QProgressBar;

namespace jackfield {

class FactsForm;
class MessageStrip;
class SignInWizard;

/// The first page: looks where to sign in, and shows who will be asked, and for what. Nobody was
/// asked anything yet. Main thread; owned by the wizard.
class FoundPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FoundPage(SignInWizard &wizard);

    bool isComplete() const override;
    int nextId() const override;

private:
    void build();
    void begin();
    void showFindings(const SignInFindings &found);
    void showGrants(const SignInFindings &found);
    void showFailure(const QString &step, const Error &error);

    SignInWizard &m_wizard;
    QLabel *m_text;
    QProgressBar *m_busy;
    MessageStrip *m_message;
    FactsForm *m_facts;
    int m_server, m_asks, m_for;
    QLabel *m_issuersLabel;
    QComboBox *m_issuers;
    QLabel *m_grantsLabel;
    QComboBox *m_grants;
    bool m_isLocked = false; ///< the last try failed for that
};

} // namespace jackfield
