// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorTester.h"
#include "connectors/SignInService.h"
#include "domain/Settings.h"
#include "domain/ports/WebBrowser.h"

#include <QPointer>
#include <QWizard>

#include <memory>
#include <optional>

namespace jackfield {

class InspectorDialog;

/// Signs in to one connector: what was found and will be asked for, a client where only the person
/// can get one, the browser, and a real test. Leaving at any page leaves nothing behind. One flow
/// after the other: going back begins a new one. Shown with open(). Main thread; the services
/// outlive it.
class SignInWizard : public QWizard
{
    Q_OBJECT

public:
    enum Page { Found, Client, Browser, Done };

    struct Services
    {
        SignInService &signIns;
        ConnectorService &connectors;
        ConnectorTester &tester;
        WebBrowser &browser;
        Clock &clock;
    };

    /// `account`: whether the browser is to ask which one is meant.
    enum class Account { Any, Chosen };

    SignInWizard(const Services &services, const Connector &connector, const Settings &settings,
                 Account account, QWidget *parent = nullptr);
    ~SignInWizard() override;

    // For the pages:
    const Services &services() const { return m_services; }
    const ConnectorId &connector() const { return m_connector; }
    const QString &connectorName() const { return m_name; }
    SignInFlow *flow() const { return m_flow.get(); }
    /// Ends the flow and begins another one, with another of the server's issuers where one is
    /// named. began() follows, or failedToBegin().
    void begin(const QString &issuer = {});
    /// Goes on from what was found.
    void proceed();
    /// How the next sign-in is to be made; a person in the browser, unless they say otherwise.
    void setGrant(Grant grant) { m_wish.grant = grant; }
    Grant grant() const { return m_wish.grant; }
    /// Whether the person still has to enter a client.
    bool needsClient() const;
    /// Ends it. A page that is shown without one begins anew, the first page too.
    void abandon();
    /// What a client that the person enters is needed for, once the flow has asked for one.
    struct ClientNeed
    {
        QString redirectUri;
        QString why; ///< what the server said; may be empty
    };
    /// The browser page found out that the server registers nobody: the person enters a client.
    void enterClient(const ClientNeed &need);
    const std::optional<ClientNeed> &clientNeed() const { return m_need; }
    /// The client that was entered, for the browser page to go on with.
    void setEntered(const ClientRegistration &client) { m_entered = client; }
    const ClientRegistration &entered() const { return m_entered; }

Q_SIGNALS:
    void began();
    void failedToBegin(const jackfield::Error &error);
    /// The session has to be unlocked for that.
    void unlockRequested();

protected:
    void done(int result) override;

private:
    void openInspector();
    void showExchanges();

    Services m_services;
    ConnectorId m_connector;
    QString m_name;
    SignInWish m_wish;
    std::unique_ptr<SignInFlow> m_flow;
    QList<TranscriptEntry> m_exchanges; ///< of the last flow, which may be gone
    QPointer<InspectorDialog> m_inspector;
    std::optional<ClientNeed> m_need;
    ClientRegistration m_entered;
};

/// A label whose text is plain, wraps, and can be selected.
QLabel *makePlainLabel(QWidget *parent);

} // namespace jackfield
