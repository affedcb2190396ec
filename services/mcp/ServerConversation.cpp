// SPDX-License-Identifier: MIT
#include "mcp/ServerConversation.h"

#include "mcp/InputRound.h"
#include "mcp/LegacyEra.h"
#include "mcp/PageConsent.h"

#include <QPointer>

#include <utility>

namespace jackfield {

namespace {

constexpr int mostRounds = 16;

/// The only methods that may ask for input first.
bool mayAskFirst(const QString &method)
{
    return method == QLatin1String("tools/call") || method == QLatin1String("prompts/get") ||
           method == QLatin1String("resources/read");
}

/// Whether the server does nothing but read for this one, so that it may be asked twice.
bool onlyReads(const QString &method)
{
    return method.endsWith(QLatin1String("/list")) || method == QLatin1String("prompts/get") ||
           method == QLatin1String("resources/read");
}

} // namespace

ServerConversation::ServerConversation(ServerLink link, const ServerQuestions &questions,
                                       QObject *parent)
    : QObject(parent), m_link(std::move(link)), m_questions(questions)
{
    connect(m_link.peer.get(), &RpcPeer::notificationReceived, this,
            &ServerConversation::onNotified);
    connect(m_link.peer.get(), &RpcPeer::progressed, this, &ServerConversation::onProgress);
}

quint64 ServerConversation::ask(const QString &method, const QJsonObject &params,
                                const RequestLimits &limits, const Answered &answered)
{
    const Question question{++m_lastKey, method, params, limits};
    m_open.insert(question.key, {answered, 0, {}});
    // Between two sessions there is none to ask in.
    if (m_waiting.isEmpty())
        put(question);
    else
        m_waiting.append(question);
    return question.key;
}

void ServerConversation::cancel(quint64 key)
{
    const Open open = m_open.value(key);
    if (open.asking)
        open.asking->deleteLater();
    // Its request ends with Cancelled, and the question with it.
    if (open.request != 0)
        m_link.peer->cancel(open.request);
    else
        finish(key, failure(ErrorCode::Cancelled));
}

void ServerConversation::goOn(quint64 key)
{
    if (auto *const consent = qobject_cast<PageConsent *>(m_open.value(key).asking))
        consent->goOn();
}

void ServerConversation::finish(quint64 key, const Result<QJsonObject> &result)
{
    if (const Answered answered = m_open.take(key).answered)
        answered(result);
}

void ServerConversation::onProgress(qint64 request, const RequestProgress &progress)
{
    for (auto open = m_open.constBegin(); open != m_open.constEnd(); ++open) {
        if (open->request == request) {
            Q_EMIT progressed(open.key(), progress);
            return;
        }
    }
}

void ServerConversation::put(Question question)
{
    // It may have been taken back while it waited, or all of it is over.
    if (!m_link.peer || !m_open.contains(question.key))
        return;
    question.session = m_session;
    QJsonObject params = question.params;
    for (auto member = question.input.begin(); member != question.input.end(); ++member)
        params.insert(member.key(), member.value());
    m_open[question.key].request = m_link.peer->request(
        question.method, m_link.era->requestParams(params), question.limits,
        [this, question](const RpcOutcome &outcome) { onOutcome(question, outcome); });
}

void ServerConversation::onOutcome(const Question &question, const RpcOutcome &outcome)
{
    m_open[question.key].request = 0;
    if (outcome.sessionLost && !question.isRepeated) {
        renewSession(question);
        return;
    }
    if (outcome.failure && brokeOff(outcome) && onlyReads(question.method) &&
        !question.isRepeated) {
        Question again = question;
        again.isRepeated = true;
        put(again);
        return;
    }
    if (outcome.failure) {
        finish(question.key, failure(*outcome.failure));
        return;
    }
    if (outcome.rpcError)
        refuse(question, *outcome.rpcError);
    else
        takeResult(question, *outcome.result);
}

/// A modern stream that ends before its answer is not taken up again: what it was for is asked for
/// anew, under another id. A call is not, since the server may have done it already.
bool ServerConversation::brokeOff(const RpcOutcome &outcome) const
{
    return m_link.server.era == Era::Modern && outcome.httpStatus &&
           outcome.failure->code == ErrorCode::Network;
}

void ServerConversation::refuse(const Question &question, const RpcError &error)
{
    const bool wantsPage =
        error.code == rpc::UrlElicitationRequired && mayAskFirst(question.method);
    if (wantsPage && m_questions.hasElicitor() && question.rounds < mostRounds) {
        openPages(question, error.data);
        return;
    }
    if (repeatWithHeaders(question, error))
        return;
    const bool wantsMore = wantsPage || error.code == rpc::MissingClientCapability;
    const ErrorCode code = wantsMore                           ? ErrorCode::Unsupported
                           : error.code == rpc::MethodNotFound ? ErrorCode::NotFound
                                                               : ErrorCode::Protocol;
    finish(
        question.key,
        failure(code,
                QStringLiteral("%1: %2 (%3)").arg(question.method, error.message).arg(error.code)));
}

/// The tool's schema may have changed since it was listed (2026-07-28, Custom Headers).
bool ServerConversation::repeatWithHeaders(const Question &question, const RpcError &error)
{
    if (error.code != rpc::HeaderMismatch || question.method != QLatin1String("tools/call") ||
        question.isRepeated || !m_learnTools)
        return false;
    Question again = question;
    again.isRepeated = true;
    m_learnTools([self = QPointer<ServerConversation>(this), again] {
        if (self)
            self->put(again);
    });
    return true;
}

void ServerConversation::takeResult(const Question &question, const QJsonObject &result)
{
    if (!m_link.era->asksForInput(result) || !mayAskFirst(question.method)) {
        finish(question.key, m_link.era->accept(result));
        return;
    }
    if (question.rounds == mostRounds) {
        finish(question.key,
               failure(ErrorCode::Protocol,
                       QStringLiteral("%1: the questions do not end").arg(question.method)));
        return;
    }
    startRound(question, result);
}

void ServerConversation::startRound(const Question &question, const QJsonObject &result)
{
    auto *const round = new InputRound(m_questions, result, this);
    m_open[question.key].asking = round;
    round->start([this, round, question](const Result<QJsonObject> &input) {
        round->deleteLater();
        if (!input) {
            finish(question.key, failure(input.error()));
            return;
        }
        // A request of its own, with an id of its own; nothing of an earlier round goes with it.
        Question next = question;
        next.input = *input;
        ++next.rounds;
        next.isRepeated = false;
        put(next);
    });
}

void ServerConversation::openPages(const Question &question, const QJsonValue &data)
{
    auto *const consent = new PageConsent(m_questions, data, this);
    m_open[question.key].asking = consent;
    connect(consent, &PageConsent::awaited, this,
            [this, key = question.key](int pages) { Q_EMIT pagesAwaited(key, pages); });
    consent->start([this, consent, question](const Result<void> &opened) {
        consent->deleteLater();
        if (!opened) {
            finish(question.key, failure(opened.error()));
            return;
        }
        Question next = question;
        ++next.rounds;
        next.isRepeated = false;
        put(next);
    });
}

void ServerConversation::onNotified(const QString &method, const QJsonObject &params)
{
    const QPointer<ServerConversation> self(this);
    if (method == QLatin1String("notifications/elicitation/complete")) {
        const QString id = params.value(QStringLiteral("elicitationId")).toString();
        // To complete one may put its question again.
        const QList<PageConsent *> waiting = findChildren<PageConsent *>();
        for (PageConsent *const consent : waiting)
            consent->complete(id);
    }
    if (self)
        Q_EMIT notified(method, params);
}

void ServerConversation::renewSession(const Question &question)
{
    Question again = question;
    again.isRepeated = true;
    const bool isRenewing = !m_waiting.isEmpty();
    if (!isRenewing && question.session != m_session) {
        put(again);
        return;
    }
    m_waiting.append(again);
    if (isRenewing)
        return;
    m_link.peer->request(
        QStringLiteral("initialize"),
        LegacyEra::initializeParams(m_link.server.protocolVersion, m_questions.capabilities()),
        question.limits, [this](const RpcOutcome &outcome) { onRenewed(outcome); });
}

void ServerConversation::onRenewed(const RpcOutcome &outcome)
{
    const QPointer<ServerConversation> self(this);
    const auto repeat = [self](bool renewed) {
        if (!self)
            return;
        ++self->m_session;
        const QList<Question> waiting = std::exchange(self->m_waiting, {});
        for (const Question &question : waiting) {
            if (renewed)
                self->put(question);
            else
                self->finish(question.key,
                             failure(ErrorCode::Http, QStringLiteral("the session was lost")));
            if (!self)
                return;
        }
    };
    if (!outcome.result) {
        repeat(false);
        return;
    }
    m_link.channel->setNegotiatedVersion(m_link.server.protocolVersion);
    m_link.peer->notify(QStringLiteral("notifications/initialized"), {},
                        [repeat] { repeat(true); });
}

std::unique_ptr<Channel> ServerConversation::takeChannel()
{
    m_waiting.clear();
    m_open.clear();
    m_link.peer->forgetAll();
    m_link.peer.release()->deleteLater();
    return std::move(m_link.channel);
}

} // namespace jackfield
