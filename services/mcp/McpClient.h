// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectionTarget.h"
#include "domain/TestReport.h"
#include "mcp/ConnectionTest.h"
#include "mcp/Elicitation.h"
#include "mcp/RequestProgress.h"
#include "mcp/ServerDescription.h"
#include "mcp/Traffic.h"

#include <QFuture>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace jackfield {

class HttpNetwork;

/// A connection to one MCP server, whatever its transport and era: the client's whole interface.
/// connectToServer() first, once; then requests, several at a time if wanted; then close().
/// Destroying it ends the server too, but not from within one of its signals. Every future ends:
/// with the answer, an error, or Cancelled. Error details and the server's own texts are masked;
/// what lists and calls give is as the server gave it. Lives on one thread.
class McpClient : public QObject
{
    Q_OBJECT

public:
    /// What a server keeps lists of; resource templates count among the resources.
    enum class ListKind { Tools, Resources, Prompts };

    struct Services
    {
        ProcessLauncher &launcher;
        ExecutableFinder &finder;
        HttpNetwork &network;
        QString extraCaFile = {}; ///< for local servers; empty: none
    };

    McpClient(const ConnectionTarget &target, const TestLimits &limits, Services services,
              QObject *parent = nullptr);
    ~McpClient() override;

    /// Who answers when a server asks a person something; before connectToServer(), since a server
    /// is told then that it may. Without one it is told that it may not.
    void setElicitor(const Elicitor &elicitor);

    /// From now on trafficSeen() tells every message; before connectToServer() to see the handshake
    /// too.
    void watchTraffic();

    /// Reaches the server and does the handshake.
    QFuture<Result<ServerDescription>> connectToServer();

    /// The whole list, all pages (at most 1,000 pages); empty where the server lacks the
    /// capability.
    QFuture<Result<QJsonArray>> listTools();
    QFuture<Result<QJsonArray>> listResources();
    QFuture<Result<QJsonArray>> listResourceTemplates();
    QFuture<Result<QJsonArray>> listPrompts();

    /// Calls a tool, reads a resource, gets a prompt; the result object as the server gave it (also
    /// with `isError`: true). Unsupported where the server asks for input that nobody gives. The
    /// tag names the request in progressed() and cancel().
    QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments,
                                          RequestTag tag = 0);
    QFuture<Result<QJsonObject>> readResource(const QString &uri, RequestTag tag = 0);
    QFuture<Result<QJsonObject>> getPrompt(const QString &name, const QJsonObject &arguments,
                                           RequestTag tag = 0);
    /// Takes a request back: it ends with Cancelled, and the server is told
    /// (`notifications/cancelled`, or by closing its stream). One that is over is let be.
    void cancel(RequestTag tag);
    /// Puts a request again that waits for pages (pagesAwaited), without the server's word that it
    /// is done with them, which it need not give. One that waits for none is let be.
    void goOn(RequestTag tag);

    /// Leaves in order and ends what was started; done when nothing is left of it.
    QFuture<Result<void>> close();

    QString stderrTail() const; ///< masked
    int stdoutNoise() const;
    QStringList stdoutNoiseLines() const; ///< the first few, masked
    HttpFacts httpFacts() const;          ///< masked
    std::optional<int> httpStatus() const;
    FoundExecutable executable() const; ///< empty for a remote server

Q_SIGNALS:
    void stepReported(const jackfield::TestStep &step);
    void stderrLine(const QString &line);
    void progressed(RequestTag tag, const jackfield::RequestProgress &progress);
    /// The server said so: list again. Heard where somebody is connected to it by the time that the
    /// handshake is done, because some servers have to be asked to tell.
    void listChanged(jackfield::McpClient::ListKind list);
    /// The server is done with a page that it had asked for and the person agreed to
    /// (Elicitation::id). Once for each, and for no other.
    void elicitationCompleted(const QString &id);
    /// A request waits (-32042, for ten minutes at most) until the server says that it is done with
    /// so many pages; 0: it is put again by itself.
    void pagesAwaited(RequestTag tag, int pages);
    void trafficSeen(const jackfield::TrafficEntry &entry);
    /// The server went away after the handshake, and nobody had told it to.
    void disconnected(const jackfield::Error &error);

private:
    friend class McpClientState;
    std::unique_ptr<class McpClientState> d;
};

} // namespace jackfield
