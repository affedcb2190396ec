// SPDX-License-Identifier: MIT
#include "oauth/SignInState.h"

#include "domain/WireNames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace jackfield {

namespace {

constexpr WireNames<ClientAuthMethod, 4> methodNames{{
    {ClientAuthMethod::None, "none"},
    {ClientAuthMethod::Basic, "client_secret_basic"},
    {ClientAuthMethod::Post, "client_secret_post"},
    {ClientAuthMethod::PrivateKeyJwt, "private_key_jwt"},
}};
constexpr WireNames<ClientOrigin, 3> originNames{{
    {ClientOrigin::Entered, "entered"},
    {ClientOrigin::Document, "document"},
    {ClientOrigin::Dynamic, "dynamic"},
}};
constexpr WireNames<Grant, 3> grantNames{{
    {Grant::AuthorizationCode, "authorization_code"},
    {Grant::DeviceCode, "urn:ietf:params:oauth:grant-type:device_code"},
    {Grant::ClientCredentials, "client_credentials"},
}};

QString plain(const Secret &secret)
{
    return secret.withBytes([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
}

QString written(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(entry.toString());
    return texts;
}

QJsonObject toJson(const ClientRegistration &client)
{
    return {
        {QStringLiteral("origin"), wireName(client.origin)},
        {QStringLiteral("id"), client.id},
        {QStringLiteral("secret"), plain(client.secret)},
        {QStringLiteral("privateKey"), plain(client.privateKey)},
        {QStringLiteral("algorithm"), client.algorithm},
        {QStringLiteral("method"), client.method ? wireName(*client.method) : QString()},
        {QStringLiteral("redirectUris"), QJsonArray::fromStringList(client.redirectUris)},
        {QStringLiteral("secretExpiresAt"), written(client.secretExpiresAt)},
    };
}

std::optional<ClientRegistration> clientOf(const QJsonObject &json)
{
    const auto origin = clientOriginFromWire(json[QLatin1String("origin")].toString());
    if (!origin)
        return std::nullopt;
    ClientRegistration client;
    client.origin = *origin;
    client.id = json[QLatin1String("id")].toString();
    client.secret = Secret::fromText(json[QLatin1String("secret")].toString());
    client.privateKey = Secret::fromText(json[QLatin1String("privateKey")].toString());
    client.algorithm = json[QLatin1String("algorithm")].toString();
    client.method = clientAuthMethodFromWire(json[QLatin1String("method")].toString());
    client.redirectUris = textsOf(json[QLatin1String("redirectUris")]);
    client.secretExpiresAt = timeOf(json[QLatin1String("secretExpiresAt")]);
    return client;
}

} // namespace

QString wireName(ClientAuthMethod method)
{
    return methodNames.toWire(method);
}

std::optional<ClientAuthMethod> clientAuthMethodFromWire(const QString &word)
{
    return methodNames.fromWire(word);
}

QString wireName(ClientOrigin origin)
{
    return originNames.toWire(origin);
}

std::optional<ClientOrigin> clientOriginFromWire(const QString &word)
{
    return originNames.fromWire(word);
}

QString wireName(Grant grant)
{
    return grantNames.toWire(grant);
}

std::optional<Grant> grantFromWire(const QString &word)
{
    return grantNames.fromWire(word);
}

bool SignInState::isDue(const QDateTime &now) const
{
    if (!isSignedIn())
        return true;
    if (!expiresAt.isValid())
        return false;
    constexpr qint64 inTime = 60'000;
    const QDateTime since = lastRefreshAt.isValid() ? lastRefreshAt : obtainedAt;
    const qint64 life = since.isValid() ? since.msecsTo(expiresAt) : inTime;
    return now >= expiresAt.addMSecs(-std::clamp<qint64>(life / 10, 0, inTime));
}

SignInState SignInState::withoutTokens() const
{
    SignInState state = *this;
    state.accessToken = {};
    state.refreshToken = {};
    state.account.clear();
    state.expiresAt = {};
    state.obtainedAt = {};
    state.lastRefreshAt = {};
    return state;
}

SignInState SignInState::withoutRegistration() const
{
    SignInState state = withoutTokens();
    state.client = {};
    return state;
}

Secret SignInState::toSealedText() const
{
    const QJsonObject json{
        {QStringLiteral("version"), 1},
        {QStringLiteral("issuer"), issuer},
        {QStringLiteral("resource"), resource},
        {QStringLiteral("tokenEndpoint"), tokenEndpoint.toString(QUrl::FullyEncoded)},
        {QStringLiteral("revocationEndpoint"), revocationEndpoint.toString(QUrl::FullyEncoded)},
        {QStringLiteral("client"), toJson(client)},
        {QStringLiteral("grant"), wireName(grant)},
        {QStringLiteral("accessToken"), plain(accessToken)},
        {QStringLiteral("refreshToken"), plain(refreshToken)},
        {QStringLiteral("askedScopes"), QJsonArray::fromStringList(askedScopes)},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(scopes)},
        {QStringLiteral("account"), account},
        {QStringLiteral("expiresAt"), written(expiresAt)},
        {QStringLiteral("obtainedAt"), written(obtainedAt)},
        {QStringLiteral("lastRefreshAt"), written(lastRefreshAt)},
    };
    return Secret::fromBytes(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<SignInState> SignInState::fromSealedText(const Secret &text)
{
    const QJsonObject json = text.withBytes([](QByteArrayView bytes) {
        return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()))
            .object();
    });
    const auto client = clientOf(json[QLatin1String("client")].toObject());
    const auto grant = grantFromWire(json[QLatin1String("grant")].toString());
    if (json[QLatin1String("version")].toInt() != 1 || !client || !grant)
        return failure(ErrorCode::Decrypt);
    SignInState state;
    state.issuer = json[QLatin1String("issuer")].toString();
    state.resource = json[QLatin1String("resource")].toString();
    state.tokenEndpoint = QUrl(json[QLatin1String("tokenEndpoint")].toString());
    state.revocationEndpoint = QUrl(json[QLatin1String("revocationEndpoint")].toString());
    state.client = *client;
    state.grant = *grant;
    state.accessToken = Secret::fromText(json[QLatin1String("accessToken")].toString());
    state.refreshToken = Secret::fromText(json[QLatin1String("refreshToken")].toString());
    state.askedScopes = textsOf(json[QLatin1String("askedScopes")]);
    state.scopes = textsOf(json[QLatin1String("scopes")]);
    state.account = json[QLatin1String("account")].toString();
    state.expiresAt = timeOf(json[QLatin1String("expiresAt")]);
    state.obtainedAt = timeOf(json[QLatin1String("obtainedAt")]);
    state.lastRefreshAt = timeOf(json[QLatin1String("lastRefreshAt")]);
    return state;
}

QList<Secret> SignInState::secrets() const
{
    QList<Secret> all;
    for (const Secret &secret : {client.secret, client.privateKey, accessToken, refreshToken})
        if (!secret.isEmpty())
            all.append(secret);
    return all;
}

} // namespace jackfield
