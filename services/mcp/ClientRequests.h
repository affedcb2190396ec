// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"
#include "mcp/McpClient.h"
#include "mcp/OwedFutures.h"
#include "mcp/ServerConversation.h"
#include "mcp/TestSteps.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>

namespace jackfield {

/// A list that a server may have, and what of it a test shows.
struct ListPlan
{
    McpClient::ListKind kind;
    TestStep::Kind step;
    QString capability;
    QString method;
    QString key;
    bool isStep = true; ///< whether the list is a step of its own
};

/// What an McpClient asks of its server after the handshake: lists, calls, reads; each settles a
/// future that the client owes. All that it is built from outlives it.
class ClientRequests final : public QObject
{
    Q_OBJECT

public:
    /// What belongs to the client itself.
    struct Surroundings
    {
        const SecretMask &mask;
        TestSteps &steps;
        OwedFutures &owed;
    };

    ClientRequests(ServerConversation &conversation, const Surroundings &surroundings,
                   const RequestLimits &limits);

    void list(const OwedFuture<QJsonArray> &owed, const ListPlan &plan);
    /// Lists the tools before a call, where their schemas may want arguments in headers.
    void ask(const OwedFuture<QJsonObject> &owed, const QString &method, const QJsonObject &params,
             RequestTag tag);
    void cancel(RequestTag tag);
    void goOn(RequestTag tag);
    /// What was listed is not fresh any more.
    void forgetList(McpClient::ListKind kind);

Q_SIGNALS:
    /// The message is masked.
    void progressed(RequestTag tag, const jackfield::RequestProgress &progress);
    void pagesAwaited(RequestTag tag, int pages);

private:
    /// A request with a name that is not answered yet.
    struct Named
    {
        OwedFuture<QJsonObject> owed;
        quint64 question = 0; ///< in the conversation; 0: not put yet
    };

    void put(const OwedFuture<QJsonObject> &owed, const QString &method, const QJsonObject &params,
             RequestTag tag);
    /// A list that a modern server says is fresh until then.
    struct Fresh
    {
        McpClient::ListKind kind;
        QJsonArray entries;
        QDeadlineTimer until;
    };

    void keepFresh(const ListPlan &plan, const QJsonArray &entries,
                   std::chrono::milliseconds freshFor);
    void onProgress(quint64 question, const RequestProgress &progress);
    /// The name of a question; 0: it has none.
    RequestTag tagOf(quint64 question) const;
    bool wantsToolHeaders() const;
    void readTools(const std::function<void()> &then);
    QJsonArray learnTools(const QJsonArray &tools);
    Error masked(const Error &error) const;

    ServerConversation &m_conversation;
    Surroundings m_client;
    RequestLimits m_limits;
    QHash<RequestTag, Named> m_named;
    QHash<QString, Fresh> m_fresh; ///< by method
    int m_changes = 0;             ///< how often a list was forgotten
    bool m_knowsTools = false;
};

} // namespace jackfield
