// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "mcp/ConnectionTest.h"
#include "mcp/McpClient.h"

#include <QElapsedTimer>

#include <memory>

namespace jackfield {

/// A real test: an McpClient's connect, lists and close, measured and put into a report. Reports
/// from the event loop, so that whoever hears finished() may destroy it.
class McpConnectionTest final : public ConnectionTest
{
    Q_OBJECT

public:
    McpConnectionTest(const ConnectionTarget &target, const TestLimits &limits,
                      McpClient::Services services, Clock &clock);
    ~McpConnectionTest() override;

    void start() override;
    void watchTraffic() override { m_client->watchTraffic(); }
    void cancel() override;

private:
    void onStep(const TestStep &step);
    void onConnected(const Result<ServerDescription> &server);
    void list();
    void onTools(const Result<QJsonArray> &tools);
    void onListed(const Result<QJsonArray> &entries, std::optional<int> &count,
                  const QString &capability);
    void end(const std::optional<Error> &error);
    void complete();

    std::unique_ptr<McpClient> m_client;
    SecretMask m_mask;
    Clock &m_clock;
    TestReport m_report;
    QElapsedTimer m_time;
    std::optional<Error> m_listError;
    int m_listsLeft = 0;
    bool m_isLocal = false;
    bool m_started = false;
    bool m_ending = false;
    bool m_isGone = false;
};

} // namespace jackfield
