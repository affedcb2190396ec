// SPDX-License-Identifier: MIT
#include "domain/TestReport.h"

#include <QTest>

using namespace jackfield;

/// A report is the same after it was stored and read.
class TestReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson_data();
    void comesBackFromJson();
    void namesWhatItDoesNotKnowAsNull();
    void summaryHasWhatTheTableShows();
};

namespace {

TestReport success()
{
    TestReport report;
    report.transport = WireTransport::StreamableHttp;
    report.era = Era::Modern;
    report.protocolVersion = QStringLiteral("2026-07-28");
    report.serverName = QStringLiteral("everything");
    report.serverVersion = QStringLiteral("1.0");
    report.capabilities = {QStringLiteral("tools"), QStringLiteral("prompts")};
    report.toolNames = {QStringLiteral("echo")};
    report.tools = 1;
    report.prompts = 0;
    report.timings = {1, 2, 3, 10, 4};
    report.stdoutNoise = 4;
    report.noiseLines = {QStringLiteral("Starting up")};
    report.httpStatus = 200;
    report.http.headers = {QStringLiteral("Server: nginx")};
    report.http.body = QStringLiteral("Bad gateway");
    report.http.proxy = QStringLiteral("proxy.example:3128");
    report.http.issuer =
        UntrustedIssuer{QStringLiteral("CN=Office"), QStringLiteral("AB:CD"), QStringLiteral("-")};
    report.testedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    return report;
}

TestReport failed()
{
    TestReport report;
    report.error = Error{ErrorCode::Exited, QStringLiteral("exit status 1")};
    report.resolvedCommand = QStringLiteral("/usr/bin/npx");
    report.resolvedThrough = QStringLiteral("PATH");
    report.stderrTail = QStringLiteral("API_KEY is not set\n");
    report.testedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 0), Qt::UTC);
    return report;
}

} // namespace

void TestReportTest::comesBackFromJson_data()
{
    QTest::addColumn<bool>("ok");
    QTest::newRow("success") << true;
    QTest::newRow("failure") << false;
}

void TestReportTest::comesBackFromJson()
{
    QFETCH(bool, ok);
    const TestReport report = ok ? success() : failed();
    QCOMPARE(TestReport::fromJson(report.toJson()), report);
}

void TestReportTest::namesWhatItDoesNotKnowAsNull()
{
    const QJsonObject json = failed().toJson();
    for (const char *key :
         {"era", "protocolVersion", "server", "tools", "resources", "prompts", "httpStatus"}) {
        QVERIFY2(json.contains(QLatin1String(key)), key);
        QVERIFY2(json[QLatin1String(key)].isNull(), key);
    }
    QCOMPARE(json[QLatin1String("code")].toString(), QStringLiteral("exited"));
    QVERIFY(success().toJson()[QLatin1String("code")].isNull());
}

void TestReportTest::summaryHasWhatTheTableShows()
{
    const TestSummary good = success().summary();
    QCOMPARE(good.code, std::nullopt);
    QCOMPARE(good.tools, std::optional(1));
    QCOMPARE(good.resources, std::nullopt);
    QCOMPARE(good.totalMs, 10);
    QCOMPARE(failed().summary().code, std::optional(ErrorCode::Exited));
}

QTEST_GUILESS_MAIN(TestReportTest)
#include "TestReportTest.moc"
