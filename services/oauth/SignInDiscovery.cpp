// SPDX-License-Identifier: MIT
#include "oauth/SignInDiscovery.h"

#include "oauth/EndpointRules.h"
#include "oauth/OauthHttp.h"
#include "oauth/ResourceDiscovery.h"
#include "oauth/Scopes.h"
#include "oauth/ServerDiscovery.h"

namespace jackfield {

SignInDiscovery::SignInDiscovery(OauthHttp &http, Question question, Done done, QObject *parent)
    : QObject(parent), m_http(http), m_question(std::move(question)), m_done(std::move(done))
{
}

void SignInDiscovery::start()
{
    if (m_question.asksServer)
        askServer();
    else
        search();
}

/// As any client that has no token: what it is refused with says where to sign in, and for what.
void SignInDiscovery::askServer()
{
    const QByteArray greeting =
        R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",)"
        R"("capabilities":{},"clientInfo":{"name":"jackfield","version":")" JACKFIELD_VERSION
        R"("}}})";
    const HttpRequest request{
        "POST",
        m_question.server,
        {{"Content-Type", "application/json"}, {"Accept", "application/json, text/event-stream"}},
        {},
        greeting};
    m_http.send(SignInStep::Resource, request, this, [this](const HttpAnswer &answer) {
        if (!answer.status)
            return finish(tl::unexpected(
                SignInFailure{SignInStep::Resource, answer.error.value_or(Error{})}));
        QList<QByteArray> challenges;
        for (const auto &[name, value] : answer.headers)
            if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
                challenges.append(value);
        m_question.challenge = bearerChallenge(challenges);
        search();
    });
}

void SignInDiscovery::search()
{
    const auto named =
        m_question.challenge ? m_question.challenge->resourceMetadata : std::optional<QUrl>();
    auto *search = new ResourceDiscovery(
        m_http, m_question.server, named, [this](const auto &found) { takeResource(found); }, this);
    search->start();
}

void SignInDiscovery::takeResource(const Result<std::optional<ResourceMetadata>> &found)
{
    if (!found)
        return finish(tl::unexpected(SignInFailure{SignInStep::Resource, found.error()}));
    m_resource = *found;
    const auto take = [this](const Result<ServerMetadata> &server) { takeServer(server); };
    auto *search = m_resource && !m_resource->authorizationServers.isEmpty()
                       ? ServerDiscovery::ofIssuer(m_http, chosenIssuer(), take, this)
                       : ServerDiscovery::ofOrigin(m_http, m_question.server, take, this);
    search->start();
}

QString SignInDiscovery::chosenIssuer() const
{
    const QStringList &issuers = m_resource->authorizationServers;
    for (const QString &wanted : {m_question.preferredIssuer, m_question.kept.issuer})
        if (issuers.contains(wanted))
            return wanted;
    return issuers.first();
}

void SignInDiscovery::takeServer(const Result<ServerMetadata> &found)
{
    if (!found)
        return finish(tl::unexpected(SignInFailure{SignInStep::Server, found.error()}));
    if (found->tokenEndpoint.isEmpty())
        return finish(tl::unexpected(SignInFailure{
            SignInStep::Server,
            {ErrorCode::Protocol, QStringLiteral("the metadata names no token endpoint")}}));
    m_findings.server = m_question.server;
    m_findings.authorizationServer = *found;
    m_findings.hasResourceMetadata = m_resource.has_value();
    m_findings.issuers = m_resource ? m_resource->authorizationServers : QStringList{found->issuer};
    m_findings.resource = m_resource ? m_resource->resource : canonicalResource(m_question.server);
    m_findings.resourceName = m_resource ? m_resource->name : QString();
    m_findings.scopes = chosenScopes();
    finish(m_findings);
}

QStringList SignInDiscovery::chosenScopes() const
{
    ScopeSources sources;
    if (m_question.challenge)
        sources.challenged = m_question.challenge->scopes;
    if (m_resource)
        sources.byResource = m_resource->scopes;
    sources.byServer = m_findings.authorizationServer.scopes;
    const bool isSameServer = m_question.kept.issuer == m_findings.authorizationServer.issuer;
    if (isSameServer && m_question.challenge && m_question.challenge->asksForMoreScopes())
        sources.askedBefore = m_question.kept.askedScopes;
    return scopeUnion(chooseScopes(sources), m_question.scopes);
}

void SignInDiscovery::finish(const Found &found)
{
    deleteLater();
    m_done(found);
}

} // namespace jackfield
