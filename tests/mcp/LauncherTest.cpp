// SPDX-License-Identifier: MIT
#include "mcp/LauncherLog.h"
#include "tests/mcp/TestRun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

/// Launchers that download, and launchers that fail: what they say, and whole tests of them.
class LauncherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLines_data();
    void readsLines();
    void failuresAreToldAtOnce_data();
    void failuresAreToldAtOnce();
    void vainTriesAreNotWaitedFor_data();
    void vainTriesAreNotWaitedFor();
    void aLimitSaysWhatWasGoingOn();
    void downloadIsAStepOfItsOwn();
    void withoutADownloadThereIsNoStep();
    void theConnectorsOwnLevelStays();

private:
    ConnectionTarget launched(const QString &name, const QString &options) const;
    int starts() const;

    QTemporaryDir m_folder;
};

ConnectionTarget LauncherTest::launched(const QString &name, const QString &options) const
{
    const QString program = m_folder.filePath(name);
    QFile::link(testServer(QStringLiteral("launcher.py")), program);
    QFile::remove(m_folder.filePath(QStringLiteral("starts")));
    const QString words = QStringLiteral("--starts %1 %2 -- python3 -B %3")
                              .arg(m_folder.filePath(QStringLiteral("starts")), options,
                                   testServer(QStringLiteral("mcp_stdio.py")));
    return localTarget(program, words.split(u' ', Qt::SkipEmptyParts));
}

int LauncherTest::starts() const
{
    QFile file(m_folder.filePath(QStringLiteral("starts")));
    return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
}

void LauncherTest::readsLines_data()
{
    using L = Launcher;
    QTest::addColumn<Launcher>("launcher");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fetched");
    QTest::addColumn<QString>("failure");
    QTest::addColumn<bool>("chatter");
    QTest::addColumn<bool>("final");
    const auto row = [](const char *name, L launcher, const char *line, const char *fetched,
                        const char *failure, bool chatter = false, bool final = false) {
        QTest::newRow(name) << launcher << QString::fromUtf8(line) << QString::fromUtf8(fetched)
                            << QString::fromUtf8(failure) << chatter << final;
    };
    row("npm fetched", L::Npm, "npm http fetch GET 200 https://r/zod/-/zod-4.tgz 31ms (cache miss)",
        "https://r/zod/-/zod-4.tgz", "", true);
    row("npm has it", L::Npm, "npm http fetch GET 200 https://r/zod 26ms (cache updated)", "", "",
        true);
    row("npm not there", L::Npm, "npm http fetch GET 404 https://r/no 196ms (cache skip)", "", "",
        true);
    row("npm certificate", L::Npm,
        "npm http fetch GET https://r/a attempt 1 failed with DEPTH_ZERO_SELF_SIGNED_CERT",
        "https://r/a", "GET https://r/a: DEPTH_ZERO_SELF_SIGNED_CERT", true, true);
    row("npm first try", L::Npm,
        "npm http fetch GET https://r/a attempt 1 failed with ECONNREFUSED", "https://r/a",
        "GET https://r/a: ECONNREFUSED", true);
    row("npm second try", L::Npm,
        "npm http fetch GET https://r/a attempt 2 failed with ECONNREFUSED", "https://r/a",
        "GET https://r/a: ECONNREFUSED", true, true);
    row("npm code", L::Npm, "npm error code E404", "", "");
    row("npm error", L::Npm, "npm error 404 Not Found - GET https://r/no", "",
        "Not Found - GET https://r/no");
    row("npm empty error", L::Npm, "npm error 404", "", "");
    row("npm stack", L::Npm, "npm error     at process.processTicksAndRejections (node:1)", "", "");
    row("old npm", L::Npm, "npm ERR! could not determine executable to run", "",
        "could not determine executable to run");
    row("npm warns", L::Npm, "npm warn deprecated glob@7.2.3: no longer supported", "", "");
    row("a server of npm", L::Npm, "Error: API_KEY is required", "", "");
    row("uv downloads", L::Uv, "Downloading numpy (15.2MiB)", "numpy (15.2MiB)", "");
    row("uv installed", L::Uv, "Installed 30 packages in 21ms", "30 packages in 21ms", "");
    row("uv finds nothing", L::Uv, "  × No solution found when resolving tool dependencies:", "",
        "No solution found when resolving tool dependencies:");
    row("uv fails", L::Uv, "error: Request failed after 3 retries", "",
        "Request failed after 3 retries");
    row("a server of uv", L::Uv, "server.py: error: --key is required", "", "");
    row("bun", L::Bun, "error: GET https://r/no - 404", "", "GET https://r/no - 404");
    row("pnpm", L::Pnpm, " ERR_PNPM_FETCH_404  GET https://r/no: Not Found - 404", "",
        "ERR_PNPM_FETCH_404  GET https://r/no: Not Found - 404");
    row("docker pulls", L::Container, "Unable to find image 'mcp/fetch:latest' locally",
        "mcp/fetch:latest", "");
    row("docker fails", L::Container, "docker: Error response from daemon: pull access denied.", "",
        "Error response from daemon: pull access denied.");
    row("go", L::Go, "go: downloading golang.org/x/sys v0.30.0", "golang.org/x/sys", "");
    row("no launcher", L::None, "npm error 404 Not Found", "", "");
}

void LauncherTest::readsLines()
{
    QFETCH(Launcher, launcher);
    QFETCH(QString, line);
    const LauncherNews news = readLauncherLine(launcher, line);
    QTEST(news.fetched, "fetched");
    QTEST(news.failure, "failure");
    QTEST(news.isChatter, "chatter");
    QTEST(news.isFinal, "final");
}

void LauncherTest::failuresAreToldAtOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("detail");
    QTest::newRow("npx") << QStringLiteral("npx")
                         << QStringLiteral("--say npm error code E404 "
                                           "--say npm error 404 Not Found - GET https://r/no "
                                           "--exit 1")
                         << QStringLiteral("Not Found - GET https://r/no");
    QTest::newRow("uvx") << QStringLiteral("uvx")
                         << QStringLiteral("--say error: Failed to fetch: `https://r/no` --exit 2")
                         << QStringLiteral("Failed to fetch: `https://r/no`");
}

void LauncherTest::failuresAreToldAtOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, options);
    TestRun run;
    const TestReport report = run.run(launched(name, options));
    QVERIFY(report.error);
    QCOMPARE(wireName(report.error->code), QStringLiteral("launcher-failed"));
    QTEST(report.error->detail, "detail");
    QCOMPARE(starts(), 1); // a fresh start would only fail once more
    QCOMPARE(run.step(TestStep::Kind::Download)->state, TestStep::State::Failed);
    QVERIFY(report.stderrTail.contains(report.error->detail));
}

void LauncherTest::vainTriesAreNotWaitedFor_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("certificate") << QStringLiteral(
        "--say-http npm http fetch GET https://r/a attempt 1 failed with CERT_HAS_EXPIRED");
    QTest::newRow("twice refused")
        << QStringLiteral("--say-http npm http fetch GET https://r/a attempt 1 failed with "
                          "ECONNREFUSED --say-http npm http fetch GET https://r/a attempt 2 "
                          "failed with ECONNREFUSED");
}

void LauncherTest::vainTriesAreNotWaitedFor()
{
    QFETCH(QString, said);
    TestRun run({60s, 60s});
    const TestReport report =
        run.run(launched(QStringLiteral("npx"), said + QStringLiteral(" --sleep 50")));
    QVERIFY(report.error);
    QCOMPARE(wireName(report.error->code), QStringLiteral("launcher-failed"));
    QVERIFY(report.error->detail.startsWith(QStringLiteral("GET https://r/a: ")));
    QVERIFY2(report.timings.totalMs < 30'000, qPrintable(QString::number(report.timings.totalMs)));
    QCOMPARE(starts(), 1);
}

void LauncherTest::aLimitSaysWhatWasGoingOn()
{
    const TestLimits limits = shortLimits();
    TestRun downloading(limits);
    const TestReport slow = downloading.run(
        launched(QStringLiteral("npx"),
                 QStringLiteral("--say-http npm http fetch GET 200 https://r/zod.tgz 3ms "
                                "(cache miss) --sleep 600")));
    QCOMPARE(wireName(slow.error->code), QStringLiteral("timeout"));
    QCOMPARE(slow.error->detail, QStringLiteral("download"));
    QCOMPARE(downloading.step(TestStep::Kind::Download)->state, TestStep::State::Failed);
    // Long enough that the launcher has spoken, on a busy machine and under the sanitizers too.
    TestLimits longer = limits;
    longer.cold = limits.cold * 4;
    TestRun trying(longer);
    const TestReport refused = trying.run(
        launched(QStringLiteral("npx"),
                 QStringLiteral("--say-http npm http fetch GET https://r/a attempt 1 failed with "
                                "ECONNREFUSED --sleep 600")));
    QCOMPARE(wireName(refused.error->code), QStringLiteral("launcher-failed"));
}

void LauncherTest::downloadIsAStepOfItsOwn()
{
    TestRun run;
    const TestReport report = run.run(launched(
        QStringLiteral("npx"),
        QStringLiteral("--say-http npm http fetch GET 200 https://r/zod.tgz 3ms (cache miss) "
                       "--say hello --sleep 0.5")));
    QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
    QVERIFY(report.timings.downloadMs >= 400);
    QVERIFY(report.timings.totalMs >= report.timings.downloadMs + report.timings.handshakeMs);
    QCOMPARE(run.step(TestStep::Kind::Download)->state, TestStep::State::Done);
    QCOMPARE(run.step(TestStep::Kind::Handshake)->state, TestStep::State::Done);
    QVERIFY(run.step(TestStep::Kind::Handshake)->elapsedMs < report.timings.downloadMs + 5'000);
    QCOMPARE(report.stderrTail, QStringLiteral("hello"));
    QCOMPARE(run.stderrLines, QStringList{QStringLiteral("hello")});
}

void LauncherTest::withoutADownloadThereIsNoStep()
{
    TestRun run;
    const TestReport report = run.run(launched(
        QStringLiteral("npx"),
        QStringLiteral("--say-http npm http fetch GET 200 https://r/zod 3ms (cache updated)")));
    QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
    QCOMPARE(report.timings.downloadMs, 0);
    QVERIFY(!run.step(TestStep::Kind::Download));
}

void LauncherTest::theConnectorsOwnLevelStays()
{
    ConnectionTarget target =
        launched(QStringLiteral("npx"), QStringLiteral("--say-http npm http fetch never said"));
    std::get<LocalTarget>(target.endpoint)
        .environment.append(
            {QStringLiteral("NPM_CONFIG_LOGLEVEL"), Secret::fromText(QStringLiteral("silent"))});
    TestRun run;
    QVERIFY(run.run(target).ok());
    QVERIFY(run.stderrLines.isEmpty());
}

QTEST_GUILESS_MAIN(LauncherTest)
#include "LauncherTest.moc"
