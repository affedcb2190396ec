// SPDX-License-Identifier: MIT
#include "domain/SignInSummary.h"

#include "domain/WireNames.h"

#include <QJsonArray>

namespace jackfield {

namespace {

using State = SignInSummary::State;

constexpr WireNames<State, 3> stateNames{{
    {State::SignedIn, "signed-in"},
    {State::Refused, "refused"},
    {State::SignedOut, "signed-out"},
}};

const QString stateKey = QStringLiteral("state");
const QString issuerKey = QStringLiteral("issuer");
const QString clientKey = QStringLiteral("client");
const QString accountKey = QStringLiteral("account");
const QString scopesKey = QStringLiteral("scopes");
const QString expiresKey = QStringLiteral("expiresAt");
const QString renewedKey = QStringLiteral("renewedAt");
const QString renewsKey = QStringLiteral("renews");

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime timeOf(const QJsonValue &value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                            : QDateTime();
}

} // namespace

QString wireName(State state)
{
    return stateNames.toWire(state);
}

std::optional<State> signInStateFromWire(const QString &word)
{
    return stateNames.fromWire(word);
}

SignInSummary SignInSummary::only(State state)
{
    SignInSummary summary;
    summary.state = state;
    return summary;
}

QJsonObject SignInSummary::toJson() const
{
    return {{stateKey, wireName(state)},
            {issuerKey, issuer},
            {clientKey, clientId},
            {accountKey, account},
            {scopesKey, QJsonArray::fromStringList(scopes)},
            {expiresKey, timeValue(expiresAt)},
            {renewedKey, timeValue(renewedAt)},
            {renewsKey, renews}};
}

std::optional<SignInSummary> SignInSummary::fromJson(const QJsonObject &json)
{
    const auto state = signInStateFromWire(json.value(stateKey).toString());
    if (!state)
        return std::nullopt;
    SignInSummary summary;
    summary.state = *state;
    summary.issuer = json.value(issuerKey).toString();
    summary.clientId = json.value(clientKey).toString();
    summary.account = json.value(accountKey).toString();
    const QJsonArray scopes = json.value(scopesKey).toArray();
    for (const QJsonValue &scope : scopes)
        summary.scopes.append(scope.toString());
    summary.expiresAt = timeOf(json.value(expiresKey));
    summary.renewedAt = timeOf(json.value(renewedKey));
    summary.renews = json.value(renewsKey).toBool();
    return summary;
}

} // namespace jackfield
