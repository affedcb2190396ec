// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/JsonRpc.h"

#include <QFutureWatcher>
#include <QQueue>

#include <functional>

namespace jackfield {

/// Reads what one channel receives, in the order in which it came: small messages at once, a giant
/// on another thread, so that the caller's goes on meanwhile. Calls back on the caller's thread,
/// and not after destruction.
class MessageReader final
{
public:
    using Messages = Result<QList<RpcMessage>>;
    /// `text` is what toJson() gives of the message, where that was written for a giant already.
    using Read = std::function<void(const Messages &messages, const QByteArray &text)>;

    MessageReader();

    /// From now on a giant's text is written too.
    void keepTexts() { m_keepsTexts = true; }
    /// As parseRpc() reads; TooLarge also where too much waits to be read.
    void read(const QByteArray &json, const Read &read);
    /// Calls once everything from before is read; at once where nothing is under way.
    void after(const std::function<void()> &then);

private:
    struct Outcome
    {
        Messages messages;
        QByteArray text;
    };
    struct Waiting
    {
        QByteArray json;
        Read read;
        std::function<void()> then; ///< instead of `read`: there is no message
    };

    static Outcome parsed(const QByteArray &json, bool keepsText);
    void begin(const Waiting &giant);
    void onParsed();
    void goOn();

    QFutureWatcher<Outcome> m_parsing;
    Read m_read; ///< of the giant that is under way
    QQueue<Waiting> m_waiting;
    qsizetype m_waitingBytes = 0;
    bool m_keepsTexts = false;
    bool m_isBusy = false;
};

} // namespace jackfield
