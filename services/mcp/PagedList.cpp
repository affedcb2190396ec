// SPDX-License-Identifier: MIT
#include "mcp/PagedList.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

constexpr qsizetype mostPages = 1'000;
constexpr qsizetype mostEntries = 100'000;

} // namespace

PagedList::PagedList(ServerConversation &conversation, const QString &method, const QString &key,
                     const RequestLimits &limits, QObject *parent)
    : QObject(parent), m_conversation(conversation), m_method(method), m_key(key), m_limits(limits)
{
}

void PagedList::start(const Listed &listed)
{
    m_listed = listed;
    m_time.start();
    ask(std::nullopt);
}

void PagedList::ask(const std::optional<QString> &cursor)
{
    QJsonObject params;
    if (cursor)
        params.insert(QStringLiteral("cursor"), *cursor);
    const auto left = m_limits.total - std::chrono::milliseconds(m_time.elapsed());
    if (left.count() <= 0) {
        finish(failure(ErrorCode::Timeout, m_method));
        return;
    }
    m_conversation.ask(m_method, params, {std::min(m_limits.silence, left), left},
                       [self = QPointer<PagedList>(this)](const Result<QJsonObject> &page) {
                           if (self)
                               self->onPage(page);
                       });
}

void PagedList::onPage(const Result<QJsonObject> &page)
{
    if (!page && page.error().code == ErrorCode::NotFound) {
        finish(m_entries);
        return;
    }
    if (!page) {
        finish(failure(page.error()));
        return;
    }
    const QJsonValue entries = page->value(m_key);
    if (!entries.isArray()) {
        finish(failure(ErrorCode::Protocol, QStringLiteral("%1: no %2").arg(m_method, m_key)));
        return;
    }
    const QJsonArray added = entries.toArray();
    if (m_entries.size() + added.size() > mostEntries) {
        finish(failure(ErrorCode::TooLarge,
                       QStringLiteral("%1: over %2 entries").arg(m_method).arg(mostEntries)));
        return;
    }
    const qint64 ttl = page->value(QStringLiteral("ttlMs")).toInteger();
    m_freshFor = std::min(m_freshFor, std::chrono::milliseconds(std::max<qint64>(ttl, 0)));
    if (m_entries.isEmpty())
        m_entries = added; // a giant in one page is not copied
    else
        for (const QJsonValue &entry : added)
            m_entries.append(entry);
    const QJsonValue next = page->value(QStringLiteral("nextCursor"));
    if (!next.isString()) {
        finish(m_entries);
        return;
    }
    const QString cursor = next.toString();
    if (m_cursors.contains(cursor)) {
        finish(
            failure(ErrorCode::Protocol, QStringLiteral("%1: a cursor came back").arg(m_method)));
        return;
    }
    m_cursors.insert(cursor);
    if (m_cursors.size() >= mostPages) {
        finish(
            failure(ErrorCode::Protocol, QStringLiteral("%1: the pages do not end").arg(m_method)));
        return;
    }
    ask(cursor);
}

void PagedList::finish(const Result<QJsonArray> &result)
{
    if (const Listed listed = std::exchange(m_listed, {}))
        listed(result);
}

} // namespace jackfield
