// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"
#include "mcp/Channel.h"
#include "mcp/LineFramer.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace jackfield {

/// MCP's stdio transport over a started process: a JSON-RPC message a line. Lines that are none are
/// counted and let be, unless they come in a flood. Ends the process and everything it started.
class StdioChannel final : public Channel
{
    Q_OBJECT

public:
    StdioChannel(ProcessLauncher &launcher, LaunchSpec spec, QObject *parent = nullptr);
    ~StdioChannel() override;

    using Explained = std::function<std::optional<Error>()>;
    /// Asked when the process ended before it said anything, for a better reason than its exit
    /// status.
    void explainExits(const Explained &explained) { m_explained = explained; }
    /// Fails now: the process still runs, but no answer is to be expected.
    void giveUp(const Error &error) { fail(error); }

    WireTransport transport() const override { return WireTransport::Stdio; }
    void open() override;
    void send(const RpcMessage &message, const Delivered &delivered = {}) override;
    bool abandon(qint64 id) override;
    void close() override;

    int noise() const override { return m_noise; }
    QList<QByteArray> noiseLines() const override { return m_noiseLines; }

private:
    void read(const QByteArray &bytes);
    void take(const QByteArray &line, const MessageReader::Messages &messages,
              const QByteArray &text);
    void onEnded(const ProcessExit &exit);
    void tellEnd(const ProcessExit &exit);
    void fail(const Error &error);
    void holdBack();

    ProcessLauncher &m_launcher;
    LaunchSpec m_spec;
    Explained m_explained;
    std::unique_ptr<ProcessTree> m_process;
    LineFramer m_lines;
    QTimer m_backlogCheck;
    qint64 m_noiseBytes = 0;
    QList<QByteArray> m_noiseLines; ///< the first few
    int m_noise = 0;
    bool m_failed = false;
    bool m_closing = false;
    bool m_closed = false;
};

} // namespace jackfield
