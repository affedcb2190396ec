// SPDX-License-Identifier: MIT
#include "oauth/AddressCheck.h"

#include <QTest>

#include <optional>

using namespace jackfield;

namespace {

/// A name system of three names.
void resolve(const QString &host, QObject *context, const AddressCheck::Resolved &resolved)
{
    static const QHash<QString, QList<QHostAddress>> names{
        {QStringLiteral("public.example"), {QHostAddress(QStringLiteral("203.0.113.7"))}},
        {QStringLiteral("inside.example"), {QHostAddress(QStringLiteral("10.1.2.3"))}},
        {QStringLiteral("both.example"),
         {QHostAddress(QStringLiteral("203.0.113.7")), QHostAddress(QStringLiteral("fd00::1"))}},
    };
    QMetaObject::invokeMethod(
        context, [resolved, found = names.value(host)] { resolved(found); }, Qt::QueuedConnection);
}

} // namespace

/// Which addresses a server may have us ask (MCP, "Server-Side Request Forgery").
class AddressCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allows_data();
    void allows();
};

void AddressCheckTest::allows_data()
{
    QTest::addColumn<QString>("connector");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *connector, const char *target, bool allowed) {
        QTest::addRow("%s names %s", connector, target)
            << QString::fromLatin1(connector) << QString::fromLatin1(target) << allowed;
    };
    row("https://public.example/mcp", "https://public.example/token", true);
    row("https://public.example/mcp", "https://203.0.113.9/token", true);
    row("https://public.example/mcp", "https://both.example/token", false);
    row("https://public.example/mcp", "https://inside.example/token", false);
    row("https://public.example/mcp", "https://10.1.2.3/token", false);
    row("https://public.example/mcp", "https://[::ffff:10.1.2.3]/token", false);
    row("https://public.example/mcp", "https://169.254.169.254/latest/meta-data", false);
    row("https://public.example/mcp", "http://localhost:8080/token", false);
    row("https://public.example/mcp", "http://127.0.0.1/token", false);
    // Whoever is inside already may name others there.
    row("https://inside.example/mcp", "https://10.9.9.9/token", true);
    row("http://127.0.0.1:3000/mcp", "http://localhost:8080/token", true);
    row("https://inside.example/mcp", "https://public.example/token", true);
    row("https://inside.example/mcp", "https://INSIDE.example:8443/token", true);
    // What has no address is asked nothing in any case.
    row("https://public.example/mcp", "https://nowhere.example/token", true);
}

void AddressCheckTest::allows()
{
    QFETCH(QString, connector);
    QFETCH(QString, target);
    QFETCH(bool, allowed);
    std::optional<Result<void>> outcome;
    QObject context;
    new AddressCheck(
        QUrl(target), QUrl(connector), &context,
        [&outcome](const Result<void> &result) { outcome = result; }, resolve);
    QVERIFY(!outcome); // from the event loop
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->has_value(), allowed);
    if (!allowed) {
        QCOMPARE(outcome->error().code, ErrorCode::SignInUnsafe);
        QVERIFY(outcome->error().detail.contains(QUrl(target).host()));
    }
    QTRY_VERIFY(context.children().isEmpty());
}

QTEST_GUILESS_MAIN(AddressCheckTest)
#include "AddressCheckTest.moc"
