// SPDX-License-Identifier: MIT
#include "process/Leftovers.h"
#include "LaunchedTree.h"
#include "process/GuardMark.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace jackfield;
using namespace std::chrono_literals;

namespace {

bool isLeftover(qint64 pid)
{
    const QList<Leftover> found = findLeftovers();
    return std::any_of(found.begin(), found.end(),
                       [pid](const Leftover &leftover) { return leftover.pid == pid; });
}

QList<Leftover> only(qint64 pid)
{
    QList<Leftover> found = findLeftovers();
    found.removeIf([pid](const Leftover &leftover) { return leftover.pid != pid; });
    return found;
}

} // namespace

/// That what outlives its guard is found and ended, and nothing else.
class LeftoversTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndEndsWhatOutlivesItsGuard_data();
    void findsAndEndsWhatOutlivesItsGuard();
    void leavesStrangersAlone_data();
    void leavesStrangersAlone();
    void doesNotEndWhatTookOverTheNumber();

private:
    GuardedProcessLauncher m_launcher{{200ms, 200ms}};
};

void LeftoversTest::findsAndEndsWhatOutlivesItsGuard_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("child") << QStringLiteral("session");
    QTest::newRow("deaf daemon") << QStringLiteral("daemon");
}

void LeftoversTest::findsAndEndsWhatOutlivesItsGuard()
{
    QFETCH(QString, mode);
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({mode}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    const QList<qint64> pids = tree.processes();
    for (const qint64 pid : pids)
        QVERIFY(!isLeftover(pid)); // they have a guard
    ::kill(pid_t(pids.first()), SIGKILL);
    // The program goes with its guard; what it started stays.
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes().size(), 1, patienceMs);
    const qint64 left = tree.processes().first();
    QTRY_VERIFY_WITH_TIMEOUT(isLeftover(left), patienceMs);
    const QList<Leftover> found = only(left);
    QCOMPARE(found.first().name, QStringLiteral("awkward_child"));
    const QFuture<int> ended = endLeftovers(found, 200ms);
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), patienceMs);
    QCOMPARE(ended.result(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes(), QList<qint64>(), patienceMs);
}

void LeftoversTest::leavesStrangersAlone_data()
{
    unsigned long long space = 0;
    QVERIFY(readPidNamespace(space));
    const QString us = QStringLiteral("%1/%2/%3").arg(space).arg(getpid()).arg(startTimeOf("self"));
    QTest::addColumn<QString>("mark");
    QTest::addColumn<bool>("isLeft");
    QTest::newRow("guard lives") << us << false;
    QTest::newRow("another namespace") << QStringLiteral("%1/999999999/1").arg(space + 1) << false;
    QTest::newRow("no mark of ours") << QStringLiteral("yes") << false;
    QTest::newRow("half a mark") << QStringLiteral("%1/1").arg(space) << false;
    QTest::newRow("no number") << QStringLiteral("%1/self/1").arg(space) << false;
    QTest::newRow("number given away again")
        << QStringLiteral("%1/%2/1").arg(space).arg(getpid()) << true;
    QTest::newRow("guard is gone") << QStringLiteral("%1/999999999/1").arg(space) << true;
}

void LeftoversTest::leavesStrangersAlone()
{
    QFETCH(QString, mark);
    QFETCH(bool, isLeft);
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QLatin1String(guardMarkName), mark);
    process.setProcessEnvironment(environment);
    process.start(LaunchedTree::awkward({}).program, {QStringLiteral("deaf-to-eof")});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() >= 6, patienceMs);
    QCOMPARE(isLeftover(process.processId()), isLeft);
    process.kill();
    QVERIFY(process.waitForFinished());
}

void LeftoversTest::doesNotEndWhatTookOverTheNumber()
{
    unsigned long long space = 0;
    QVERIFY(readPidNamespace(space));
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(QLatin1String(guardMarkName), QStringLiteral("%1/999999999/1").arg(space));
    process.setProcessEnvironment(environment);
    process.start(LaunchedTree::awkward({}).program, {QStringLiteral("deaf-to-eof")});
    QTRY_VERIFY_WITH_TIMEOUT(process.bytesAvailable() >= 6, patienceMs);
    QList<Leftover> found = only(process.processId());
    QCOMPARE(found.size(), 1);
    ++found.first().startTime;
    const QFuture<int> ended = endLeftovers(found, 50ms);
    QTRY_VERIFY_WITH_TIMEOUT(ended.isFinished(), patienceMs);
    QCOMPARE(ended.result(), 0);
    QCOMPARE(process.state(), QProcess::Running);
    process.kill();
    QVERIFY(process.waitForFinished());
}

QTEST_GUILESS_MAIN(LeftoversTest)
#include "LeftoversTest.moc"
