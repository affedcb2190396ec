// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"
#include "models/schema/JsonFragment.h"
#include "tests/models/ModelScene.h"
#include "tests/support/FakeServerConnection.h"

namespace jackfield {

/// A live server without a server, for models over it.
struct LiveScene : ModelScene
{
    FakeServerConnectionFactory servers;
    LiveServer live{connectors, servers};

    bool open(const QString &name = QStringLiteral("x"))
    {
        live.setConnector(add(name));
        live.start();
        return QTest::qWaitFor([&] { return live.state() == LiveServer::State::Open; });
    }
    /// So many tools: `tool-0`, `tool-1`…
    static QJsonArray many(int count)
    {
        QJsonArray tools;
        for (int i = 0; i < count; ++i)
            tools.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("tool-%1").arg(i)},
                                     {QStringLiteral("description"), QStringLiteral("Does it.")}});
        return tools;
    }
    static QJsonArray array(const char *text)
    {
        const auto value = parseJson(QString::fromUtf8(text));
        if (!value || !value->isArray())
            qFatal("the test's own JSON is wrong: %s", text);
        return value->toArray();
    }
};

} // namespace jackfield
