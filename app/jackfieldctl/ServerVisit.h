// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Console.h"
#include "app/jackfieldctl/InterruptSignals.h"
#include "app/jackfieldctl/TrafficOutput.h"
#include "mcp/McpClient.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QPromise>

#include <functional>

namespace jackfield {

/// One visit to a server: connects, asks one question, leaves, and ends what was started. Ctrl-C
/// ends it in order, with Cancelled. ask() once; deletes itself after its future has ended.
class ServerVisit : public QObject
{
    Q_OBJECT

public:
    using Question = std::function<QFuture<Result<QJsonObject>>(McpClient &)>;

    /// The name that a question gives to its request, so that its progress is shown and Ctrl-C
    /// takes it back.
    static constexpr RequestTag requestTag = 1;

    ServerVisit(const ConnectionTarget &target, const TestLimits &limits,
                McpClient::Services services, Console &console, QObject *parent);

    /// Who answers when the server asks a person something; before ask().
    void setElicitor(const Elicitor &elicitor) { m_client.setElicitor(elicitor); }
    /// Shows all messages; before ask().
    void showTraffic();

    QFuture<Result<QJsonObject>> ask(const Question &question);

private:
    void stop();
    void leave(const Result<QJsonObject> &answer);
    void finish();

    McpClient m_client;
    TrafficOutput m_traffic;
    InterruptSignals m_signals;
    QPromise<Result<QJsonObject>> m_promise;
    Result<QJsonObject> m_answer;
    bool m_leaving = false;
};

} // namespace jackfield
