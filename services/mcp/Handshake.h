// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Connector.h"
#include "mcp/ServerLink.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace jackfield {

/// How long the parts of a handshake may take.
struct HandshakeBudget
{
    std::chrono::milliseconds patience{3'000}; ///< stdio: until `initialize` follows a silent probe
    std::chrono::milliseconds freshAfter{15'000}; ///< stdio: until a silent process is replaced
    std::chrono::milliseconds total{30'000};
};

/// Finds out which era a server speaks and shakes hands in it: `server/discover` first,
/// `initialize` where the answer speaks for the legacy era, on a fresh process or over HTTP+SSE
/// where needed. start() once, then finished() or failed() once. Destroying it ends what it
/// started.
class Handshake final : public QObject
{
    Q_OBJECT

public:
    using MakeChannel = std::function<std::unique_ptr<Channel>(WireTransport)>;

    Handshake(MakeChannel makeChannel, TransportChoice choice, const HandshakeBudget &budget,
              const ServerQuestions &questions = ServerQuestions(), QObject *parent = nullptr);

    /// The server spoke the legacy era before: `initialize` comes first, and the probe only where
    /// that fails. Before start().
    void expectLegacy() { m_isExpected = true; }
    void start();
    /// The link; only after finished(), and once.
    ServerLink takeLink();
    /// The channel that is in use or on its way out, or null: for closing it in order when the
    /// handshake is given up.
    std::unique_ptr<Channel> takeChannel();

Q_SIGNALS:
    /// A channel was made, at first and for each fallback; connect to it before it opens.
    void channelMade(jackfield::Channel *channel);
    void finished();
    /// The detail may quote the server: not masked.
    void failed(const jackfield::Error &error);

private:
    enum class First { Discover, Initialize };

    void openChannel(WireTransport transport, First first);
    void onOpened();
    void onChannelFailed(const ChannelFailure &failure);
    void discover(const QString &version);
    void onDiscovered(const RpcOutcome &outcome);
    void initialize(const QString &version);
    void onInitialized(const RpcOutcome &outcome);
    void onInitializeFailed(const RpcOutcome &outcome);
    bool retryInitialize(const RpcOutcome &outcome);
    void takeLegacy(const QJsonObject &result);
    void takeModern(const QJsonObject &result, const QString &version);
    void startFresh();
    bool probeAfterAll(const Error &error);
    void replaceChannel(WireTransport transport, First first);
    void onTotal();
    void succeed();
    void fail(const Error &error);
    bool isStdio() const;
    RequestLimits limits() const { return {m_budget.total, m_budget.total}; }

    MakeChannel m_makeChannel;
    TransportChoice m_choice;
    HandshakeBudget m_budget;
    ServerQuestions m_questions;
    ServerLink m_link;
    std::unique_ptr<Channel> m_leaving; ///< is closing, and will be followed by another
    First m_first = First::Discover;
    QTimer m_patience;
    QTimer m_freshTimer;
    QTimer m_total;
    qint64 m_discoverId = 0;
    qint64 m_initializeId = 0;
    std::optional<RpcOutcome> m_initializeOutcome; ///< came before that of the probe
    std::optional<Error> m_httpError; ///< why Streamable HTTP was given up for HTTP+SSE
    QString m_phase;
    int m_retries = 0;
    bool m_opened = false;
    bool m_isFresh = false;
    bool m_isExpected = false;            ///< the first `initialize` rests on what was known
    std::optional<Error> m_expectedError; ///< why that failed
    bool m_done = false;
};

} // namespace jackfield
