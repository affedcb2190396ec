// SPDX-License-Identifier: MIT
#include "oauth/Revocation.h"

#include "http/HttpFailure.h"
#include "oauth/OauthHttp.h"
#include "oauth/TokenRequest.h"

#include <QTimer>

namespace jackfield {

Revocation::Revocation(OauthHttp &http, RandomSource &random, SignInState state, Done done,
                       QObject *parent)
    : QObject(parent),
      m_http(http),
      m_random(random),
      m_state(std::move(state)),
      m_done(std::move(done))
{
}

void Revocation::start()
{
    if (!m_state.refreshToken.isEmpty())
        m_left.append({m_state.refreshToken, QStringLiteral("refresh_token")});
    if (!m_state.accessToken.isEmpty())
        m_left.append({m_state.accessToken, QStringLiteral("access_token")});
    if (m_state.revocationEndpoint.isEmpty())
        m_left.clear();
    QTimer::singleShot(0, this, &Revocation::next);
}

void Revocation::next()
{
    if (m_left.isEmpty())
        return finish(m_outcome);
    const Token token = m_left.takeFirst();
    FormFields fields;
    fields.add(QStringLiteral("token"), token.value)
        .add(QStringLiteral("token_type_hint"), token.kind);
    const auto request = clientRequest({m_state.revocationEndpoint, m_state.issuer, m_state.client},
                                       fields, m_http, m_random);
    if (!request)
        return finish(failure(request.error()));
    m_http.send(SignInStep::Revocation, *request, this, [this](const HttpAnswer &answer) {
        if (answer.error)
            return finish(failure(*answer.error));
        if (!answer.isSuccess())
            m_outcome = failure(errorForStatus(answer.status.value_or(0)));
        next();
    });
}

void Revocation::finish(const Result<void> &revoked)
{
    deleteLater();
    m_done(revoked);
}

} // namespace jackfield
