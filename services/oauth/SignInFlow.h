// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/AuthorizationRequest.h"
#include "oauth/ClientChoice.h"
#include "oauth/DeviceAuthorization.h"
#include "oauth/OauthHttp.h"
#include "oauth/SignInDiscovery.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace jackfield {

class HttpNetwork;

class LoopbackListener;

/// Where a sign-in is.
enum class SignInPhase {
    Idle,
    Discovering,
    AwaitingConsent, ///< for proceed(), where the request wants that
    AwaitingClient,  ///< for useClient(): there is no way to become a client but by the person
    Registering,
    AwaitingPerson, ///< for an answer from the browser, or for a code to be entered elsewhere
    RequestingTokens,
    SignedIn,
    Failed,
    Cancelled,
};

QString wireName(SignInPhase phase);

/// What to sign in to, and with what.
struct SignInRequest
{
    QUrl server;                  ///< the connector's address
    QList<QByteArray> challenges; ///< WWW-Authenticate of its refusal; may be empty
    bool asksServer = false;      ///< for its challenge, first
    QStringList scopes;           ///< beside those that the server asks for
    SignInState kept;             ///< of an earlier sign-in; may be empty
    ClientRegistration entered;   ///< a client that the person gave the connector; no id: none
    QString enteredFor;           ///< its issuer; empty: not used yet
    QUrl clientDocument;          ///< our client ID metadata document; empty: none
    QString preferredIssuer;      ///< among several
    Grant grant = Grant::AuthorizationCode;
    bool choosesAccount = false;  ///< the browser is to ask which account is meant
    quint16 port = 0;             ///< to listen on if it is free; 0: that of before, else any
    bool waitsForConsent = false; ///< stops after the search until proceed()
};

/// How long things may take.
struct SignInLimits
{
    std::chrono::milliseconds exchange = std::chrono::seconds(30);
    std::chrono::milliseconds person = std::chrono::minutes(10);
    std::chrono::milliseconds second = std::chrono::seconds(1); ///< of a device code's pace
};

/// What a sign-in works with.
struct SignInPorts
{
    HttpNetwork &network;
    const Clock &clock;
    RandomSource &random;
};

/// One sign-in to one server, from its refusal to tokens: search, client, authorization, tokens, a
/// class each. It decides nothing for the person and opens nothing: pageReady() says which address
/// their browser is to open. Ends once, with signedIn(), failed() or cancel(); then, and when it is
/// destroyed, nothing of it is left: no listener, no request, and nothing stored. Main thread. Do
/// not delete it from within its signals: use deleteLater().
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    SignInFlow(const SignInPorts &ports, SignInRequest request, const SignInLimits &limits = {},
               QObject *parent = nullptr);
    ~SignInFlow() override;

    void start();
    /// Goes on from AwaitingConsent, by another grant than was requested where one is given.
    void proceed(std::optional<Grant> grant = {});
    /// Goes on from AwaitingClient with what the person entered.
    void useClient(const ClientRegistration &client);
    /// The address at which the person's browser ended, where it did not reach us. InvalidInput, in
    /// a sentence, for what is not the answer that is waited for; the wait goes on then.
    Result<void> takePasted(const QString &address);
    void cancel();

    /// Whether nobody but the person can make us a client of what was found, as far as it says so
    /// itself: a server may still refuse what it offers.
    bool willAskForClient(Grant grant) const;

    SignInPhase phase() const { return m_phase; }
    const std::optional<SignInFindings> &findings() const { return m_findings; }
    const Transcript &transcript() const { return m_http.transcript(); }

Q_SIGNALS:
    void phaseChanged(jackfield::SignInPhase phase);
    void found(const jackfield::SignInFindings &findings);
    /// `redirectUri`: what to enter at the provider; `why`: what the server said, may be empty.
    void clientNeeded(const QString &redirectUri, const QString &why);
    /// Open this in the person's own browser; until then it is waited for (UTC).
    void pageReady(const QUrl &page, const QDateTime &until);
    void devicePrompted(const jackfield::DevicePrompt &prompt);
    /// Something came to our address that is not the answer; the wait goes on.
    void strayAnswerCame();
    /// The transcript has one entry more.
    void exchanged();
    void signedIn(const jackfield::SignInState &state);
    void failed(const jackfield::SignInFailure &failure);

private:
    bool isOver() const;
    bool enter(SignInPhase phase);
    void takeFindings(const SignInDiscovery::Found &found);
    Result<ClientChoice> clientChoice(const QString &redirectUri) const;
    void chooseClient();
    Result<void> listen();
    void askForClient(const QString &why);
    void registerClient();
    void begin(ClientRegistration client);
    void askPerson();
    void askOnDevice();
    bool judge(const QByteArray &query);
    void takeAnswer();
    ClientAtServer tokenEndpoint() const;
    void requestTokens(SignInStep step, const FormFields &fields);
    void takeTokens(SignInStep step, const TokenOutcome &outcome);
    void fail(SignInStep step, const Error &error, bool endsRegistration = false);
    void dropWork();

    SignInPorts m_ports;
    SignInRequest m_request;
    SignInLimits m_limits;
    OauthHttp m_http;
    QTimer m_deadline;
    SignInPhase m_phase = SignInPhase::Idle;
    std::optional<SignInFindings> m_findings;
    ClientRegistration m_client;
    std::optional<AuthorizationRequest> m_asked;
    Result<Secret> m_answer; ///< of the browser: the code
    std::unique_ptr<LoopbackListener> m_listener;
    std::unique_ptr<QObject> m_work; ///< owns the step that is under way, and its requests
};

} // namespace jackfield
