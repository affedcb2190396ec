// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "domain/TestReport.h"
#include "mcp/MessageReader.h"

#include <QJsonArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace jackfield {

/// Why a request, or a whole channel, gets no answer.
struct ChannelFailure
{
    Error error; ///< its detail may quote the server: not masked
    std::optional<int> httpStatus;
    bool sessionLost = false; ///< the server forgot our session; a new one may be made
};

/// Carries JSON-RPC messages to one server and back, whatever the wire. open() once, then opened()
/// or failed(); close() at any time, then closed() once. Lives on one thread, owned by who made it.
/// Must not be destroyed from within one of its own signals.
class Channel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Delivered = std::function<void()>;

    virtual WireTransport transport() const = 0;
    virtual void open() = 0;

    /// Sends a message. `delivered` is called once the server has it, or will never have it: before
    /// a later message may rely on it.
    virtual void send(const RpcMessage &message, const Delivered &delivered = {}) = 0;
    /// The same, and tells messageSent(), so that whoever watches sees both directions.
    void convey(const RpcMessage &message, const Delivered &delivered = {})
    {
        Q_EMIT messageSent(message);
        send(message, delivered);
    }

    /// Forgets a request. True where that alone tells the server, so that no `cancelled` is due.
    virtual bool abandon(qint64 id) = 0;

    /// The version that was negotiated by `initialize`, which some wires repeat with every message.
    virtual void setNegotiatedVersion(const QString &version) { Q_UNUSED(version) }

    /// Takes note of a modern server's tools, whose calls some wires describe in headers; gives
    /// those that may be offered over this wire.
    virtual QJsonArray learnTools(const QJsonArray &tools) { return tools; }

    /// From now on hears what the server says unasked, where the wire wants that asked for.
    virtual void listen() {}

    /// Leaves in order and ends what was started.
    virtual void close() = 0;

    /// Lines of output that were no JSON-RPC, where the wire has such.
    virtual int noise() const { return 0; }
    /// The first few of those lines, each cut after 4 KB.
    virtual QList<QByteArray> noiseLines() const { return {}; }
    /// Whether the server has said anything in JSON-RPC.
    bool hasSpoken() const { return m_hasSpoken; }

    /// From now on a giant message is told with its text; before it opens.
    void keepTexts() { m_reader.keepTexts(); }

Q_SIGNALS:
    /// Messages may be sent.
    void opened();
    /// The server is there: its process started, or a request is on its way to it.
    void reached();
    void httpStatusReceived(int status);
    /// More about the latest answer over HTTP; not masked.
    void httpFactsReceived(const jackfield::HttpFacts &facts);
    void errorOutputReceived(const QByteArray &bytes);
    void messageSent(const jackfield::RpcMessage &message);
    /// `text` is what toJson() gives of it, where that is known already.
    void messageReceived(const jackfield::RpcMessage &message, const QByteArray &text);
    /// This one request will get no answer.
    void requestFailed(qint64 id, const jackfield::ChannelFailure &failure);
    /// No request will get an answer any more.
    void failed(const jackfield::ChannelFailure &failure);
    void closed();

protected:
    /// What comes over the wire is read with it.
    MessageReader &reader() { return m_reader; }
    /// Passes a message on.
    void hear(const RpcMessage &message, const QByteArray &text = {})
    {
        m_hasSpoken = true;
        Q_EMIT messageReceived(message, text);
    }

private:
    MessageReader m_reader;
    bool m_hasSpoken = false;
};

} // namespace jackfield
