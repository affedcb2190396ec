// SPDX-License-Identifier: MIT
#include "connectors/Variables.h"

#include <QTest>

using namespace jackfield;

namespace {

SecretEntry entry(const char *name, const char *value)
{
    return {QString::fromLatin1(name), Secret::fromBytes(value)};
}

const SecretEntries &variables()
{
    static const SecretEntries all{entry("KEY", "k3y4"), entry("EMPTY", ""),
                                   entry("LOOP", "${KEY}")};
    return all;
}

} // namespace

/// ${NAME} in an argument, an address or a header.
class VariablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills_data();
    void fills();
    void namesWhatIsMissing();
    void aLocalTargetGetsItsArgumentsAndItsEnvironment();
    void aRemoteTargetGetsItsAddressAndItsHeaders();
    void anAddressThatComesOutWrongIsRefused();
};

void VariablesTest::fills_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing to fill") << "a $KEY {KEY} $"
                                     << "a $KEY {KEY} $";
    QTest::newRow("one") << "Bearer ${KEY}"
                         << "Bearer k3y4";
    QTest::newRow("several") << "${KEY}${EMPTY}-${KEY}"
                             << "k3y4-k3y4";
    QTest::newRow("not twice") << "${LOOP}"
                               << "${KEY}";
    QTest::newRow("escaped") << "$${KEY} ${KEY}"
                             << "${KEY} k3y4";
    QTest::newRow("not closed") << "${KEY"
                                << "${KEY";
}

void VariablesTest::fills()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(filled(text, variables()), Result<QString>(expected));
}

void VariablesTest::namesWhatIsMissing()
{
    const auto result = filled(QStringLiteral("${KEY} ${GONE}"), variables());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{ErrorCode::MissingVariable, QStringLiteral("GONE")}));
}

void VariablesTest::aLocalTargetGetsItsArgumentsAndItsEnvironment()
{
    ConnectorDraft draft;
    draft.command = QStringLiteral("npx");
    draft.args = {QStringLiteral("--key=${KEY}")};
    const auto target = filledTarget(draft, variables(), {});
    QVERIFY(target.has_value());
    const auto &local = std::get<LocalTarget>(target->endpoint);
    QCOMPARE(local.args, QStringList{QStringLiteral("--key=k3y4")});
    QCOMPARE(local.environment, variables());
    // An empty value masks nothing: it would match everywhere.
    QCOMPARE(target->mask.masked(QStringLiteral("with k3y4.")), QStringLiteral("with ••••••••."));
}

void VariablesTest::aRemoteTargetGetsItsAddressAndItsHeaders()
{
    ConnectorDraft draft;
    draft.type = ConnectorType::Remote;
    draft.transport = TransportChoice::Http;
    draft.url = QStringLiteral("https://example.com/${KEY}/mcp");
    const auto target = filledTarget(draft, variables(), {entry("Authorization", "Bearer ${KEY}")});
    QVERIFY(target.has_value());
    const auto &remote = std::get<RemoteTarget>(target->endpoint);
    QCOMPARE(remote.url, QUrl(QStringLiteral("https://example.com/k3y4/mcp")));
    QCOMPARE(remote.transport, TransportChoice::Http);
    QCOMPARE(remote.headers, SecretEntries{entry("Authorization", "Bearer k3y4")});
    QCOMPARE(target->mask.masked(QStringLiteral("Bearer k3y4, k3y4")),
             QStringLiteral("••••••••, ••••••••"));
}

void VariablesTest::anAddressThatComesOutWrongIsRefused()
{
    ConnectorDraft draft;
    draft.type = ConnectorType::Remote;
    draft.url = QStringLiteral("https://${EMPTY}/mcp");
    QCOMPARE(filledTarget(draft, variables(), {}).error().code, ErrorCode::InvalidInput);
    draft.url = QStringLiteral("${SCHEME}://example.com/");
    const auto target = filledTarget(draft, {entry("SCHEME", "file")}, {});
    QVERIFY(!target.has_value());
    QCOMPARE(target.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(VariablesTest)
#include "VariablesTest.moc"
