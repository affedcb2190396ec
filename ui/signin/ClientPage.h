// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"
#include "domain/Settings.h"

#include <QUrl>
#include <QWizardPage>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jackfield {

class MessageStrip;
class SecretField;
class SignInWizard;

/// Where the provider registers nobody by itself: what to enter there, the way to its console, and
/// the client that comes out of it. Main thread; owned by the wizard.
class ClientPage : public QWizardPage
{
    Q_OBJECT

public:
    ClientPage(SignInWizard &wizard, const Settings &settings);

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;
    /// Hands the client to the wizard.
    bool validatePage() override;
    int nextId() const override;

private:
    void build();
    void chooseKey();
    void takeKey(const QString &file);
    void showNeed(const QString &redirectUri, const QString &why);

    SignInWizard &m_wizard;
    QLabel *m_text;
    MessageStrip *m_message;
    QLineEdit *m_redirect;
    QPushButton *m_copy;
    QFormLayout *m_form;
    QWidget *m_redirectRow;
    QLabel *m_redirectLabel;
    QPushButton *m_console;
    QUrl m_consolePage;
    QLineEdit *m_id;
    SecretField *m_secret;
    QWidget *m_keyRow;
    QLabel *m_keyLabel;
    QLabel *m_keyText;
    Secret m_key;
};

} // namespace jackfield
