// SPDX-License-Identifier: MIT
#include "oauth/Transcript.h"

#include "domain/PlainText.h"
#include "domain/WireNames.h"
#include "http/HttpExplanation.h"
#include "oauth/FormFields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace jackfield {

namespace {

using Step = SignInStep;

constexpr qsizetype mostEntries = 100;
constexpr qsizetype longestBody = 16 * 1024;
const QString dots = QStringLiteral("••••••••");

constexpr WireNames<SignInStep, 8> stepNames{{{Step::Resource, "resource"},
                                              {Step::Server, "server"},
                                              {Step::Client, "client"},
                                              {Step::Authorization, "authorization"},
                                              {Step::Token, "token"},
                                              {Step::Device, "device"},
                                              {Step::Refresh, "refresh"},
                                              {Step::Revocation, "revocation"}}};

/// Fields, members and parameters whose value nobody else may learn.
constexpr std::array secretNames{
    "access_token",  "refresh_token", "id_token",      "token",
    "code",          "code_verifier", "client_secret", "client_assertion",
    "assertion",     "device_code",   "state",         "registration_access_token",
    "subject_token", "actor_token",   "password",
};

/// Headers whose whole value is one, or may hold one.
constexpr std::array secretHeaders{
    "authorization", "proxy-authorization", "cookie", "set-cookie", "dpop", "location"};

template <typename Names>
bool isAmong(const Names &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(), [&name](const char *known) {
        return name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QString wireName(SignInStep step)
{
    return stepNames.toWire(step);
}

QString TranscriptEntry::toText() const
{
    QStringList lines{at.toUTC().toString(Qt::ISODateWithMs) + u' ' + wireName(step),
                      verb + u' ' + url};
    lines += requestHeaders;
    if (!requestBody.isEmpty())
        lines += {QString(), requestBody};
    lines.append(QString());
    if (status)
        lines.append(QStringLiteral("HTTP %1 (%2 ms)").arg(*status).arg(milliseconds));
    lines += answerHeaders;
    if (!answerBody.isEmpty())
        lines += {QString(), answerBody};
    if (error)
        lines.append(wireName(error->code) + QStringLiteral(": ") + error->detail);
    return lines.join(u'\n');
}

void Transcript::hide(const Secret &value)
{
    if (value.isEmpty() || m_hidden.contains(value))
        return;
    m_hidden.append(value);
    m_mask = SecretMask(m_hidden);
}

void Transcript::append(SignInStep step, const QDateTime &at, const HttpRequest &request,
                        const HttpAnswer &answer, int milliseconds)
{
    TranscriptEntry entry;
    entry.step = step;
    entry.at = at;
    entry.verb = QString::fromLatin1(request.verb);
    entry.milliseconds = milliseconds;
    // The bodies first: what they hold of secrets is then known for the rest.
    const bool isForm =
        std::any_of(request.headers.begin(), request.headers.end(), [](const auto &header) {
            return header.second.contains("x-www-form-urlencoded");
        });
    entry.requestBody = isForm ? shownForm(request.body) : shown(request.body, {});
    entry.answerBody = shown(answer.body, answer.contentType);
    entry.url = shownUrl(request.url);
    entry.requestHeaders = shownHeaders(request.headers);
    for (const SecretEntry &credential : request.credentials)
        entry.requestHeaders.append(credential.name + QStringLiteral(": ") + dots);
    entry.status = answer.status;
    entry.answerHeaders = shownHeaders(answer.headers);
    if (answer.error)
        entry.error = Error{answer.error->code, safe(answer.error->detail)};
    keep(std::move(entry));
}

void Transcript::appendRedirect(const QDateTime &at, const QUrl &redirect)
{
    TranscriptEntry entry;
    entry.step = SignInStep::Authorization;
    entry.at = at;
    entry.verb = QStringLiteral("GET");
    entry.url = shownUrl(redirect);
    keep(std::move(entry));
}

void Transcript::keep(TranscriptEntry entry)
{
    if (m_entries.size() < mostEntries)
        m_entries.append(std::move(entry));
}

QString Transcript::toText() const
{
    QStringList texts;
    for (const TranscriptEntry &entry : m_entries)
        texts.append(entry.toText());
    return texts.join(QStringLiteral("\n\n---\n\n"));
}

QString Transcript::safe(const QString &text) const
{
    return m_mask.safe(text);
}

QString Transcript::shown(const QByteArray &body, const QByteArray &contentType)
{
    if (body.isEmpty())
        return {};
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(body, &parsed);
    QString text;
    if (document.isObject()) {
        const QJsonValue safeCopy = shownJson({}, document.object());
        text = QString::fromUtf8(QJsonDocument(safeCopy.toObject()).toJson());
    } else {
        text = readableBody(body, contentType);
    }
    return shortened(withoutControls(m_mask.masked(text), true).trimmed(), longestBody);
}

QString Transcript::shownUrl(const QUrl &url)
{
    QUrl plain = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    QString text = plain.toString(QUrl::FullyEncoded);
    if (url.hasQuery())
        text += u'?' + shownForm(url.query(QUrl::FullyEncoded).toUtf8());
    return safe(text);
}

QStringList Transcript::shownHeaders(const QList<QPair<QByteArray, QByteArray>> &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers) {
        const QString key = QString::fromLatin1(name);
        lines.append(key + QStringLiteral(": ") +
                     (isAmong(secretHeaders, key) ? dots : safe(QString::fromUtf8(value))));
    }
    return lines;
}

QString Transcript::shownForm(const QByteArray &text)
{
    QStringList pairs;
    const FormFields fields = FormFields::decoded(text);
    for (const FormFields::Field &field : fields.all()) {
        const QString value = shownValue(field.name, field.value);
        pairs.append(field.name + u'=' +
                     (value == dots ? value : QString::fromLatin1(formEncoded(value.toUtf8()))));
    }
    return m_mask.masked(pairs.join(u'&'));
}

QJsonValue Transcript::shownJson(const QString &name, const QJsonValue &value)
{
    if (value.isString())
        return shownValue(name, Secret::fromText(value.toString()));
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(shownJson(name, entry));
        return array;
    }
    if (!value.isObject())
        return isAmong(secretNames, name) ? QJsonValue(dots) : value;
    QJsonObject object;
    const QJsonObject members = value.toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        object.insert(it.key(), shownJson(it.key(), it.value()));
    return object;
}

QString Transcript::shownValue(const QString &name, const Secret &value)
{
    if (!isAmong(secretNames, name))
        return value.withBytes([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
    hide(value);
    return dots;
}

} // namespace jackfield
