// SPDX-License-Identifier: MIT
#include "mcp/ClientRequests.h"

#include "mcp/PagedList.h"

namespace jackfield {

using State = TestStep::State;

ClientRequests::ClientRequests(ServerConversation &conversation, const Surroundings &surroundings,
                               const RequestLimits &limits)
    : m_conversation(conversation), m_client(surroundings), m_limits(limits)
{
    conversation.setLearnTools([this](const auto &then) { readTools(then); });
    connect(&conversation, &ServerConversation::progressed, this, &ClientRequests::onProgress);
    connect(&conversation, &ServerConversation::pagesAwaited, this,
            [this](quint64 question, int pages) {
                if (const RequestTag tag = tagOf(question))
                    Q_EMIT pagesAwaited(tag, pages);
            });
}

Error ClientRequests::masked(const Error &error) const
{
    return {error.code, m_client.mask.safe(error.detail)};
}

void ClientRequests::list(const OwedFuture<QJsonArray> &owed, const ListPlan &plan)
{
    if (!m_conversation.server().capabilities.contains(plan.capability)) {
        if (plan.isStep)
            m_client.steps.end(plan.step, State::Skipped);
        m_client.owed.settle<QJsonArray>(owed, QJsonArray());
        return;
    }
    if (plan.isStep)
        m_client.steps.begin(plan.step);
    if (const auto fresh = m_fresh.constFind(plan.method);
        fresh != m_fresh.constEnd() && !fresh->until.hasExpired()) {
        if (plan.isStep)
            m_client.steps.end(plan.step, State::Done, QString::number(fresh->entries.size()));
        m_client.owed.settle<QJsonArray>(owed, fresh->entries);
        return;
    }
    auto *const list =
        new PagedList(m_conversation, plan.method, plan.key, m_limits, &m_conversation);
    list->start([this, list, owed, plan, changes = m_changes](const Result<QJsonArray> &entries) {
        list->deleteLater();
        Result<QJsonArray> safe =
            entries ? entries : Result<QJsonArray>(failure(masked(entries.error())));
        if (safe && plan.kind == McpClient::ListKind::Tools)
            safe = learnTools(*safe);
        // What changed while it was listed may be in it or not.
        if (safe && changes == m_changes)
            keepFresh(plan, *safe, list->freshFor());
        if (plan.isStep)
            m_client.steps.end(plan.step, safe ? State::Done : State::Failed,
                               safe ? QString::number(safe->size()) : safe.error().detail);
        m_client.owed.settle<QJsonArray>(owed, safe);
    });
}

void ClientRequests::keepFresh(const ListPlan &plan, const QJsonArray &entries,
                               std::chrono::milliseconds freshFor)
{
    if (m_conversation.server().era == Era::Modern && freshFor.count() > 0)
        m_fresh.insert(plan.method, {plan.kind, entries, QDeadlineTimer(freshFor)});
}

void ClientRequests::forgetList(McpClient::ListKind kind)
{
    ++m_changes;
    m_fresh.removeIf([kind](QHash<QString, Fresh>::iterator entry) { return entry->kind == kind; });
}

void ClientRequests::ask(const OwedFuture<QJsonObject> &owed, const QString &method,
                         const QJsonObject &params, RequestTag tag)
{
    if (tag != 0)
        m_named.insert(tag, {owed});
    if (method != QLatin1String("tools/call") || !wantsToolHeaders()) {
        put(owed, method, params, tag);
        return;
    }
    readTools([this, owed, method, params, tag] { put(owed, method, params, tag); });
}

void ClientRequests::readTools(const std::function<void()> &then)
{
    auto *const list = new PagedList(m_conversation, QStringLiteral("tools/list"),
                                     QStringLiteral("tools"), m_limits, &m_conversation);
    list->start([this, list, then](const Result<QJsonArray> &tools) {
        list->deleteLater();
        // Without the list the server decides whether the call is good enough.
        if (tools)
            learnTools(*tools);
        then();
    });
}

void ClientRequests::put(const OwedFuture<QJsonObject> &owed, const QString &method,
                         const QJsonObject &params, RequestTag tag)
{
    // It may have been taken back before it was put.
    if (tag != 0 && m_named.value(tag).owed.key != owed.key)
        return;
    const quint64 question = m_conversation.ask(
        method, params, m_limits, [this, owed, tag](const Result<QJsonObject> &result) {
            m_named.remove(tag);
            m_client.owed.settle<QJsonObject>(
                owed, result ? result : Result<QJsonObject>(failure(masked(result.error()))));
        });
    if (tag != 0)
        m_named[tag].question = question;
}

void ClientRequests::cancel(RequestTag tag)
{
    if (!m_named.contains(tag))
        return;
    const Named named = m_named.take(tag);
    m_client.owed.settle<QJsonObject>(named.owed, failure(ErrorCode::Cancelled));
    m_conversation.cancel(named.question);
}

void ClientRequests::goOn(RequestTag tag)
{
    m_conversation.goOn(m_named.value(tag).question);
}

RequestTag ClientRequests::tagOf(quint64 question) const
{
    for (auto named = m_named.constBegin(); named != m_named.constEnd(); ++named)
        if (named->question == question)
            return named.key();
    return 0;
}

void ClientRequests::onProgress(quint64 question, const RequestProgress &progress)
{
    if (const RequestTag tag = tagOf(question))
        Q_EMIT progressed(
            tag, {progress.progress, progress.total, m_client.mask.safe(progress.message)});
}

bool ClientRequests::wantsToolHeaders() const
{
    return !m_knowsTools && m_conversation.server().era == Era::Modern &&
           m_conversation.server().transport == WireTransport::StreamableHttp;
}

QJsonArray ClientRequests::learnTools(const QJsonArray &tools)
{
    if (m_conversation.server().era != Era::Modern)
        return tools;
    m_knowsTools = true;
    return m_conversation.channel().learnTools(tools);
}

} // namespace jackfield
