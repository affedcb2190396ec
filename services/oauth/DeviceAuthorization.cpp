// SPDX-License-Identifier: MIT
#include "oauth/DeviceAuthorization.h"

#include "oauth/EndpointRules.h"
#include "oauth/JsonFields.h"
#include "oauth/OauthHttp.h"

#include <algorithm>

namespace jackfield {

namespace {

constexpr qint64 slowerBy = 5; // seconds (RFC 8628, 3.5)
constexpr qint64 longestInterval = 60;
constexpr qint64 longestWait = 1800;
constexpr qsizetype longestUserCode = 64;

} // namespace

DeviceAuthorization::DeviceAuthorization(OauthHttp &http, RandomSource &random, Question question,
                                         std::chrono::milliseconds second, Done done,
                                         QObject *parent)
    : QObject(parent),
      m_http(http),
      m_random(random),
      m_question(std::move(question)),
      m_second(second),
      m_done(std::move(done))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceAuthorization::poll);
}

void DeviceAuthorization::start()
{
    ClientAtServer to = m_question.client;
    to.endpoint = m_question.endpoint;
    FormFields fields;
    // Who asks is part of the question whatever the method (RFC 8628, 3.1).
    if (to.client.method == ClientAuthMethod::Basic ||
        to.client.method == ClientAuthMethod::PrivateKeyJwt)
        fields.add(QStringLiteral("client_id"), to.client.id);
    fields.addUnlessEmpty(QStringLiteral("scope"), m_question.scopes.join(u' '))
        .addUnlessEmpty(QStringLiteral("resource"), m_question.resource);
    const auto request = clientRequest(to, fields, m_http, m_random);
    if (!request) {
        QTimer::singleShot(0, this, [this, error = request.error()] { fail(error); });
        return;
    }
    m_http.send(SignInStep::Device, *request, this,
                [this](const HttpAnswer &answer) { take(answer); });
}

void DeviceAuthorization::take(const HttpAnswer &answer)
{
    if (const auto refused = oauthErrorOf(answer))
        return finish(tl::unexpected(TokenFailure{refused->toError(), refused->code}));
    const auto json = jsonObjectOf(answer, QStringLiteral("the device authorization"));
    if (!json)
        return fail(json.error());
    const auto prompt = read(*json);
    if (!prompt)
        return fail(prompt.error());
    m_timer.start(m_interval * m_second);
    Q_EMIT prompted(*prompt);
}

Result<DevicePrompt> DeviceAuthorization::read(const QJsonObject &json)
{
    const JsonFields fields(json, QStringLiteral("the device authorization"));
    DevicePrompt prompt;
    prompt.userCode = fields.text(QLatin1String("user_code"));
    prompt.address = fields.url(QLatin1String("verification_uri"));
    prompt.wholeAddress = fields.url(QLatin1String("verification_uri_complete"));
    m_deviceCode = Secret::fromText(fields.text(QLatin1String("device_code")));
    const qint64 life = fields.number(QLatin1String("expires_in")).value_or(longestWait);
    m_interval = std::clamp<qint64>(fields.number(QLatin1String("interval")).value_or(m_interval),
                                    1, longestInterval);
    if (const auto sound = fields.check(); !sound)
        return failure(sound.error());
    if (prompt.userCode.isEmpty() || prompt.userCode.size() > longestUserCode ||
        m_deviceCode.isEmpty())
        return failure(ErrorCode::Protocol,
                       QStringLiteral("the device authorization holds no code"));
    for (const QUrl &url : {prompt.address, prompt.wholeAddress}) {
        const bool isMissing = url.isEmpty() && url == prompt.wholeAddress;
        const auto fit = checkEndpoint(url, QStringLiteral("the page for the code"));
        if (!isMissing && !fit)
            return failure(fit.error());
    }
    const auto wait = std::clamp<qint64>(life, 1, longestWait) * m_second;
    prompt.until = m_until = m_http.clock().now().addMSecs(wait.count());
    return prompt;
}

void DeviceAuthorization::poll()
{
    if (m_http.clock().now() >= m_until)
        return fail({ErrorCode::SignInExpired, QStringLiteral("the code has expired")});
    FormFields fields;
    fields.add(QStringLiteral("grant_type"), wireName(Grant::DeviceCode))
        .add(QStringLiteral("device_code"), m_deviceCode)
        .addUnlessEmpty(QStringLiteral("resource"), m_question.resource);
    auto *request = new TokenRequest(
        m_http, m_random, [this](const TokenOutcome &outcome) { take(outcome); }, this);
    request->start(SignInStep::Device, m_question.client, fields);
}

void DeviceAuthorization::take(const TokenOutcome &outcome)
{
    if (outcome)
        return finish(outcome);
    const QString &code = outcome.error().oauthCode;
    // A server that is not reached for a moment is asked at half the pace (RFC 8628, 3.5).
    const bool isUnreached = code.isEmpty() && (outcome.error().error.code == ErrorCode::Timeout ||
                                                outcome.error().error.code == ErrorCode::Network);
    if (code == QLatin1String("slow_down"))
        m_interval += slowerBy;
    else if (isUnreached)
        m_interval *= 2;
    else if (code != QLatin1String("authorization_pending"))
        return finish(outcome);
    m_timer.start(m_interval * m_second);
}

void DeviceAuthorization::fail(const Error &error)
{
    finish(tl::unexpected(TokenFailure{error, {}}));
}

void DeviceAuthorization::finish(const TokenOutcome &outcome)
{
    m_timer.stop();
    deleteLater();
    m_done(outcome);
}

} // namespace jackfield
