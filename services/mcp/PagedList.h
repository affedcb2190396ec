// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerConversation.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>

namespace jackfield {

/// Reads one list of a server to its end, page by page. Cursors are opaque, and the empty string is
/// one. Ends in Protocol where a cursor comes back or the pages do not end (1,000, or 100,000
/// entries), in Timeout where they take longer than the whole may. The conversation outlives it.
class PagedList final : public QObject
{
    Q_OBJECT

public:
    using Listed = std::function<void(const Result<QJsonArray> &)>;

    /// `key` is the member of a result that holds the entries, such as `tools` for `tools/list`.
    PagedList(ServerConversation &conversation, const QString &method, const QString &key,
              const RequestLimits &limits, QObject *parent = nullptr);

    /// How long the server says that what was listed stays fresh: the shortest of its pages'
    /// `ttlMs` (2026-07-28); 0 where one says nothing.
    std::chrono::milliseconds freshFor() const { return m_freshFor; }

    /// Calls back once, and not after destruction. A method that the server does not know is an
    /// empty list.
    void start(const Listed &listed);

private:
    void ask(const std::optional<QString> &cursor);
    void onPage(const Result<QJsonObject> &page);
    void finish(const Result<QJsonArray> &result);

    ServerConversation &m_conversation;
    QString m_method;
    QString m_key;
    RequestLimits m_limits;
    Listed m_listed;
    QJsonArray m_entries;
    QSet<QString> m_cursors;
    QElapsedTimer m_time;
    std::chrono::milliseconds m_freshFor = std::chrono::milliseconds::max();
};

} // namespace jackfield
