// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/McpClient.h"
#include "mcp/OwedFutures.h"
#include "mcp/SecretMask.h"
#include "mcp/ServerConversation.h"
#include "mcp/TestSteps.h"

#include <QHash>
#include <QObject>

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

Q_SIGNALS:
    /// The message is masked.
    void progressed(RequestTag tag, const jackfield::RequestProgress &progress);

private:
    /// A request with a name that is not answered yet.
    struct Named
    {
        OwedFuture<QJsonObject> owed;
        quint64 question = 0; ///< in the conversation; 0: not put yet
    };

    void put(const OwedFuture<QJsonObject> &owed, const QString &method, const QJsonObject &params,
             RequestTag tag);
    void onProgress(quint64 question, const RequestProgress &progress);
    bool wantsToolHeaders() const;
    QJsonArray learnTools(const QJsonArray &tools);
    Error masked(const Error &error) const;

    ServerConversation &m_conversation;
    Surroundings m_client;
    RequestLimits m_limits;
    QHash<RequestTag, Named> m_named;
    bool m_knowsTools = false;
};

} // namespace jackfield
