// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/TokenRequest.h"

#include <QDateTime>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace jackfield {

/// What a person does on another device (RFC 8628, 3.2).
struct DevicePrompt
{
    QString userCode;
    QUrl address;      ///< where to enter it
    QUrl wholeAddress; ///< the same with the code in it; empty: none was given
    QDateTime until;   ///< UTC
};

/// Signing in without a browser here (RFC 8628): asks for a code, shows it, and asks again and
/// again whether the person has agreed, as slowly as the server wants it. Calls `done` once, then
/// deletes itself.
class DeviceAuthorization : public QObject
{
    Q_OBJECT

public:
    using Done = TokenRequest::Done;

    struct Question
    {
        ClientAtServer client; ///< its endpoint is the token endpoint
        QUrl endpoint;         ///< of device authorization
        QStringList scopes;
        QString resource;
    };

    /// `second`: how long one is; tests have shorter ones.
    DeviceAuthorization(OauthHttp &http, RandomSource &random, Question question,
                        std::chrono::milliseconds second, Done done, QObject *parent);
    void start();

Q_SIGNALS:
    void prompted(const jackfield::DevicePrompt &prompt);

private:
    void take(const HttpAnswer &answer);
    Result<DevicePrompt> read(const QJsonObject &json);
    void poll();
    void take(const TokenOutcome &outcome);
    void fail(const Error &error);
    void finish(const TokenOutcome &outcome);

    OauthHttp &m_http;
    RandomSource &m_random;
    Question m_question;
    std::chrono::milliseconds m_second;
    Done m_done;
    Secret m_deviceCode;
    QTimer m_timer;
    qint64 m_interval = 5; ///< in seconds, as the server counts them
    QDateTime m_until;
};

} // namespace jackfield
