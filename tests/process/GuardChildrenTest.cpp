// SPDX-License-Identifier: MIT
#include "process/guard/Children.h"

#include <QSet>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace jackfield;

/// The guard's two ways of listing its children.
class GuardChildrenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsNoneWithoutChildren();
    void listsLivingAndDead();
    void survivesAwkwardNames();
    void staysWithinItsCapacity();
    void cleanup();

private:
    pid_t child(const char *name = "child");
    static QSet<pid_t> listed();
    static QSet<pid_t> scanned();

    QSet<pid_t> m_children;
};

void GuardChildrenTest::initTestCase()
{
    Children children;
    QVERIFY2(readChildren(children), "this kernel has no /proc/thread-self/children");
}

/// A child that waits under a name of its own.
pid_t GuardChildrenTest::child(const char *name)
{
    const pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_NAME, name);
        for (;;)
            pause();
    }
    m_children.insert(pid);
    return pid;
}

void GuardChildrenTest::cleanup()
{
    for (const pid_t pid : std::as_const(m_children)) {
        ::kill(pid, SIGKILL);
        waitpid(pid, nullptr, 0);
    }
    m_children.clear();
}

QSet<pid_t> GuardChildrenTest::listed()
{
    Children children;
    readChildren(children);
    return {children.pids, children.pids + children.count};
}

QSet<pid_t> GuardChildrenTest::scanned()
{
    Children children;
    scanForChildren(children);
    return {children.pids, children.pids + children.count};
}

void GuardChildrenTest::listsNoneWithoutChildren()
{
    QCOMPARE(listed(), QSet<pid_t>());
    QCOMPARE(scanned(), QSet<pid_t>());
}

void GuardChildrenTest::listsLivingAndDead()
{
    child();
    const pid_t dead = child();
    ::kill(dead, SIGKILL);
    siginfo_t info;
    QCOMPARE(waitid(P_PID, id_t(dead), &info, WEXITED | WNOWAIT), 0);
    QCOMPARE(listed(), m_children);
    QCOMPARE(scanned(), m_children);
}

void GuardChildrenTest::survivesAwkwardNames()
{
    for (const char *name : {") S 1 (", "a b", "((", "))", ""})
        child(name);
    QTRY_COMPARE(scanned(), m_children);
    QCOMPARE(listed(), m_children);
}

void GuardChildrenTest::staysWithinItsCapacity()
{
    for (int i = 0; i < Children::capacity + 20; ++i)
        child();
    Children children;
    QVERIFY(readChildren(children));
    QVERIFY(children.count > 0 && children.count <= Children::capacity);
    for (int i = 0; i < children.count; ++i)
        QVERIFY(m_children.contains(children.pids[i]));
    QCOMPARE(scanned().size(), qsizetype(Children::capacity));
}

QTEST_GUILESS_MAIN(GuardChildrenTest)
#include "GuardChildrenTest.moc"
