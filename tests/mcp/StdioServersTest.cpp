// SPDX-License-Identifier: MIT
#include "tests/mcp/TestRun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Whole tests of local servers, good ones and bad ones, with real processes.
class StdioServersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connects_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("version");
        const auto row = [](const char *flags, const char *version = "2025-11-25") {
            QTest::newRow(*flags ? flags : "plain")
                << QString::fromLatin1(flags) << QString::fromLatin1(version);
        };
        row("");
        row("--version 2024-11-05", "2024-11-05");
        row("--version 2025-03-26", "2025-03-26");
        row("--version 2025-06-18", "2025-06-18");
        row("--era modern", "2026-07-28");
        row("--era both", "2026-07-28");
        row("--era both --strict-after-discover", "2026-07-28");
        row("--noise 5");
        row("--crlf");
        row("--batch");
        row("--twice");
        row("--ping");
        row("--invalid-utf8");
        row("--page-size 1");
        row("--page-size 2 --empty-cursor");
        row("--ignore-eof");
        row("--ignore-eof --ignore-term");
        row("--exit-on-unknown");
        row("--silent-on-unknown");
        row("--child");
        row("--stderr ERROR");
    }
    void connects()
    {
        QFETCH(QString, flags);
        QFETCH(QString, version);
        TestRun run;
        const TestReport report = run.run(stdioTarget(flags));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.protocolVersion, version);
        QCOMPARE(report.era, version == QLatin1String("2026-07-28") ? Era::Modern : Era::Legacy);
        QCOMPARE(report.tools, 3);
        QCOMPARE(report.resources, 2);
        QCOMPARE(report.prompts, 1);
        QCOMPARE(report.toolNames, (QStringList{QStringLiteral("echo"), QStringLiteral("env"),
                                                QStringLiteral("fail")}));
        QCOMPARE(report.serverName, QStringLiteral("test-server"));
        QCOMPARE(report.stdoutNoise, flags == QLatin1String("--noise 5") ? 5 : 0);
        QVERIFY(report.resolvedCommand.endsWith(QStringLiteral("/python3")));
        QVERIFY(!report.resolvedThrough.isEmpty());
        QVERIFY(report.testedAt.isValid());
        const TestTimings &t = report.timings;
        QVERIFY(t.totalMs >= t.startMs + t.handshakeMs + t.listMs && t.handshakeMs > 0);
        for (const auto kind : {TestStep::Kind::FindCommand, TestStep::Kind::Start,
                                TestStep::Kind::Handshake, TestStep::Kind::ListTools,
                                TestStep::Kind::ListResources, TestStep::Kind::ListPrompts})
            QCOMPARE(run.step(kind)->state, TestStep::State::Done);
    }

    void fails_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *flags, ErrorCode code, const char *detail) {
            QTest::newRow(flags) << QString::fromLatin1(flags) << code
                                 << QString::fromLatin1(detail);
        };
        row("--exit 1", ErrorCode::Exited, "exit status 1");
        row("--exit 0", ErrorCode::NotMcp, "exit status 0");
        row("--noise 3 --exit 0", ErrorCode::NotMcp, "exit status 0");
        row("--exit-on initialize", ErrorCode::Exited, "exit status 7");
        row("--exit-on tools/list", ErrorCode::Exited, "exit status 7");
        row("--die-mid-message tools/list", ErrorCode::Exited, "signal 9");
        row("--silent", ErrorCode::Timeout, "initialize");
        row("--start-delay 60", ErrorCode::Timeout, "initialize");
        row("--silent --noise 3", ErrorCode::NotMcp, "3 lines");
        row("--garbage", ErrorCode::NotMcp, "lines of other output");
        row("--wrong-id", ErrorCode::Timeout, "initialize");
        row("--slow-method tools/list", ErrorCode::Timeout, "tools/list");
        row("--flood", ErrorCode::NotMcp, "lines of other output");
        row("--huge-line 100000000", ErrorCode::TooLarge, "a line over");
        row("--deep 100000", ErrorCode::TooLarge, "levels");
        row("--version 2099-01-01", ErrorCode::UnsupportedVersion, "2099-01-01");
        row("--era modern --version 2099-01-01", ErrorCode::UnsupportedVersion, "2099-01-01");
        row("--endless-pages", ErrorCode::Protocol, "do not end");
        row("--same-cursor", ErrorCode::Protocol, "came back");
        row("--list-error prompts/list", ErrorCode::Protocol, "something broke inside");
    }
    void fails()
    {
        QFETCH(QString, flags);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        // A short time only where the time is what ends it.
        const bool runsOut = code == ErrorCode::Timeout || code == ErrorCode::NotMcp;
        TestRun run(runsOut ? shortLimits() : TestLimits());
        const TestReport report = run.run(stdioTarget(flags));
        QVERIFY(report.error);
        QCOMPARE(wireName(report.error->code), wireName(code));
        QVERIFY2(report.error->detail.contains(detail), qPrintable(report.error->detail));
    }

    void aListThatIsMissingAfterAllIsEmpty()
    {
        TestRun run;
        const TestReport report =
            run.run(stdioTarget(QStringLiteral("--list-missing resources/list")));
        QVERIFY(report.ok());
        QCOMPARE(report.resources, 0);
    }

    void theLastAnswerCountsHoweverLong()
    {
        TestRun run;
        const TestReport report =
            run.run(stdioTarget(QStringLiteral("--prompts 20000 --exit-after prompts/list")));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QCOMPARE(report.prompts, 20'000);
    }

    void asksOnlyForWhatIsDeclared()
    {
        const QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log"));
        TestRun run;
        const TestReport report =
            run.run(stdioTarget(QStringLiteral("--capabilities tools --log ") + log));
        QVERIFY(report.ok());
        QCOMPARE(report.capabilities, QStringList{QStringLiteral("tools")});
        QVERIFY(!report.resources && !report.prompts);
        QCOMPARE(run.step(TestStep::Kind::ListPrompts)->state, TestStep::State::Skipped);
        QVERIFY(contents(log).contains("tools/list"));
        QVERIFY(!contents(log).contains("prompts/list"));
    }

    void answersPingAndRefusesTheRest()
    {
        const QTemporaryDir folder;
        const QString log = folder.filePath(QStringLiteral("log"));
        TestRun run;
        QVERIFY(run.run(stdioTarget(QStringLiteral("--ping --log ") + log)).ok());
        QVERIFY(contents(log).contains(R"("id": "p1", "jsonrpc": "2.0", "result": {})"));
        QVERIFY(contents(log).contains("-32601"));
    }

    void progressExtendsTheLimit()
    {
        const TestLimits limits = shortLimits();
        TestRun run(limits);
        // Progress every half second, for longer than the limit, before the list's answer.
        const int count = int(limits.warm / 500ms) + 2;
        const TestReport report =
            run.run(stdioTarget(QStringLiteral("--capabilities tools --progress %1").arg(count)));
        QVERIFY2(report.ok(), report.error ? qPrintable(report.error->detail) : "");
        QVERIFY(report.timings.listMs > limits.warm.count());
    }

    void secretsAreMasked()
    {
        const QString secret = QStringLiteral("hunter2-is-my-key");
        ConnectionTarget target =
            stdioTarget(QStringLiteral("--show-env API_KEY --list-error tools/list --error-text ") +
                        secret + QStringLiteral(" --name ") + secret);
        auto &local = std::get<LocalTarget>(target.endpoint);
        local.environment.append({QStringLiteral("API_KEY"), Secret::fromText(secret)});
        target.mask.cover(Secret::fromText(secret));
        TestRun run;
        const TestReport report = run.run(target);
        QCOMPARE(report.stderrTail, QStringLiteral("API_KEY=••••••••"));
        QCOMPARE(run.stderrLines, QStringList{QStringLiteral("API_KEY=••••••••")});
        QVERIFY(report.error->detail.contains(QStringLiteral("••••••••")));
        QCOMPARE(report.serverName, QStringLiteral("••••••••"));
        for (const TestStep &step : std::as_const(run.steps))
            QVERIFY(!step.detail.contains(secret));
    }

    void commandsThatCannotStart()
    {
        TestRun run;
        const TestReport missing = run.run(localTarget(QStringLiteral("no-such-command-here"), {}));
        QCOMPARE(missing.error->code, ErrorCode::CommandNotFound);
        QCOMPARE(run.step(TestStep::Kind::FindCommand)->state, TestStep::State::Failed);
        ConnectionTarget target = stdioTarget();
        std::get<LocalTarget>(target.endpoint).cwd = QStringLiteral("/no/such/folder");
        QCOMPARE(run.run(target).error->code, ErrorCode::WorkingFolder);
        QCOMPARE(run.step(TestStep::Kind::Start)->state, TestStep::State::Failed);
    }

    void cancelEndsTheServer_data()
    {
        QTest::addColumn<QString>("flags");
        QTest::newRow("handshake") << QStringLiteral("--child --silent");
        QTest::newRow("lists") << QStringLiteral("--child --slow-method tools/list");
        QTest::newRow("stubborn") << QStringLiteral("--child --silent --ignore-eof --ignore-term");
    }
    void cancelEndsTheServer()
    {
        QFETCH(QString, flags);
        TestRun run;
        run.start(stdioTarget(flags));
        QTRY_VERIFY(!run.stderrLines.isEmpty());
        const pid_t child = run.stderrLines.first().section(u' ', 1).toInt();
        QVERIFY(child > 0 && kill(child, 0) == 0);
        run.test->cancel();
        const TestReport report = run.waitForEnd();
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
        QVERIFY(kill(child, 0) != 0);
        QCOMPARE(run.finishedCount(), 1);
    }

    void cancelBeforeAnything()
    {
        TestRun run;
        run.start(stdioTarget());
        run.test->cancel();
        run.test->cancel();
        QCOMPARE(run.waitForEnd().error->code, ErrorCode::Cancelled);
    }

    void destroyingAtAnyPhaseEndsTheServer_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 1; steps <= 10; ++steps)
            QTest::addRow("after %d steps", steps) << steps;
    }
    void destroyingAtAnyPhaseEndsTheServer()
    {
        QFETCH(int, steps);
        TestRun run;
        run.start(stdioTarget(QStringLiteral("--child")));
        QTRY_VERIFY(run.steps.size() >= steps || run.finishedCount() > 0);
        run.test.reset();
        for (const QString &line : std::as_const(run.stderrLines)) {
            const pid_t child = line.section(u' ', 1).toInt();
            QTRY_VERIFY(kill(child, 0) != 0);
        }
        QVERIFY(run.finishedCount() == 0 || run.steps.size() >= 9);
    }
};

QTEST_GUILESS_MAIN(StdioServersTest)
#include "StdioServersTest.moc"
