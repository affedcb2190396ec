// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "mcp/ClientRequests.h"
#include "mcp/Handshake.h"
#include "mcp/LauncherWatch.h"
#include "mcp/ListNews.h"
#include "mcp/McpClient.h"
#include "mcp/OwedFutures.h"
#include "mcp/ServerConversation.h"
#include "mcp/StderrTail.h"
#include "mcp/TestSteps.h"
#include "mcp/TrafficWatch.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

namespace jackfield {

/// What lies behind McpClient: finds the command, makes the channel, shakes hands, then asks. Owned
/// by the client, whose signals it emits.
class McpClientState final : public QObject
{
    Q_OBJECT

public:
    McpClientState(McpClient &client, const ConnectionTarget &target, const TestLimits &limits,
                   const McpClient::Services &services);

    void setElicitor(const Elicitor &elicitor);
    QFuture<Result<ServerDescription>> connectToServer();
    void watchTraffic();
    QFuture<Result<QJsonArray>> list(const ListPlan &plan);
    QFuture<Result<QJsonObject>> ask(const QString &method, const QJsonObject &params,
                                     RequestTag tag);
    void cancel(RequestTag tag);
    void goOn(RequestTag tag);
    QFuture<Result<void>> close();
    /// Ends every future that is owed, while there is still a client to continue with.
    void shut();

    QString stderrTail() const { return m_tail.text(); }
    int noise() const { return m_channel ? m_channel->noise() : m_noise; }
    QStringList noiseLines() const;
    HttpFacts httpFacts() const;
    std::optional<int> httpStatus() const { return m_httpStatus; }
    const FoundExecutable &executable() const { return m_executable; }

private:
    void findCommand();
    void onFound(const Result<FoundExecutable> &found);
    void shakeHands();
    std::unique_ptr<Channel> makeChannel(WireTransport transport);
    std::unique_ptr<Channel> makeStdioChannel();
    LaunchSpec launchSpec() const;
    HandshakeBudget budget() const;
    void watch(Channel *channel);
    void onReached();
    void onHandshakeFinished();
    void listen();
    void onElicitationComplete(const QString &id);
    void onChannelFailed(const ChannelFailure &failure);
    void fail(const Error &error);
    Error masked(const Error &error) const;
    RequestLimits requestLimits() const;
    std::unique_ptr<Channel> takeChannel();

    McpClient &m_client;
    ConnectionTarget m_target;
    TestLimits m_limits;
    McpClient::Services m_services;
    SecretMask m_mask;
    TestSteps m_steps;
    LauncherWatch m_launcher;
    StderrTail m_tail;
    TrafficWatch m_traffic;
    ServerQuestions m_questions;
    QSet<QString> m_openPages; ///< that the person agreed to, and the server is not done with
    OwedFutures m_owed;
    OwedFutures m_owedCloses;
    OwedFuture<ServerDescription> m_connecting;
    FoundExecutable m_executable;
    std::optional<int> m_httpStatus;
    HttpFacts m_httpFacts; ///< not masked
    QList<QByteArray> m_noiseLines;
    int m_noise = 0;
    QTimer m_findLimit;
    std::unique_ptr<Channel> m_leaving;
    std::unique_ptr<Handshake> m_handshake;
    std::unique_ptr<ServerConversation> m_conversation;
    std::unique_ptr<ClientRequests> m_requests;
    std::unique_ptr<ListNews> m_news;
    QPointer<Channel> m_channel;
    bool m_watchesTraffic = false;
    bool m_closing = false;
};

} // namespace jackfield
