// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/ServerVisit.h"

#include "app/jackfieldctl/TestProgress.h"

namespace jackfield {

ServerVisit::ServerVisit(const ConnectionTarget &target, const TestLimits &limits,
                         McpClient::Services services, Console &console, QObject *parent)
    : QObject(parent), m_client(target, limits, services), m_traffic(console)
{
    connect(&m_client, &McpClient::stepReported, this,
            [&console](const TestStep &step) { reportStep(console, {}, step); });
    connect(&m_client, &McpClient::stderrLine, this,
            [&console](const QString &line) { reportServerLine(console, {}, line); });
    connect(&m_client, &McpClient::progressed, this,
            [&console](RequestTag, const RequestProgress &progress) {
                reportProgress(console, progress);
            });
    connect(&m_client, &McpClient::pagesAwaited, this, [this, &console](RequestTag, int pages) {
        if (pages > 0)
            console.progress(tr("waiting until the server says that the page is done"));
    });
    connect(&m_client, &McpClient::elicitationCompleted, this,
            [this, &console] { console.warn(tr("the page is done")); });
    connect(&m_signals, &InterruptSignals::interrupted, this, &ServerVisit::stop);
}

void ServerVisit::showTraffic()
{
    m_client.watchTraffic();
    connect(&m_client, &McpClient::trafficSeen, this,
            [this](const TrafficEntry &entry) { m_traffic.write({}, entry); });
}

void ServerVisit::stop()
{
    m_client.cancel(requestTag);
    leave(failure(ErrorCode::Cancelled));
}

QFuture<Result<QJsonObject>> ServerVisit::ask(const Question &question)
{
    m_promise.start();
    m_client.connectToServer()
        .then(this,
              [this, question](const Result<ServerDescription> &connected) {
                  if (!connected)
                      return leave(failure(connected.error()));
                  if (m_leaving)
                      return;
                  question(m_client)
                      .then(this, [this](const Result<QJsonObject> &answer) { leave(answer); })
                      .onCanceled(this, [this] { leave(failure(ErrorCode::Cancelled)); });
              })
        .onCanceled(this, [this] { leave(failure(ErrorCode::Cancelled)); });
    return m_promise.future();
}

void ServerVisit::leave(const Result<QJsonObject> &answer)
{
    if (m_leaving)
        return;
    m_leaving = true;
    m_answer = answer;
    m_client.close()
        .then(this, [this](const Result<void> &) { finish(); })
        .onCanceled(this, [this] { finish(); });
}

void ServerVisit::finish()
{
    m_promise.addResult(m_answer);
    m_promise.finish();
    // The client may be on the stack below us.
    deleteLater();
}

} // namespace jackfield
