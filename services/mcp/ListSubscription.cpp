// SPDX-License-Identifier: MIT
#include "mcp/ListSubscription.h"

#include <QPointer>

#include <algorithm>

namespace jackfield {

namespace {

constexpr int mostAttempts = 5;
constexpr std::chrono::milliseconds longestWait(60'000);

/// Whether the same request may do better a little later.
bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Network || code == ErrorCode::Http || code == ErrorCode::Refused ||
           code == ErrorCode::Dns || code == ErrorCode::Timeout;
}

} // namespace

ListSubscription::ListSubscription(ServerConversation &conversation,
                                   const QJsonObject &notifications,
                                   std::chrono::milliseconds firstWait, QObject *parent)
    : QObject(parent),
      m_conversation(conversation),
      m_notifications(notifications),
      m_firstWait(firstWait),
      m_wait(firstWait)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ListSubscription::ask);
    connect(&conversation, &ServerConversation::notified, this, &ListSubscription::onNotified);
}

void ListSubscription::start()
{
    ask();
}

void ListSubscription::ask()
{
    ++m_attempts;
    m_conversation.ask(QStringLiteral("subscriptions/listen"),
                       {{QStringLiteral("notifications"), m_notifications}}, RequestLimits::none(),
                       [self = QPointer<ListSubscription>(this)](const auto &result) {
                           if (self)
                               self->onEnded(result);
                       });
}

void ListSubscription::onNotified(const QString &method)
{
    if (method != QLatin1String("notifications/subscriptions/acknowledged"))
        return;
    const bool isAgain = m_open.isValid();
    m_attempts = 0;
    m_open.start();
    if (isAgain)
        Q_EMIT resumed();
}

void ListSubscription::onEnded(const Result<QJsonObject> &result)
{
    m_isOver = result || !mayPass(result.error().code) || m_attempts == mostAttempts;
    if (m_isOver)
        return;
    // One that had been open for long may be opened again soon.
    if (m_attempts == 0 && m_open.isValid() && m_open.hasExpired(longestWait.count()))
        m_wait = m_firstWait;
    m_again.start(m_wait);
    m_wait = std::min(2 * m_wait, longestWait);
}

} // namespace jackfield
