// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "http/HttpExchange.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

class FormFields;

/// The steps of signing in, as an error and the inspector name them.
enum class SignInStep {
    Resource,
    Server,
    Client,
    Authorization,
    Token,
    Device,
    Refresh,
    Revocation
};

QString wireName(SignInStep step);

/// One exchange with a server while signing in, for people to read: no secret is in it.
struct TranscriptEntry
{
    SignInStep step = SignInStep::Resource;
    QDateTime at; ///< UTC
    QString verb;
    QString url;
    QStringList requestHeaders; ///< `Name: value`
    QString requestBody;
    std::optional<int> status;
    QStringList answerHeaders;
    QString answerBody;
    std::optional<Error> error; ///< why there is no status, or no whole body
    int milliseconds = 0;

    /// As a text for a report, in several lines.
    QString toText() const;
};

/// Everything that was said with servers, in order. What is a secret by its place (a form's field,
/// a member of JSON, a header) becomes dots, and is remembered, so that it becomes dots wherever
/// else it is repeated. At most 100 exchanges are kept, the first ones.
class Transcript
{
public:
    /// A value to mask from now on.
    void hide(const Secret &value);
    void append(SignInStep step, const QDateTime &at, const HttpRequest &request,
                const HttpAnswer &answer, int milliseconds);
    /// The answer that came through the browser, to our own address.
    void appendRedirect(const QDateTime &at, const QUrl &redirect);

    const QList<TranscriptEntry> &entries() const { return m_entries; }
    QString toText() const;
    /// Any text as it may be shown: masked, without controls, shortened.
    QString safe(const QString &text) const;

private:
    QString shown(const QByteArray &body, const QByteArray &contentType);
    QString shownUrl(const QUrl &url);
    QStringList shownHeaders(const QList<QPair<QByteArray, QByteArray>> &headers);
    QString shownForm(const QByteArray &text);
    QJsonValue shownJson(const QString &name, const QJsonValue &value);
    QString shownValue(const QString &name, const Secret &value);
    void keep(TranscriptEntry entry);

    QList<TranscriptEntry> m_entries;
    QList<Secret> m_hidden;
    SecretMask m_mask;
};

} // namespace jackfield
