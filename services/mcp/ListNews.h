// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ListSubscription.h"
#include "mcp/McpClient.h"
#include "mcp/ServerConversation.h"

#include <QObject>

#include <memory>

namespace jackfield {

/// Tells which of a server's lists have changed (`notifications/tools/list_changed` and its like),
/// in either era. The conversation outlives it.
class ListNews final : public QObject
{
    Q_OBJECT

public:
    explicit ListNews(ServerConversation &conversation);

    /// Asks the server to tell, where its era and wire want that, of the lists that it says may
    /// change.
    void listen();

Q_SIGNALS:
    void changed(jackfield::McpClient::ListKind list);

private:
    void onNotified(const QString &method);
    void tellAll();

    ServerConversation &m_conversation;
    std::unique_ptr<ListSubscription> m_subscription;
};

} // namespace jackfield
