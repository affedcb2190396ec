// SPDX-License-Identifier: MIT
#include "mcp/StdioChannel.h"

#include <utility>

namespace jackfield {

namespace {

/// A server that prints more than this without one message is printing something else.
constexpr qint64 mostNoise = 8 * 1024 * 1024;
/// A server that does not take what it asked for is not asked to go on asking.
constexpr qint64 mostBacklog = 1024 * 1024;
/// What is kept of other output, so that a person sees what it was.
constexpr qsizetype mostNoiseLines = 5;
constexpr qsizetype longestNoiseLine = 4096;
constexpr auto backlogInterval = std::chrono::milliseconds(50);

/// How a process that nobody told to end came to its end.
Error exitError(const ProcessExit &exit, bool hasSpoken)
{
    if (exit.signal != 0)
        return {ErrorCode::Exited, QStringLiteral("signal %1").arg(exit.signal)};
    if (exit.status == 0 && !hasSpoken)
        return {ErrorCode::NotMcp, QStringLiteral("exit status 0 without an answer")};
    return {ErrorCode::Exited, QStringLiteral("exit status %1").arg(exit.status)};
}

} // namespace

StdioChannel::StdioChannel(ProcessLauncher &launcher, LaunchSpec spec, QObject *parent)
    : Channel(parent), m_launcher(launcher), m_spec(std::move(spec)), m_lines(RpcLimits{}.bytes)
{
    m_backlogCheck.setInterval(backlogInterval);
    connect(&m_backlogCheck, &QTimer::timeout, this, &StdioChannel::holdBack);
}

StdioChannel::~StdioChannel()
{
    if (m_process)
        m_process->disconnect(this);
}

void StdioChannel::open()
{
    m_process = m_launcher.launch(m_spec);
    // The environment is the process's now: no second copy of its secrets is kept.
    m_spec = {};
    connect(m_process.get(), &ProcessTree::started, this, [this] {
        Q_EMIT reached();
        Q_EMIT opened();
    });
    connect(m_process.get(), &ProcessTree::startFailed, this, [this](const Error &error) {
        m_closed = true;
        fail(error);
        if (m_closing)
            Q_EMIT closed();
    });
    connect(m_process.get(), &ProcessTree::outputReceived, this, &StdioChannel::read);
    connect(m_process.get(), &ProcessTree::errorOutputReceived, this,
            &StdioChannel::errorOutputReceived);
    connect(m_process.get(), &ProcessTree::ended, this, &StdioChannel::onEnded);
}

void StdioChannel::send(const RpcMessage &message, const Delivered &delivered)
{
    if (m_process && !m_closing && !m_closed) {
        m_process->write(toJson(message) + '\n');
        if (m_process->bytesToWrite() > mostBacklog)
            holdBack();
    }
    if (delivered)
        delivered();
}

bool StdioChannel::abandon(qint64 id)
{
    Q_UNUSED(id)
    return false;
}

void StdioChannel::close()
{
    if (std::exchange(m_closing, true))
        return;
    if (!m_process || m_closed) {
        m_closed = true;
        QMetaObject::invokeMethod(this, &StdioChannel::closed, Qt::QueuedConnection);
        return;
    }
    m_backlogCheck.stop();
    m_process->pauseOutput(false);
    m_process->end();
}

void StdioChannel::holdBack()
{
    const bool full = m_process->bytesToWrite() > mostBacklog;
    m_process->pauseOutput(full);
    if (full)
        m_backlogCheck.start();
    else
        m_backlogCheck.stop();
}

void StdioChannel::read(const QByteArray &bytes)
{
    if (m_failed || m_closing)
        return;
    const Result<QList<QByteArray>> lines = m_lines.feed(bytes);
    if (!lines) {
        fail(lines.error());
        return;
    }
    for (const QByteArray &line : *lines) {
        if (m_failed || m_closing)
            return;
        reader().read(line, [this, line](const auto &messages, const QByteArray &text) {
            if (!m_failed && !m_closing)
                take(line, messages, text);
        });
    }
}

void StdioChannel::take(const QByteArray &line, const MessageReader::Messages &messages,
                        const QByteArray &text)
{
    if (!messages && messages.error().code == ErrorCode::TooLarge) {
        fail(messages.error());
        return;
    }
    if (!messages) {
        ++m_noise;
        if (m_noiseLines.size() < mostNoiseLines && !line.trimmed().isEmpty())
            m_noiseLines.append(line.left(longestNoiseLine));
        m_noiseBytes += line.size();
        if (m_noiseBytes > mostNoise)
            fail({ErrorCode::NotMcp, QStringLiteral("%1 lines of other output").arg(m_noise)});
        return;
    }
    for (const RpcMessage &message : *messages)
        hear(message, text);
}

void StdioChannel::onEnded(const ProcessExit &exit)
{
    m_backlogCheck.stop();
    m_closed = true;
    if (m_closing)
        Q_EMIT closed();
    else // what it said last may still be read
        reader().after([this, exit] { tellEnd(exit); });
}

void StdioChannel::tellEnd(const ProcessExit &exit)
{
    if (m_closing)
        return;
    const auto better = m_explained && !hasSpoken() ? m_explained() : std::nullopt;
    fail(better.value_or(exitError(exit, hasSpoken())));
}

void StdioChannel::fail(const Error &error)
{
    if (std::exchange(m_failed, true))
        return;
    if (!m_closed)
        m_process->pauseOutput(true);
    Q_EMIT failed({error, std::nullopt, false});
}

} // namespace jackfield
