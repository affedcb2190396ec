// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/Challenge.h"
#include "oauth/ResourceMetadata.h"
#include "oauth/ServerMetadata.h"
#include "oauth/SignInState.h"
#include "oauth/Transcript.h"

#include <QObject>

#include <functional>

namespace jackfield {

class OauthHttp;

/// Why a sign-in ended without tokens.
struct SignInFailure
{
    SignInStep step = SignInStep::Resource;
    Error error; ///< its detail is masked and short
    /// The server does not know the registration that was used (any more): forget it.
    bool endsRegistration = false;

    bool operator==(const SignInFailure &) const = default;
};

/// What is to be known before anybody is asked.
struct SignInFindings
{
    QUrl server;
    QString resource;     ///< the identifier that tokens are asked for
    QString resourceName; ///< for people; empty: not told
    bool hasResourceMetadata = false;
    QStringList issuers; ///< all that the resource names
    ServerMetadata authorizationServer;
    QStringList scopes; ///< that will be asked for
};

/// The first half of a sign-in: from a server and its challenge to the authorization server and
/// the scopes. Calls `done` once, then deletes itself.
class SignInDiscovery : public QObject
{
    Q_OBJECT

public:
    using Found = tl::expected<SignInFindings, SignInFailure>;
    using Done = std::function<void(const Found &)>;

    struct Question
    {
        QUrl server;
        std::optional<BearerChallenge> challenge;
        QString preferredIssuer; ///< among several; empty: the one of before, else the first
        SignInState kept;        ///< of an earlier sign-in
        QStringList scopes;      ///< beside those that the server asks for
        bool asksServer = false; ///< for its challenge, first
    };

    SignInDiscovery(OauthHttp &http, Question question, Done done, QObject *parent);
    void start();

private:
    void askServer();
    void search();
    void takeResource(const Result<std::optional<ResourceMetadata>> &found);
    void takeServer(const Result<ServerMetadata> &found);
    QString chosenIssuer() const;
    QStringList chosenScopes() const;
    void finish(const Found &found);

    OauthHttp &m_http;
    Question m_question;
    Done m_done;
    std::optional<ResourceMetadata> m_resource;
    SignInFindings m_findings;
};

} // namespace jackfield
