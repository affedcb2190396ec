// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/ports/Clock.h"
#include "http/HttpExchange.h"
#include "oauth/Transcript.h"

#include <QHostAddress>
#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <functional>

namespace jackfield {

class HttpNetwork;

/// Every request of a sign-in goes through here: it is sent only to an address that may be asked
/// (checkEndpoint(), and no internal address unless the connector is internal itself), only within
/// a time limit and for a body of at most 1 MB, and it is written down. Main thread. Owned by the
/// flow; an exchange ends without a word when its context or this goes.
class OauthHttp : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const HttpAnswer &)>;

    /// `connector`: the server that signing in is for, whose host a person entered.
    OauthHttp(HttpNetwork &network, const Clock &clock, const QUrl &connector,
              std::chrono::milliseconds limit, QObject *parent = nullptr);

    /// Sends, and calls `done` once, from the event loop; not after `context` is gone.
    void send(SignInStep step, const HttpRequest &request, QObject *context, Done done);
    /// A GET for a document in JSON.
    void get(SignInStep step, const QUrl &url, QObject *context, Done done);

    Transcript &transcript() { return m_transcript; }
    const Transcript &transcript() const { return m_transcript; }
    const Clock &clock() const { return m_clock; }

Q_SIGNALS:
    void exchanged();

private:
    void exchange(SignInStep step, const HttpRequest &request, QObject *context, const Done &done);
    void finish(SignInStep step, const QDateTime &began, const HttpRequest &request,
                const HttpAnswer &answer, const Done &done);

    HttpNetwork &m_network;
    const Clock &m_clock;
    QUrl m_connector;
    std::chrono::milliseconds m_limit;
    Transcript m_transcript;
};

/// The JSON object that an answer is. Errors: the network's own, errorForStatus(), and Protocol
/// for what is no JSON object.
Result<QJsonObject> jsonObjectOf(const HttpAnswer &answer, const QString &what);

/// Whether the answer says that there is nothing here, so that the next place may be asked: a
/// status from 400 to 499.
bool saysNotHere(const HttpAnswer &answer);

/// Whether the answer is a web page, which some servers give for whatever they do not know.
bool isPageForPeople(const HttpAnswer &answer);

} // namespace jackfield
