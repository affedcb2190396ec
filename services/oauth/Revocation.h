// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/SignInState.h"

#include <QObject>

#include <functional>

namespace jackfield {

class OauthHttp;
class RandomSource;

/// Tells a server that a sign-in is over (RFC 7009): its refresh token, whose end is the end of all
/// access tokens of it, then the access token. Calls `done` once, then deletes itself: nothing,
/// also where the server offers no revocation; else what failed. Whoever signs out forgets the
/// tokens in any case.
class Revocation : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    Revocation(OauthHttp &http, RandomSource &random, SignInState state, Done done,
               QObject *parent);
    void start();

private:
    void next();
    void finish(const Result<void> &revoked);

    struct Token
    {
        Secret value;
        QString kind;
    };

    OauthHttp &m_http;
    RandomSource &m_random;
    SignInState m_state;
    QList<Token> m_left;
    Result<void> m_outcome;
    Done m_done;
};

} // namespace jackfield
