// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "domain/TestReport.h"
#include "mcp/ConnectionTest.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace jackfield {

/// What is known of a server once the handshake is done.
struct ServerDescription
{
    WireTransport transport = WireTransport::Stdio;
    Era era = Era::Legacy;
    QString protocolVersion;
    QString name;
    QString version;
    QString instructions;
    QJsonObject capabilities;
};

/// A connection to one MCP server, whatever its transport and era: the client's whole interface.
/// connectToServer() first, once; then requests, several at a time if wanted; then close().
/// Destroying it ends the server too. Every future ends: with the answer, an error, or Cancelled.
class McpClient : public QObject
{
    Q_OBJECT

public:
    struct Services
    {
        ProcessLauncher &launcher;
        ExecutableFinder &finder;
        QNetworkAccessManager &network;
    };

    McpClient(const ConnectionTarget &target, const TestLimits &limits, Services services,
              QObject *parent = nullptr);
    ~McpClient() override;

    /// Reaches the server and does the handshake.
    QFuture<Result<ServerDescription>> connectToServer();

    /// The whole list, all pages (at most 1,000 pages); empty where the server lacks the capability.
    QFuture<Result<QJsonArray>> listTools();
    QFuture<Result<QJsonArray>> listResources();
    QFuture<Result<QJsonArray>> listResourceTemplates();
    QFuture<Result<QJsonArray>> listPrompts();

    /// Calls a tool; the result object as the server gave it (also with `isError`: true).
    QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments);

    /// Leaves in order and ends what was started; done when nothing is left of it.
    QFuture<Result<void>> close();

    QString stderrTail() const;     ///< masked
    int stdoutNoise() const;
    std::optional<int> httpStatus() const;
    FoundExecutable executable() const; ///< empty for a remote server

Q_SIGNALS:
    void stepReported(const jackfield::TestStep &step);
    void stderrLine(const QString &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
