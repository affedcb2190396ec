// SPDX-License-Identifier: MIT
#include "mcp/MessageReader.h"

#include <QtConcurrentRun>

#include <utility>

namespace jackfield {

namespace {

/// Takes some milliseconds to parse.
constexpr qsizetype giantSize = 256 * 1024;
/// A server that sends giants faster than they are read may not fill the memory with them.
constexpr qsizetype mostWaiting = 64 * 1024 * 1024;

} // namespace

MessageReader::MessageReader()
{
    QObject::connect(&m_parsing, &QFutureWatcherBase::finished, &m_parsing, [this] { onParsed(); });
}

void MessageReader::read(const QByteArray &json, const Read &read)
{
    if (m_waitingBytes + json.size() > mostWaiting) {
        after(
            [read] { read(failure(ErrorCode::TooLarge, QStringLiteral("too much at once")), {}); });
        return;
    }
    if (!m_isBusy && json.size() < giantSize) {
        read(parseRpc(json), {});
        return;
    }
    m_waiting.enqueue({json, read, {}});
    m_waitingBytes += json.size();
    goOn();
}

void MessageReader::after(const std::function<void()> &then)
{
    if (m_isBusy)
        m_waiting.enqueue({{}, {}, then});
    else
        then();
}

/// What is called here may give more to read, which then waits its turn.
void MessageReader::goOn()
{
    if (std::exchange(m_isBusy, true))
        return;
    while (!m_waiting.isEmpty()) {
        const Waiting next = m_waiting.dequeue();
        m_waitingBytes -= next.json.size();
        if (!next.read) {
            next.then();
        } else if (next.json.size() < giantSize) {
            next.read(parseRpc(next.json), {});
        } else {
            begin(next);
            return;
        }
    }
    m_isBusy = false;
}

void MessageReader::begin(const Waiting &giant)
{
    m_read = giant.read;
    m_parsing.setFuture(QtConcurrent::run(&MessageReader::parsed, giant.json, m_keepsTexts));
}

MessageReader::Outcome MessageReader::parsed(const QByteArray &json, bool keepsText)
{
    Outcome outcome{parseRpc(json), {}};
    if (keepsText && outcome.messages && outcome.messages->size() == 1)
        outcome.text = toJson(outcome.messages->first());
    return outcome;
}

void MessageReader::onParsed()
{
    const Outcome outcome = m_parsing.future().takeResult();
    std::exchange(m_read, {})(outcome.messages, outcome.text);
    m_isBusy = false;
    goOn();
}

} // namespace jackfield
