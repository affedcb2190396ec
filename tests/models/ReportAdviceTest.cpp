// SPDX-License-Identifier: MIT
#include "models/ReportAdvice.h"

#include <QTest>

using namespace jackfield;

namespace {

QString manager; // the only one on the machine

bool hasManager(const QString &name)
{
    return name == manager;
}

} // namespace

/// What a failed test is advised with.
class ReportAdviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variables_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *said, const char *name) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(name);
        };
        row("Error: BRAVE_API_KEY environment variable is required", "BRAVE_API_KEY");
        row("starting\nMissing GITHUB_PERSONAL_ACCESS_TOKEN", "GITHUB_PERSONAL_ACCESS_TOKEN");
        row("API_KEY is not set", "API_KEY");
        row("Please set the SLACK_TEAM_ID environment variable", "SLACK_TEAM_ID");
        row("Listening with API_KEY from the environment", "");
        row("a key is required", "");
        row("code: 'MODULE_NOT_FOUND', required by main", "");
        row("ERR_MODULE_NOT_FOUND: module not found", "");
        row("", "");
    }
    void variables()
    {
        QFETCH(QString, said);
        TestReport report;
        report.error = Error{ErrorCode::Exited, QStringLiteral("exit status 1")};
        report.stderrTail = said;
        QTEST(wantedVariable(report), "name");
        report.error->code = ErrorCode::Timeout; // it did not end for want of it
        QCOMPARE(wantedVariable(report), QString());
        report.error.reset();
        QCOMPARE(wantedVariable(report), QString());
    }

    void aVariableOfTheConnector()
    {
        TestReport report;
        report.error = Error{ErrorCode::MissingVariable, QStringLiteral("TOKEN")};
        QCOMPARE(wantedVariable(report), QStringLiteral("TOKEN"));
    }

    void installs_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *program, const char *there, const char *command) {
            QTest::addRow("%s with %s", program, there)
                << QString::fromUtf8(program) << QString::fromUtf8(there)
                << QString::fromUtf8(command);
        };
        row("npx", "apt", "sudo apt install npm");
        row("node", "dnf", "sudo dnf install nodejs");
        row("uvx", "pacman", "sudo pacman -S uv");
        row("uvx", "apt", "sudo apt install pipx && pipx install uv");
        row("docker", "zypper", "sudo zypper install docker");
        row("npx", "brew", "brew install node");
        row("npx", "", "");
        row("some-server", "apt", "");
        row("/opt/bin/npx", "apt", "");
    }
    void installs()
    {
        QFETCH(QString, program);
        QFETCH(QString, there);
        manager = there;
        QTEST(installCommand(program, hasManager), "command");
    }
};

QTEST_GUILESS_MAIN(ReportAdviceTest)
#include "ReportAdviceTest.moc"
