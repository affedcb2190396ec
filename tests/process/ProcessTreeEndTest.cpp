// SPDX-License-Identifier: MIT
#include "LaunchedTree.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/wait.h>

using namespace jackfield;
using namespace std::chrono_literals;

/// That nothing of a tree outlives its end, whichever end that is.
class ProcessTreeEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtOnceWithTheInput();
    void endsTwiceAsOnce();
    void endsEveryKind_data() { awkwardKinds(); }
    void endsEveryKind();
    void destructionEndsEveryKind_data() { awkwardKinds(); }
    void destructionEndsEveryKind();
    void ourDeathEndsEveryKind_data() { awkwardKinds(); }
    void ourDeathEndsEveryKind();
    void terminatesBeforeItKills();
    void terminatesOnlyOnce();
    void endsLeftoversOfAProgramThatExits();
    void endsAStoppedProgram();
    void endsAChainOfShells();
    void endsWhenTheGuardIsTerminated();
    void noticesTheLossOfTheGuard();
    void leavesNoZombies();
    void destructionDoesNotWait();
    void runsAHundredAtOnce();
    void failsWhenDescriptorsRunOut();
    void boundsMemoryWhilePaused();
    void handsOnTheRestBeforeItsEnd();

private:
    static void awkwardKinds();

    GuardedProcessLauncher m_launcher{{60s, 2s}}; ///< whose trees end by themselves
    GuardedProcessLauncher m_impatient{{200ms, 200ms}};
};

namespace {

LaunchSpec awkward(const QString &mode, const QString &number = QString())
{
    return LaunchedTree::awkward({mode, number});
}

constexpr qint64 mebibyte = 1024 * 1024;

/// How much 500 MiB that pass through may add to our memory; the address sanitizer keeps 256 MiB of
/// what was freed.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 growthLimit = 320 * mebibyte;
#else
constexpr qint64 growthLimit = 20 * mebibyte;
#endif

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

void ProcessTreeEndTest::awkwardKinds()
{
    QTest::addColumn<QStringList>("args");
    for (const char *mode :
         {"echo", "deaf-to-eof", "deaf-to-term", "session", "daemon", "comet", "session-comet"})
        QTest::newRow(mode) << QStringList{QString::fromLatin1(mode)};
    QTest::newRow("storm") << QStringList{QStringLiteral("storm"), QStringLiteral("4")};
}

void ProcessTreeEndTest::endsAtOnceWithTheInput()
{
    LaunchedTree tree(m_launcher, awkward(QStringLiteral("echo")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.started->count(), 1, patienceMs);
    tree.tree->end();
    // Well within the grace, so it ended by itself.
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.exit().signal, 0);
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::endsTwiceAsOnce()
{
    LaunchedTree tree(m_launcher, awkward(QStringLiteral("echo")));
    tree.tree->end();
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    tree.tree->end();
    tree.tree->write("late");
    QCOMPARE(tree.tree->bytesToWrite(), 0);
    QCOMPARE(tree.started->count(), 1);
}

void ProcessTreeEndTest::endsEveryKind()
{
    QFETCH(QStringList, args);
    LaunchedTree tree(m_impatient, LaunchedTree::awkward(args));
    if (args.first() == u"echo")
        QTRY_COMPARE_WITH_TIMEOUT(tree.started->count(), 1, patienceMs);
    else
        QTRY_VERIFY_WITH_TIMEOUT(tree.output.startsWith("ready\n"), patienceMs);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    // Not a moment later: ended() says that nothing is left.
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::destructionEndsEveryKind()
{
    QFETCH(QStringList, args);
    LaunchedTree tree(m_impatient, LaunchedTree::awkward(args));
    QTRY_COMPARE_WITH_TIMEOUT(tree.started->count(), 1, patienceMs);
    tree.tree.reset();
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes(), QList<qint64>(), patienceMs);
}

void ProcessTreeEndTest::ourDeathEndsEveryKind()
{
    QFETCH(QStringList, args);
    const QString marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString folder = QCoreApplication::applicationDirPath();
    QProcess us;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(LaunchedTree::markerName(), marker);
    us.setProcessEnvironment(environment);
    us.start(folder + QLatin1String("/launch_and_hang"),
             QStringList{folder + QLatin1String("/awkward_child")} + args);
    if (args.first() == u"echo")
        QTRY_COMPARE_WITH_TIMEOUT(LaunchedTree::processesWith(marker).size(), 3, patienceMs);
    else
        QTRY_VERIFY_WITH_TIMEOUT(us.bytesAvailable() >= 6, patienceMs);
    us.kill();
    QVERIFY(us.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(LaunchedTree::processesWith(marker), QList<qint64>(), patienceMs);
}

void ProcessTreeEndTest::terminatesBeforeItKills()
{
    LaunchSpec spec;
    spec.program = QStringLiteral("/bin/sh");
    spec.args = {
        QStringLiteral("-c"),
        QStringLiteral("trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.02; done")};
    GuardedProcessLauncher launcher({50ms, 60s});
    LaunchedTree tree(launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.output, QByteArray("ready\nbye\n"));
    QCOMPARE(tree.exit().status, 7);
    QCOMPARE(tree.exit().signal, 0);
}

void ProcessTreeEndTest::terminatesOnlyOnce()
{
    // Both are in one group; when the outer one goes, the inner one changes parents.
    LaunchSpec spec;
    spec.program = QStringLiteral("/bin/sh");
    spec.args = {QStringLiteral("-c"),
                 QStringLiteral("(trap 'echo term; n=1' TERM; echo ready; n=0; i=0;"
                                " while [ $i -lt 15 ]; do sleep 0.02; i=$((i + n)); done) & wait")};
    GuardedProcessLauncher launcher({50ms, 60s});
    LaunchedTree tree(launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.output.count("term"), 1);
    QCOMPARE(tree.exit().signal, SIGTERM);
}

void ProcessTreeEndTest::endsLeftoversOfAProgramThatExits()
{
    LaunchedTree tree(m_impatient, awkward(QStringLiteral("leave-child")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.output, QByteArray("ready\n"));
    QCOMPARE(tree.exit().status, 0);
    QCOMPARE(tree.exit().signal, 0);
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::endsAStoppedProgram()
{
    GuardedProcessLauncher launcher({50ms, 60s});
    LaunchedTree tree(launcher, awkward(QStringLiteral("stopped")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.started->count(), 1, patienceMs);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::endsAChainOfShells()
{
    LaunchSpec spec;
    spec.program = QStringLiteral("/bin/sh");
    const QString program = LaunchedTree::awkward({}).program;
    spec.args = {
        QStringLiteral("-c"),
        QStringLiteral("sh -c 'bash -c \"$0 deaf-to-eof; true\"; true' %1; true").arg(program)};
    LaunchedTree tree(m_impatient, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    QCOMPARE(tree.processes().size(), 5);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::endsWhenTheGuardIsTerminated()
{
    LaunchedTree tree(m_impatient, awkward(QStringLiteral("daemon")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    const QList<qint64> pids = tree.processes();
    ::kill(pid_t(pids.first()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.processes(), QList<qint64>());
}

void ProcessTreeEndTest::noticesTheLossOfTheGuard()
{
    LaunchedTree tree(m_impatient, awkward(QStringLiteral("deaf-to-term")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    ::kill(pid_t(tree.processes().first()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.exit().signal, SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes(), QList<qint64>(), patienceMs);
}

void ProcessTreeEndTest::leavesNoZombies()
{
    {
        LaunchedTree ended(m_impatient, awkward(QStringLiteral("exit"), QStringLiteral("0")));
        LaunchedTree failed(m_impatient, {QStringLiteral("/no/such/program"), {}, {}, {}, {}});
        LaunchedTree destroyed(m_impatient, awkward(QStringLiteral("deaf-to-eof")));
        QTRY_COMPARE_WITH_TIMEOUT(ended.ended->count(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(failed.startFailed->count(), 1, patienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(destroyed.started->count(), 1, patienceMs);
    }
    siginfo_t info{};
    // ECHILD: not one child, dead or alive.
    QTRY_VERIFY_WITH_TIMEOUT(
        waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) != 0 && errno == ECHILD, patienceMs);
}

void ProcessTreeEndTest::destructionDoesNotWait()
{
    LaunchedTree tree(m_launcher, awkward(QStringLiteral("deaf-to-term")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    QElapsedTimer clock;
    clock.start();
    tree.tree.reset();
    QVERIFY(clock.elapsed() < 1000); // the end of that tree takes two seconds
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes(), QList<qint64>(), patienceMs);
}

void ProcessTreeEndTest::runsAHundredAtOnce()
{
    std::vector<std::unique_ptr<LaunchedTree>> trees;
    for (int i = 0; i < 100; ++i) {
        trees.push_back(
            std::make_unique<LaunchedTree>(m_launcher, awkward(QStringLiteral("echo"))));
        trees.back()->tree->write(QByteArray::number(i));
    }
    for (int i = 0; i < 100; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(trees[size_t(i)]->output, QByteArray::number(i), patienceMs);
    for (const auto &tree : trees)
        tree->tree->end();
    for (const auto &tree : trees) {
        QTRY_COMPARE_WITH_TIMEOUT(tree->ended->count(), 1, patienceMs);
        QCOMPARE(tree->exit().signal, 0);
    }
}

void ProcessTreeEndTest::failsWhenDescriptorsRunOut()
{
    QList<int> taken;
    for (int number; (number = dup(STDERR_FILENO)) >= 0;)
        taken << number;
    // Two are left: too few for a process, enough for the sanitizer, which looks through a pipe
    // whether an object is one.
    for (int spare = 0; spare < 2; ++spare)
        ::close(taken.takeLast());
    LaunchedTree tree(m_launcher, awkward(QStringLiteral("echo")));
    for (const int number : std::as_const(taken))
        ::close(number);
    QTRY_COMPARE_WITH_TIMEOUT(tree.startFailed->count(), 1, patienceMs);
    QCOMPARE(tree.error().code, ErrorCode::StartFailed);
    QVERIFY(!tree.error().detail.isEmpty());
}

void ProcessTreeEndTest::boundsMemoryWhilePaused()
{
    LaunchedTree tree(m_impatient, awkward(QStringLiteral("flood"), QStringLiteral("500")));
    qint64 received = 0;
    connect(tree.tree.get(), &ProcessTree::outputReceived, this, [&](const QByteArray &bytes) {
        received += bytes.size();
        tree.output.clear();
        tree.tree->pauseOutput(true);
    });
    const qint64 before = residentBytes();
    QTRY_VERIFY_WITH_TIMEOUT(received > 0, patienceMs);
    const qint64 atPause = received;
    QVERIFY(atPause <= 64 * 1024);
    // The flood fills its pipe and then waits; nothing more comes while the event loop runs.
    QElapsedTimer clock;
    clock.start();
    QTRY_VERIFY_WITH_TIMEOUT(clock.elapsed() > 300, patienceMs);
    QCOMPARE(received, atPause);
    // All 500 MB arrive when it is read piece by piece, and never lie in memory.
    QTimer resume;
    connect(&resume, &QTimer::timeout, this, [&] {
        if (tree.tree)
            tree.tree->pauseOutput(false);
    });
    resume.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, 2 * patienceMs);
    QCOMPARE(received, 500 * mebibyte);
    QVERIFY2(residentBytes() - before < growthLimit,
             qPrintable(QString::number(residentBytes() - before)));
}

void ProcessTreeEndTest::handsOnTheRestBeforeItsEnd()
{
    LaunchSpec spec;
    spec.program = QStringLiteral("/bin/sh");
    spec.args = {QStringLiteral("-c"), QStringLiteral("echo last words")};
    LaunchedTree tree(m_launcher, spec);
    tree.tree->pauseOutput(true);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.output, QByteArray("last words\n"));
}

QTEST_GUILESS_MAIN(ProcessTreeEndTest)
#include "ProcessTreeEndTest.moc"
