// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerConversation.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace jackfield {

/// Hears of a modern server's changes (`subscriptions/listen`, revision 2026-07-28): keeps the
/// request open, and puts it again where it broke off without a result, each time after a longer
/// wait (a minute at most), five times in a row at most where it is not acknowledged. A result is
/// the server's own end of it, and is left at that. What changed comes as the conversation's
/// notifications. The conversation outlives it.
class ListSubscription final : public QObject
{
    Q_OBJECT

public:
    /// `notifications`: what to hear of, as the request's member of that name. `firstWait`: before
    /// the first repetition.
    ListSubscription(ServerConversation &conversation, const QJsonObject &notifications,
                     std::chrono::milliseconds firstWait = std::chrono::seconds(1),
                     QObject *parent = nullptr);

    void start();
    /// Whether it ended for good.
    bool isOver() const { return m_isOver; }

Q_SIGNALS:
    /// It broke off and is open again: what changed in between was not heard.
    void resumed();

private:
    void ask();
    void onNotified(const QString &method);
    void onEnded(const Result<QJsonObject> &result);

    ServerConversation &m_conversation;
    QJsonObject m_notifications;
    std::chrono::milliseconds m_firstWait;
    std::chrono::milliseconds m_wait; ///< before the next repetition
    QTimer m_again;
    QElapsedTimer m_open; ///< since the last acknowledgement
    int m_attempts = 0;   ///< since then
    bool m_isOver = false;
};

} // namespace jackfield
