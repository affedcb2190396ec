// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "crypto/QcaFieldCipher.h"
#include "tests/support/FakeConnectionTest.h"
#include "tests/support/FakeConnectorRepository.h"
#include "tests/support/TestSession.h"

namespace jackfield {

/// What a model over connectors stands on: one user's session, connectors in memory, the real
/// service and tester, and tests that are driven by hand.
struct ModelScene
{
    TestSession user;
    FakeConnectorRepository repository;
    QcaFieldCipher cipher;
    ConnectorService connectors{user.session(), repository, cipher, user.clock};
    FakeConnectionTestFactory tests;
    ConnectorTester tester{connectors, tests};

    ConnectorId add(const QString &name, const QString &command = QStringLiteral("npx"))
    {
        ConnectorDraft draft;
        draft.name = name;
        draft.command = command;
        return connectors.create(draft).value().id;
    }

    /// As if it had been tested at that time.
    void saveTest(const ConnectorId &id, std::optional<ErrorCode> code, int tools,
                  const QDateTime &when)
    {
        TestReport report;
        if (code)
            report.error = Error{*code, {}};
        else
            report.tools = tools;
        report.testedAt = when;
        const auto connector = connectors.find(id);
        if (!connector || !connectors.saveReport(id, connector->revision, report))
            qFatal("the scene's report was not saved");
    }

    /// As if its one tool had said this in a test that succeeded just now.
    void saveTool(const ConnectorId &id, const QString &name, const QString &words)
    {
        TestReport report;
        report.tools = 1;
        report.testedAt = user.clock.now();
        report.toolMemory.seen =
            ToolSnapshot{{{name, words.toUtf8(), "schema", words, QStringLiteral("{}")}}, 0, {}};
        const auto connector = connectors.find(id);
        if (!connector || !connectors.saveReport(id, connector->revision, report))
            qFatal("the scene's report was not saved");
    }

    /// Connectors by the thousand, put there without the service's checks.
    void fill(int count)
    {
        for (int i = 0; i < count; ++i) {
            Connector connector;
            connector.id = ConnectorId::generate();
            connector.userId = user.user();
            connector.name = QStringLiteral("connector %1").arg(i);
            connector.slug = QStringLiteral("connector-%1").arg(i);
            connector.command = QStringLiteral("npx");
            repository.put(connector);
        }
    }
};

} // namespace jackfield
