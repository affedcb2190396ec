// SPDX-License-Identifier: MIT
#include "oauth/OauthError.h"

#include "domain/PlainText.h"
#include "http/HttpExchange.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace jackfield {

namespace {

constexpr qsizetype longestText = 300;

struct Meaning
{
    const char *code;
    ErrorCode error;
};

constexpr std::array meanings{
    Meaning{"access_denied", ErrorCode::SignInRefused},
    Meaning{"consent_required", ErrorCode::SignInRefused},
    Meaning{"interaction_required", ErrorCode::SignInRefused},
    Meaning{"login_required", ErrorCode::SignInRefused},
    Meaning{"invalid_scope", ErrorCode::SignInRefused},
    Meaning{"invalid_grant", ErrorCode::Unauthorized},
    Meaning{"expired_token", ErrorCode::SignInExpired},
    Meaning{"invalid_client", ErrorCode::ClientRefused},
    Meaning{"unauthorized_client", ErrorCode::ClientRefused},
    Meaning{"invalid_client_metadata", ErrorCode::ClientRefused},
    Meaning{"invalid_redirect_uri", ErrorCode::ClientRefused},
    Meaning{"invalid_software_statement", ErrorCode::ClientRefused},
    Meaning{"unapproved_software_statement", ErrorCode::ClientRefused},
    Meaning{"server_error", ErrorCode::Http},
    Meaning{"temporarily_unavailable", ErrorCode::Http},
};

} // namespace

Error OauthError::toError() const
{
    const QString said = shortened(
        withoutControls(description.isEmpty() ? code : code + QStringLiteral(": ") + description),
        longestText);
    for (const Meaning &meaning : meanings)
        if (code == QLatin1String(meaning.code))
            return {meaning.error, said};
    return {ErrorCode::Protocol, said};
}

std::optional<OauthError> oauthErrorOf(const HttpAnswer &answer)
{
    if (answer.error || answer.isSuccess())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QString code = json.value(QLatin1String("error")).toString();
    if (code.isEmpty())
        return std::nullopt;
    return OauthError{code, json.value(QLatin1String("error_description")).toString()};
}

} // namespace jackfield
