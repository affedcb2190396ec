// SPDX-License-Identifier: MIT
#include "models/SignInRemarks.h"

#include "models/SignInWords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace jackfield {

namespace {

using Verdict = SignInRemark::Verdict;

/// Where the texts of this file are found by translators.
struct Remarks
{
    Q_DECLARE_TR_FUNCTIONS(SignInRemarks)
};

/// One entry as the rules look at it, and what they say.
class Examination
{
public:
    explicit Examination(const TranscriptEntry &entry)
        : m_entry(entry), m_json(QJsonDocument::fromJson(entry.answerBody.toUtf8()).object())
    {
    }

    QList<SignInRemark> run()
    {
        if (!m_entry.status)
            return m_remarks;
        switch (m_entry.step) {
        case SignInStep::Resource:
            onResource();
            break;
        case SignInStep::Server:
            onServer();
            break;
        case SignInStep::Client:
            onClient();
            break;
        case SignInStep::Token:
        case SignInStep::Refresh:
        case SignInStep::Device:
            onTokens();
            break;
        case SignInStep::Authorization:
            onAuthorization();
            break;
        case SignInStep::Revocation:
            add(m_entry.status == 200, Remarks::tr("The answer to a revocation is 200."),
                QStringLiteral("RFC 7009, 2.2"));
            break;
        }
        return m_remarks;
    }

private:
    void add(bool holds, const QString &rule, const QString &reference,
             Verdict otherwise = Verdict::Problem)
    {
        m_remarks.append({holds ? Verdict::Good : otherwise, rule, reference});
    }
    QString header(QLatin1String name) const
    {
        for (const QString &line : m_entry.answerHeaders)
            if (line.startsWith(name + u':', Qt::CaseInsensitive))
                return line.mid(name.size() + 1).trimmed();
        return {};
    }
    bool has(const char *member) const { return m_json.contains(QLatin1String(member)); }
    bool isMetadata() const { return m_entry.url.contains(QLatin1String("/.well-known/")); }
    void onJson(const QString &reference)
    {
        add(header(QLatin1String("Content-Type")).startsWith(QLatin1String("application/json")),
            Remarks::tr("The document's type is application/json."), reference, Verdict::Note);
    }
    /// Nothing here: the next place is asked, which costs every client a request.
    void onMissing(const QString &reference)
    {
        m_remarks.append(
            {Verdict::Note,
             Remarks::tr("There is nothing at this address, so the next one is asked."),
             reference});
    }

    void onResource()
    {
        if (!isMetadata()) {
            const QString challenge = header(QLatin1String("WWW-Authenticate"));
            add(m_entry.status == 401,
                Remarks::tr("A request without a token is refused with 401."),
                QStringLiteral("MCP, Authorization: Error Handling"), Verdict::Note);
            add(challenge.contains(QLatin1String("resource_metadata")),
                Remarks::tr("The challenge names the resource's metadata."),
                QStringLiteral("RFC 9728, 5.1"), Verdict::Note);
            return;
        }
        const QString reference = QStringLiteral("RFC 9728, 3.2");
        if (m_entry.status != 200)
            return onMissing(QStringLiteral("RFC 9728, 3.1"));
        onJson(reference);
        add(has("resource"), Remarks::tr("The document says which resource it is of."), reference);
        add(!m_json.value(QLatin1String("authorization_servers")).toArray().isEmpty(),
            Remarks::tr("The document names an authorization server."),
            QStringLiteral("MCP, Authorization: Discovery"));
        add(has("scopes_supported"), Remarks::tr("The document lists the scopes."),
            QStringLiteral("RFC 9728, 2"), Verdict::Note);
    }

    void onServer()
    {
        const QString reference = QStringLiteral("RFC 8414, 2");
        if (m_entry.status != 200)
            return onMissing(QStringLiteral("RFC 8414, 3"));
        onJson(QStringLiteral("RFC 8414, 3.2"));
        add(has("issuer"), Remarks::tr("The document names its issuer."), reference);
        add(has("token_endpoint"), Remarks::tr("The document names a token endpoint."), reference);
        const auto methods =
            m_json.value(QLatin1String("code_challenge_methods_supported")).toArray();
        add(methods.contains(QStringLiteral("S256")), Remarks::tr("PKCE with S256 is announced."),
            QStringLiteral("MCP, Authorization Code Protection"));
        add(has("registration_endpoint") || has("client_id_metadata_document_supported"),
            Remarks::tr("A client can register without a person."),
            QStringLiteral("MCP, Client Registration Approaches"), Verdict::Note);
        add(m_json.value(QLatin1String("authorization_response_iss_parameter_supported")).toBool(),
            Remarks::tr("The answer through the browser will say who it is from (iss)."),
            QStringLiteral("RFC 9207, 3"), Verdict::Note);
    }

    void onClient()
    {
        add(m_entry.status == 201, Remarks::tr("A registration is answered with 201."),
            QStringLiteral("RFC 7591, 3.2.1"), Verdict::Note);
        add(has("client_id"), Remarks::tr("A registration gives a client id."),
            QStringLiteral("RFC 7591, 3.2.1"));
    }

    void onAuthorization()
    {
        add(m_entry.url.contains(QLatin1String("state=")),
            Remarks::tr("The answer brings our state back."), QStringLiteral("RFC 6749, 4.1.2"));
        add(m_entry.url.contains(QLatin1String("iss=")),
            Remarks::tr("The answer says who it is from (iss)."), QStringLiteral("RFC 9207, 2"),
            Verdict::Note);
    }

    void onTokens()
    {
        if (m_entry.status != 200) {
            add(has("error"), Remarks::tr("A refusal names its error."),
                QStringLiteral("RFC 6749, 5.2"));
            return;
        }
        if (!has("access_token"))
            return;
        add(m_json.value(QLatin1String("token_type"))
                    .toString()
                    .compare(QLatin1String("Bearer"), Qt::CaseInsensitive) == 0,
            Remarks::tr("The token is a bearer token."), QStringLiteral("RFC 6749, 7.1"));
        add(header(QLatin1String("Cache-Control")).contains(QLatin1String("no-store")),
            Remarks::tr("The answer with the token must not be stored (Cache-Control: no-store)."),
            QStringLiteral("RFC 6749, 5.1"));
        add(has("expires_in"), Remarks::tr("The answer says when the token ends."),
            QStringLiteral("RFC 6749, 5.1"), Verdict::Note);
        add(has("refresh_token"), Remarks::tr("The token can be renewed without the person."),
            QStringLiteral("RFC 6749, 6"), Verdict::Note);
    }

    const TranscriptEntry &m_entry;
    QJsonObject m_json;
    QList<SignInRemark> m_remarks;
};

} // namespace

QList<SignInRemark> remarksOn(const TranscriptEntry &entry)
{
    return Examination(entry).run();
}

SignInRemark::Verdict worstOf(const QList<SignInRemark> &remarks)
{
    Verdict worst = Verdict::Good;
    for (const SignInRemark &remark : remarks)
        worst = std::max(worst, remark.verdict);
    return worst;
}

QString verdictWord(SignInRemark::Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Remarks::tr("good");
    case Verdict::Note:
        return Remarks::tr("could be better");
    case Verdict::Problem:
        return Remarks::tr("wrong");
    }
    return {};
}

QString inspectionText(const QList<TranscriptEntry> &entries)
{
    QStringList parts;
    for (const TranscriptEntry &entry : entries) {
        QStringList lines{QStringLiteral("## ") + signInStepText(entry.step), entry.toText()};
        const QList<SignInRemark> remarks = remarksOn(entry);
        for (const SignInRemark &remark : remarks)
            lines.append(QStringLiteral("- %1: %2 (%3)")
                             .arg(verdictWord(remark.verdict), remark.text, remark.reference));
        parts.append(lines.join(u'\n'));
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace jackfield
