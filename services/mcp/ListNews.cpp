// SPDX-License-Identifier: MIT
#include "mcp/ListNews.h"

#include <array>

namespace jackfield {

namespace {

struct Kind
{
    McpClient::ListKind list;
    QLatin1String capability;
    QLatin1String notification;
    QLatin1String filter; ///< the member of `subscriptions/listen` that asks for it
};

constexpr std::array kinds{
    Kind{McpClient::ListKind::Tools, QLatin1String("tools"),
         QLatin1String("notifications/tools/list_changed"), QLatin1String("toolsListChanged")},
    Kind{McpClient::ListKind::Resources, QLatin1String("resources"),
         QLatin1String("notifications/resources/list_changed"),
         QLatin1String("resourcesListChanged")},
    Kind{McpClient::ListKind::Prompts, QLatin1String("prompts"),
         QLatin1String("notifications/prompts/list_changed"), QLatin1String("promptsListChanged")},
};

bool mayChange(const QJsonObject &capabilities, const Kind &kind)
{
    return capabilities.value(kind.capability)
        .toObject()
        .value(QStringLiteral("listChanged"))
        .toBool();
}

} // namespace

ListNews::ListNews(ServerConversation &conversation) : m_conversation(conversation)
{
    connect(&conversation, &ServerConversation::notified, this, &ListNews::onNotified);
}

void ListNews::listen()
{
    if (m_conversation.server().era == Era::Legacy) {
        m_conversation.channel().listen();
        return;
    }
    QJsonObject wanted;
    for (const Kind &kind : kinds)
        if (mayChange(m_conversation.server().capabilities, kind))
            wanted.insert(kind.filter, true);
    if (wanted.isEmpty())
        return;
    m_subscription = std::make_unique<ListSubscription>(m_conversation, wanted);
    connect(m_subscription.get(), &ListSubscription::resumed, this, &ListNews::tellAll);
    m_subscription->start();
}

void ListNews::onNotified(const QString &method)
{
    for (const Kind &kind : kinds)
        if (method == kind.notification)
            Q_EMIT changed(kind.list);
}

/// What changed while nobody was listening is not known.
void ListNews::tellAll()
{
    for (const Kind &kind : kinds)
        if (mayChange(m_conversation.server().capabilities, kind))
            Q_EMIT changed(kind.list);
}

} // namespace jackfield
