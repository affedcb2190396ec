// SPDX-License-Identifier: MIT
#include "oauth/Challenge.h"
#include "oauth/EndpointRules.h"
#include "oauth/FormFields.h"
#include "oauth/IdToken.h"
#include "oauth/ResourceMetadata.h"
#include "oauth/ServerMetadata.h"
#include "tests/fuzz/Fuzzing.h"

#include <QJsonDocument>

#include <algorithm>

using namespace jackfield;

namespace {

const QString issuer = QStringLiteral("https://as.example");
const QUrl server(QStringLiteral("https://mcp.example/a"));

void checkChallenge(const QByteArray &header)
{
    for (const Challenge &challenge : parseChallenges({header})) {
        HOLDS(!challenge.scheme.isEmpty() && challenge.scheme == challenge.scheme.toLower());
        for (const auto &[name, value] : challenge.parameters)
            HOLDS(!name.isEmpty() && name == name.toLower());
    }
    const auto bearer = bearerChallenge({header});
    HOLDS(!bearer || !bearer->resourceMetadata || bearer->resourceMetadata->isValid());
}

void checkServer(const QJsonObject &json)
{
    const auto metadata = ServerMetadata::from(json, issuer);
    if (!metadata) {
        HOLDS(metadata.error().code == ErrorCode::Protocol ||
              metadata.error().code == ErrorCode::SignInUnsafe);
        return;
    }
    HOLDS(metadata->issuer == issuer);
    for (const QUrl &endpoint :
         {metadata->authorizationEndpoint, metadata->tokenEndpoint, metadata->registrationEndpoint,
          metadata->revocationEndpoint, metadata->deviceAuthorizationEndpoint})
        HOLDS(endpoint.isEmpty() || checkEndpoint(endpoint, {}));
}

void checkResource(const QJsonObject &json)
{
    const auto metadata = ResourceMetadata::from(json, server);
    HOLDS(!metadata || resourceCovers(QUrl(metadata->resource), server));
    HOLDS(metadata || metadata.error().code == ErrorCode::Protocol ||
          metadata.error().code == ErrorCode::SignInUnsafe);
}

/// What is read and written again reads the same.
void checkForm(const QByteArray &query)
{
    const FormFields once = FormFields::decoded(query);
    const FormFields again = FormFields::decoded(once.encoded());
    HOLDS(std::equal(once.all().begin(), once.all().end(), again.all().begin(), again.all().end(),
                     [](const FormFields::Field &a, const FormFields::Field &b) {
                         return a.name == b.name && a.value == b.value;
                     }));
}

void checkToken(const QByteArray &token)
{
    const QString account = accountOf(Secret::fromBytes(token), issuer, QStringLiteral("me"));
    HOLDS(account.size() <= 200);
    HOLDS(std::none_of(account.begin(), account.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; }));
}

} // namespace

/// What a server says of signing in is refused, or keeps every rule that later steps rely on.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    switch (input.first % 5) {
    case 0:
        checkChallenge(input.bytes);
        break;
    case 1:
        checkServer(QJsonDocument::fromJson(input.bytes).object());
        break;
    case 2:
        checkResource(QJsonDocument::fromJson(input.bytes).object());
        break;
    case 3:
        checkForm(input.bytes);
        break;
    default:
        checkToken(input.bytes);
    }
    return 0;
}
