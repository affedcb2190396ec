// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/SignInFlow.h"

#include <QTimer>
#include <QWizardPage>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace jackfield {

class MessageStrip;
class SignInWizard;
class WebAddressView;

/// The exact address that the person's browser is to open, and the wait for what comes back, with
/// the time that is left and a way on where nothing does. Main thread; owned by the wizard.
class BrowserPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit BrowserPage(SignInWizard &wizard);

    void initializePage() override;
    void cleanupPage() override;
    /// The answer from the browser turns the page, not a button.
    bool isComplete() const override { return m_isSignedIn; }

private:
    void build();
    void buildBrowsers();
    void follow(SignInFlow &flow);
    void showPage(const QUrl &page, const QDateTime &until);
    void showPhase(SignInPhase phase);
    void showFailure(const SignInFailure &failure);
    void showTimeLeft();
    void open(const QString &program);
    void takePasted();
    void setPageShown(bool shown);

    SignInWizard &m_wizard;
    QLabel *m_text;
    QProgressBar *m_busy;
    MessageStrip *m_message;
    WebAddressView *m_address;
    QWidget *m_actions;
    QPushButton *m_open;
    QPushButton *m_copy;
    QToolButton *m_others;
    QLabel *m_left;
    QLabel *m_pasteText;
    QWidget *m_pasteRow;
    QLineEdit *m_pasted;
    QPushButton *m_take;
    QUrl m_page;
    QDateTime m_until;
    QTimer m_second;
    bool m_isSignedIn = false;
};

} // namespace jackfield
