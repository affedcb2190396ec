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
    static QJsonArray array(const char *text)
    {
        const auto value = parseJson(QString::fromUtf8(text));
        if (!value || !value->isArray())
            qFatal("the test's own JSON is wrong: %s", text);
        return value->toArray();
    }
};

} // namespace jackfield
