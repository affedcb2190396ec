// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ServerConnection.h"

#include <QHash>
#include <QPointer>
#include <QPromise>

#include <memory>
#include <optional>

namespace jackfield {

/// A ServerConnection without a server: connects by itself, lists what the test gave it, and holds
/// every call until the test answers it. The one who asked the factory owns it.
class FakeServerConnection final : public ServerConnection
{
public:
    struct Asked
    {
        QString method;
        QString name; ///< or the address
        QJsonObject arguments;
        RequestTag tag = 0;
        std::shared_ptr<QPromise<Result<QJsonObject>>> promise;
    };

    FakeServerConnection(ConnectionTarget wanted, Elicitor asks)
        : target(std::move(wanted)), elicitor(std::move(asks))
    {
    }

    QFuture<Result<ServerDescription>> connectToServer() override
    {
        m_connecting = std::make_shared<QPromise<Result<ServerDescription>>>();
        m_connecting->start();
        if (opensByItself)
            open();
        return m_connecting->future();
    }
    QFuture<Result<QJsonArray>> list(ServerList list) override
    {
        ++listed[list];
        return ready(failListsWith ? Result<QJsonArray>(failure(*failListsWith))
                                   : Result<QJsonArray>(lists.value(list)));
    }
    QFuture<Result<QJsonObject>> callTool(const QString &name, const QJsonObject &arguments,
                                          RequestTag tag) override
    {
        return ask(QStringLiteral("tools/call"), name, arguments, tag);
    }
    QFuture<Result<QJsonObject>> readResource(const QString &uri, RequestTag tag) override
    {
        return ask(QStringLiteral("resources/read"), uri, {}, tag);
    }
    QFuture<Result<QJsonObject>> getPrompt(const QString &name, const QJsonObject &arguments,
                                           RequestTag tag) override
    {
        return ask(QStringLiteral("prompts/get"), name, arguments, tag);
    }
    void cancel(RequestTag tag) override
    {
        cancelled.append(tag);
        for (int i = 0; i < asked.size(); ++i)
            if (asked.at(i).tag == tag)
                answer(i, failure(ErrorCode::Cancelled));
    }
    void goOn(RequestTag tag) override { wentOn.append(tag); }
    QFuture<Result<void>> close() override
    {
        wasClosed = true;
        return ready(Result<void>());
    }
    QString stderrTail() const override { return tail; }

    void open() { settle(*m_connecting, Result<ServerDescription>(description)); }
    void fail(const Error &error)
    {
        settle(*m_connecting, Result<ServerDescription>(failure(error)));
    }
    void answer(int n, const Result<QJsonObject> &result) { settle(*asked.at(n).promise, result); }

    ConnectionTarget target;
    Elicitor elicitor;
    ServerDescription description;
    QHash<ServerList, QJsonArray> lists;
    std::optional<Error> failListsWith;
    QHash<ServerList, int> listed; ///< how often
    QList<Asked> asked;
    QList<RequestTag> cancelled;
    QList<RequestTag> wentOn;
    QString tail;
    bool opensByItself = true;
    bool wasClosed = false;

private:
    template <typename T>
    static QFuture<T> ready(const T &value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(value);
        promise.finish();
        return promise.future();
    }
    template <typename T>
    static void settle(QPromise<T> &promise, const T &value)
    {
        if (promise.future().isFinished())
            return;
        promise.addResult(value);
        promise.finish();
    }
    QFuture<Result<QJsonObject>> ask(const QString &method, const QString &name,
                                     const QJsonObject &arguments, RequestTag tag)
    {
        auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
        promise->start();
        asked.append({method, name, arguments, tag, promise});
        return promise->future();
    }

    std::shared_ptr<QPromise<Result<ServerDescription>>> m_connecting;
};

/// Makes FakeServerConnections and remembers them in order.
class FakeServerConnectionFactory final : public ServerConnectionFactory
{
public:
    std::unique_ptr<ServerConnection> create(const ConnectionTarget &target, const TestLimits &,
                                             const Elicitor &elicitor) override
    {
        auto made = std::make_unique<FakeServerConnection>(target, elicitor);
        made->lists = lists;
        made->opensByItself = opensByItself;
        made->description.name = QStringLiteral("fake");
        created.append(made.get());
        return made;
    }
    FakeServerConnection *last() const { return created.isEmpty() ? nullptr : created.last(); }

    /// What every server made from now on has.
    QHash<ServerList, QJsonArray> lists;
    bool opensByItself = true;
    QList<QPointer<FakeServerConnection>> created;
};

} // namespace jackfield
