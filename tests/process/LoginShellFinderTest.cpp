// SPDX-License-Identifier: MIT
#include "process/LoginShellFinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

using Policy = LoginShellFinder::Policy;

/// How long a test waits for what must come, on a machine with other work to do.
constexpr int patienceMs = 30'000;

/// Finding commands, with homes and shells made for each case, and with the machine's own bash.
class LoginShellFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void prefersThePathOfThePolicy();
    void doesNotAskTheShellWithoutNeed();
    void asksTheShellWhenOurPathLacksTheCommand();
    void readsThroughNoise_data();
    void readsThroughNoise();
    void doesWithoutAShell_data();
    void doesWithoutAShell();
    void endsWhatAHangingShellStarted();
    void runsTheRealBashWithBothItsFiles();
    void givesTheShellNoInput();
    void asksOnceForMany();
    void asksAgainWhenAnOldAnswerLacksTheCommand();
    void findsInUsualPlaces();
    void takesTheNewestNode();
    void takesPaths_data();
    void takesPaths();
    void leavesOutFoldersThatDependOnTheWorkingFolder();
    void passesOverFilesThatAreNotExecutable();
    void saysWhereItLooked();
    void refusesEmptyCommands();
    void cancelsWhenDestroyed();
    void mayBeDestroyedByWhoeverHears();
    void knowsItsSurroundings();

private:
    QString makeProgram(const QString &path, const QByteArray &text = "#!/bin/sh\n",
                        bool executable = true);
    QString makeShell(const QByteArray &beforeTheCommand, const QByteArray &path,
                      const QString &name = QStringLiteral("zsh"));
    QString in(const QString &path) const { return m_folder->filePath(path); }
    static Result<FoundExecutable> find(LoginShellFinder &finder, const QString &command);

    std::unique_ptr<QTemporaryDir> m_folder;
    LoginShellFinder::Surroundings m_surroundings;
};

namespace {

QString why(const Result<FoundExecutable> &outcome)
{
    return outcome ? outcome->path : outcome.error().detail;
}

} // namespace

/// A home, an empty folder as our PATH, and no shell.
void LoginShellFinderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QDir(m_folder->path()).mkpath(QStringLiteral("home"));
    m_surroundings = {in(QStringLiteral("home")), in(QStringLiteral("own")),
                      QStringLiteral("/no/shell"), 20s};
}

QString LoginShellFinderTest::makeProgram(const QString &path, const QByteArray &text,
                                          bool executable)
{
    const QString full = in(path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text);
    const auto mode = QFile::ReadOwner | QFile::WriteOwner;
    file.setPermissions(executable ? mode | QFile::ExeOwner : mode);
    return full;
}

/// A shell that does something of its own, then runs what it is asked to with a PATH of its own.
QString LoginShellFinderTest::makeShell(const QByteArray &beforeTheCommand, const QByteArray &path,
                                        const QString &name)
{
    const QByteArray text = "#!/bin/sh\nPATH='" + path + "'\nexport PATH\necho $$ >> " +
                            QFile::encodeName(in(QStringLiteral("asked"))) + '\n' +
                            beforeTheCommand + "\nfor command; do :; done\neval \"$command\"\n";
    return makeProgram(QStringLiteral("shells/") + name, text);
}

Result<FoundExecutable> LoginShellFinderTest::find(LoginShellFinder &finder, const QString &command)
{
    const auto future = finder.find(command);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs) ||
        future.resultCount() != 1)
        return failure(ErrorCode::Internal, QStringLiteral("no answer"));
    return future.result();
}

void LoginShellFinderTest::prefersThePathOfThePolicy()
{
    const QString own = makeProgram(QStringLiteral("own/tool"));
    const QString login = makeProgram(QStringLiteral("login/tool"));
    const QByteArray shellPath = QFile::encodeName(in(QStringLiteral("login"))) + ":/bin";
    m_surroundings.shell = makeShell("", shellPath);

    LoginShellFinder window(Policy::PreferLoginShell, m_surroundings);
    const auto inWindow = find(window, QStringLiteral("tool"));
    QVERIFY2(inWindow, qPrintable(why(inWindow)));
    QCOMPARE(inWindow->path, login);
    QCOMPARE(inWindow->through, QStringLiteral("%1, from the PATH of the login shell %2")
                                    .arg(in(QStringLiteral("login")), m_surroundings.shell));
    const QStringList merged = inWindow->searchPath.split(u':');
    QCOMPARE(merged.first(3), QStringList({in(QStringLiteral("login")), QStringLiteral("/bin"),
                                           in(QStringLiteral("own"))}));
    QCOMPARE(merged.count(QStringLiteral("/bin")), 1);

    LoginShellFinder commandLine(Policy::PreferInherited, m_surroundings);
    const auto inTerminal = find(commandLine, QStringLiteral("tool"));
    QVERIFY2(inTerminal, qPrintable(why(inTerminal)));
    QCOMPARE(inTerminal->path, own);
    QCOMPARE(inTerminal->through,
             in(QStringLiteral("own")) + QStringLiteral(", from this program's PATH"));
    QCOMPARE(inTerminal->searchPath.split(u':').first(), in(QStringLiteral("own")));
}

void LoginShellFinderTest::doesNotAskTheShellWithoutNeed()
{
    makeProgram(QStringLiteral("own/tool"));
    m_surroundings.shell = makeShell("", "/bin");
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    QVERIFY(finder.find(QStringLiteral("tool")).isFinished());
    QVERIFY(finder.find(QStringLiteral("/bin/sh")).isFinished());
    QVERIFY(!QFile::exists(in(QStringLiteral("asked"))));
}

void LoginShellFinderTest::asksTheShellWhenOurPathLacksTheCommand()
{
    const QString login = makeProgram(QStringLiteral("login/tool"));
    m_surroundings.shell = makeShell("", QFile::encodeName(in(QStringLiteral("login"))) + ":/bin");
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    const auto found = find(finder, QStringLiteral("tool"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, login);
}

void LoginShellFinderTest::readsThroughNoise_data()
{
    QTest::addColumn<QByteArray>("noise");
    QTest::addColumn<QString>("name");
    const QString zsh = QStringLiteral("zsh");
    QTest::newRow("none") << QByteArray() << zsh;
    QTest::newRow("text") << QByteArray("echo Welcome; echo PATH=/wrong; printf 'no line feed'")
                          << zsh;
    QTest::newRow("escapes and NUL") << QByteArray("printf '\\033[31m\\000\\377'") << zsh;
    QTest::newRow("error output") << QByteArray("echo oh >&2") << zsh;
    QTest::newRow("traced") << QByteArray("exec 2>&1; set -xv") << zsh;
    QTest::newRow("prints its arguments") << QByteArray("echo \"$@\"") << zsh;
    QTest::newRow("a lot") << QByteArray("head -c 500000 /dev/zero | tr '\\0' n") << zsh;
    QTest::newRow("a job left running") << QByteArray("sleep 1000 &") << zsh;
    QTest::newRow("noise afterwards") << QByteArray("trap 'echo bye' EXIT") << zsh;
    for (const char *name : {"sh", "dash", "ksh", "fish", "bash", "nu"})
        QTest::newRow(name) << QByteArray("echo hello") << QString::fromLatin1(name);
}

void LoginShellFinderTest::readsThroughNoise()
{
    QFETCH(QByteArray, noise);
    QFETCH(QString, name);
    const QString login = makeProgram(QStringLiteral("login here/tool"));
    m_surroundings.shell = makeShell(
        noise, QFile::encodeName(in(QStringLiteral("login here"))) + ":/usr/bin:/bin", name);
    if (name == u"bash") {
        // The finder has bash start itself anew; a fake one is asked in two steps as well.
        m_surroundings.shell = makeProgram(QStringLiteral("shells/bash"),
                                           "#!/bin/sh\necho hello\nPATH='" +
                                               QFile::encodeName(in(QStringLiteral("login here"))) +
                                               ":/usr/bin:/bin' exec /bin/sh \"$@\"\n");
    }
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    const auto found = find(finder, QStringLiteral("tool"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, login);
}

void LoginShellFinderTest::doesWithoutAShell_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("problem");
    // Hanging is given little time, all else much.
    QTest::newRow("fails") << QByteArray("exit 1") << QStringLiteral("ended with status 1");
    QTest::newRow("says nothing") << QByteArray("exit 0") << QStringLiteral("ended with status 0");
    QTest::newRow("hangs") << QByteArray("sleep 1000")
                           << QStringLiteral("did not answer within 0.3 s");
    QTest::newRow("hangs and is deaf") << QByteArray("trap '' TERM; sleep 1000; sleep 1000")
                                       << QStringLiteral("did not answer within 0.3 s");
    QTest::newRow("never stops talking") << QByteArray("yes") << QStringLiteral("printed too much");
    QTest::newRow("is missing") << QByteArray() << QStringLiteral("No such file");
}

void LoginShellFinderTest::doesWithoutAShell()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, problem);
    const QString own = makeProgram(QStringLiteral("own/tool"));
    if (problem.contains(u"0.3 s"))
        m_surroundings.patience = 300ms;
    if (!before.isEmpty())
        m_surroundings.shell = makeShell(before, "/usr/bin:/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    QElapsedTimer clock;
    clock.start();
    const auto found = find(finder, QStringLiteral("tool"));
    QVERIFY2(clock.elapsed() < 15'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, own);
    const auto missing = find(finder, QStringLiteral("no-such-tool"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::CommandNotFound);
    QVERIFY2(missing.error().detail.contains(problem), qPrintable(why(missing)));
}

void LoginShellFinderTest::endsWhatAHangingShellStarted()
{
    m_surroundings.patience = 2s;
    const QByteArray list = QFile::encodeName(in(QStringLiteral("started")));
    m_surroundings.shell =
        makeShell("setsid sleep 1000 & echo $! > " + list + "; sleep 1000", "/usr/bin:/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    QVERIFY(!find(finder, QStringLiteral("no-such-tool")));
    QFile started(in(QStringLiteral("started")));
    QVERIFY(started.open(QIODevice::ReadOnly));
    const QString process =
        QStringLiteral("/proc/") + QString::fromLatin1(started.readAll().trimmed());
    QVERIFY(process.size() > 6);
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(process), patienceMs);
}

void LoginShellFinderTest::runsTheRealBashWithBothItsFiles()
{
    makeProgram(QStringLiteral("home/.profile"),
                "PATH=\"$HOME/from-profile:$PATH\"\nexport FROM_PROFILE=1\n", false);
    makeProgram(QStringLiteral("home/.bashrc"),
                "[ -n \"$FROM_PROFILE\" ] || exit 3\ncase $- in *i*) ;; *) return;; esac\n"
                "alias printf=false PATH=false\necho noise\nread -p 'Update? ' answer\n"
                "PATH=\"$HOME/from-bashrc:$PATH\"\n",
                false);
    const QString profileTool = makeProgram(QStringLiteral("home/from-profile/profile-tool"));
    const QString bashrcTool = makeProgram(QStringLiteral("home/from-bashrc/bashrc-tool"));
    m_surroundings.shell = QStringLiteral("/bin/bash");
    m_surroundings.path = QStringLiteral("/usr/bin:/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    const auto first = find(finder, QStringLiteral("profile-tool"));
    QVERIFY2(first, qPrintable(why(first)));
    QCOMPARE(first->path, profileTool);
    const auto second = find(finder, QStringLiteral("bashrc-tool"));
    QVERIFY2(second, qPrintable(why(second)));
    QCOMPARE(second->path, bashrcTool);
    QVERIFY(second->through.endsWith(u"/bin/bash"));
}

void LoginShellFinderTest::givesTheShellNoInput()
{
    const QString login = makeProgram(QStringLiteral("login/tool"));
    m_surroundings.shell =
        makeShell("read answer; cat; tty && exit 9; (: < /dev/tty) && exit 9",
                  QFile::encodeName(in(QStringLiteral("login"))) + ":/usr/bin:/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    const auto found = find(finder, QStringLiteral("tool"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, login);
}

void LoginShellFinderTest::asksOnceForMany()
{
    makeProgram(QStringLiteral("login/tool"));
    m_surroundings.shell = makeShell("", QFile::encodeName(in(QStringLiteral("login"))) + ":/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    finder.prefetch();
    finder.prefetch();
    QList<QFuture<Result<FoundExecutable>>> futures;
    for (int i = 0; i < 20; ++i)
        futures << finder.find(QStringLiteral("tool"));
    for (const auto &future : std::as_const(futures)) {
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), patienceMs);
        QVERIFY(future.result());
    }
    finder.prefetch();
    QVERIFY(finder.find(QStringLiteral("tool")).isFinished());
    QFile asked(in(QStringLiteral("asked")));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(asked.readAll().count('\n'), 1);
}

void LoginShellFinderTest::asksAgainWhenAnOldAnswerLacksTheCommand()
{
    m_surroundings.patience = 3s;
    m_surroundings.shell =
        makeShell("[ -f " + QFile::encodeName(in(QStringLiteral("installed"))) +
                      " ] && PATH=" + QFile::encodeName(in(QStringLiteral("login"))) + ":/bin",
                  "/bin");
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    QVERIFY(!find(finder, QStringLiteral("tool")));
    const QString tool = makeProgram(QStringLiteral("login/tool"));
    makeProgram(QStringLiteral("installed"));
    // A new answer is believed, an old one is not.
    QVERIFY(finder.find(QStringLiteral("tool")).isFinished());
    Result<FoundExecutable> found = failure(ErrorCode::Internal);
    QTRY_VERIFY_WITH_TIMEOUT(bool(found = find(finder, QStringLiteral("tool"))), patienceMs);
    QCOMPARE(found->path, tool);
}

void LoginShellFinderTest::findsInUsualPlaces()
{
    const QString tool = makeProgram(QStringLiteral("home/.cargo/bin/tool"));
    makeProgram(QStringLiteral("own/other"));
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    const auto found = find(finder, QStringLiteral("tool"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, tool);
    QCOMPARE(found->through, QStringLiteral("~/.cargo/bin, a usual place"));
    // Its neighbours come before what other folders hold.
    QCOMPARE(found->searchPath.split(u':').first(), in(QStringLiteral("home/.cargo/bin")));
}

void LoginShellFinderTest::takesTheNewestNode()
{
    for (const char *version : {"v9.11.2", "v20.2.0", "v20.11.1", "v18.20.0"})
        makeProgram(
            QStringLiteral("home/.nvm/versions/node/%1/bin/npx").arg(QLatin1String(version)));
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    // The machine may have an npx of its own in a usual place, which comes after the person's.
    const auto found = find(finder, QStringLiteral("npx"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, in(QStringLiteral("home/.nvm/versions/node/v20.11.1/bin/npx")));
}

void LoginShellFinderTest::takesPaths_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<ErrorCode>("code"); ///< Internal: found
    QTest::newRow("absolute") << QStringLiteral("%1/home/bin/tool") << ErrorCode::Internal;
    QTest::newRow("not clean") << QStringLiteral("%1/home/./x/..//bin/tool") << ErrorCode::Internal;
    QTest::newRow("below home") << QStringLiteral("~/bin/tool") << ErrorCode::Internal;
    QTest::newRow("relative") << QStringLiteral("bin/tool") << ErrorCode::Internal;
    QTest::newRow("relative with a dot") << QStringLiteral("./bin/tool") << ErrorCode::Internal;
    QTest::newRow("missing") << QStringLiteral("%1/home/bin/other") << ErrorCode::CommandNotFound;
    QTest::newRow("a folder") << QStringLiteral("%1/home/bin") << ErrorCode::NotExecutable;
    QTest::newRow("not executable") << QStringLiteral("~/bin/text") << ErrorCode::NotExecutable;
    QTest::newRow("somebody's home")
        << QStringLiteral("~ada/bin/tool") << ErrorCode::CommandNotFound;
}

void LoginShellFinderTest::takesPaths()
{
    QFETCH(QString, command);
    QFETCH(ErrorCode, code);
    const QString tool = makeProgram(QStringLiteral("home/bin/tool"));
    makeProgram(QStringLiteral("home/bin/text"), "text", false);
    LoginShellFinder finder(Policy::PreferLoginShell, m_surroundings);
    const auto found = find(finder, command.replace(QLatin1String("%1"), m_folder->path()));
    if (code != ErrorCode::Internal) {
        QVERIFY(!found);
        QCOMPARE(found.error().code, code);
        return;
    }
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, tool);
    QCOMPARE(found->through, QStringLiteral("a full path"));
    QVERIFY(found->searchPath.split(u':').contains(in(QStringLiteral("own"))));
}

void LoginShellFinderTest::leavesOutFoldersThatDependOnTheWorkingFolder()
{
    const QString before = QDir::currentPath();
    makeProgram(QStringLiteral("here/tool"));
    QDir::setCurrent(in(QStringLiteral("here")));
    m_surroundings.path = QStringLiteral(":.:../here::") + in(QStringLiteral("own"));
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    const auto found = find(finder, QStringLiteral("tool"));
    QDir::setCurrent(before);
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::CommandNotFound);
}

void LoginShellFinderTest::passesOverFilesThatAreNotExecutable()
{
    const QString text = makeProgram(QStringLiteral("own/tool"), "text", false);
    const QString program = makeProgram(QStringLiteral("second/tool"));
    QDir().mkpath(in(QStringLiteral("own/folder")));
    LoginShellFinder alone(Policy::PreferInherited, m_surroundings);
    const auto refused = find(alone, QStringLiteral("tool"));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::NotExecutable, text}));
    QCOMPARE(find(alone, QStringLiteral("folder")).error().code, ErrorCode::CommandNotFound);

    m_surroundings.path += u':' + in(QStringLiteral("second"));
    LoginShellFinder both(Policy::PreferInherited, m_surroundings);
    const auto found = find(both, QStringLiteral("tool"));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->path, program);
}

void LoginShellFinderTest::saysWhereItLooked()
{
    QStringList folders;
    for (int i = 0; i < 30; ++i)
        folders << in(QStringLiteral("own%1").arg(i));
    m_surroundings.path = folders.join(u':');
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    const QString detail = find(finder, QStringLiteral("tool")).error().detail;
    QVERIFY(detail.contains(u"tool"));
    QVERIFY(detail.contains(folders.at(0)));
    QVERIFY(!detail.contains(folders.at(25)));
    QVERIFY2(detail.contains(u"more"), qPrintable(detail));
    QVERIFY(detail.contains(u"/no/shell"));
}

void LoginShellFinderTest::refusesEmptyCommands()
{
    LoginShellFinder finder(Policy::PreferInherited, m_surroundings);
    QCOMPARE(find(finder, QString()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(find(finder, QString::fromUtf16(u"a\0b", 3)).error().code, ErrorCode::InvalidInput);
}

void LoginShellFinderTest::cancelsWhenDestroyed()
{
    m_surroundings.shell = makeShell("sleep 1000", "/usr/bin:/bin");
    auto finder = std::make_unique<LoginShellFinder>(Policy::PreferLoginShell, m_surroundings);
    const auto future = finder->find(QStringLiteral("tool"));
    finder.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

void LoginShellFinderTest::mayBeDestroyedByWhoeverHears()
{
    makeProgram(QStringLiteral("own/tool"));
    m_surroundings.shell = makeShell("", "/usr/bin:/bin");
    auto finder = std::make_unique<LoginShellFinder>(Policy::PreferLoginShell, m_surroundings);
    int heard = 0;
    for (int i = 0; i < 3; ++i) {
        finder->find(QStringLiteral("tool")).then([&](const Result<FoundExecutable> &found) {
            heard += found ? 1 : 0;
            finder.reset();
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(heard, 3, patienceMs);
}

void LoginShellFinderTest::knowsItsSurroundings()
{
    const auto ours = LoginShellFinder::Surroundings::ofThisProcess();
    QCOMPARE(ours.home, QDir::homePath());
    QCOMPARE(ours.path, qEnvironmentVariable("PATH"));
    QVERIFY(ours.shell.startsWith(u'/'));
    QCOMPARE(ours.patience, 5000ms);
}

QTEST_GUILESS_MAIN(LoginShellFinderTest)
#include "LoginShellFinderTest.moc"
