// SPDX-License-Identifier: MIT
#include "LaunchedTree.h"

#include "process/ChildEnvironment.h"
#include "process/GuardMark.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace jackfield;

/// What a program gets and gives, and how its start fails. Its end is in ProcessTreeEndTest.
class GuardedProcessLauncherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWhereNoSecretWasMade();
    void echoesInOrder();
    void passesTenMegabytesThrough();
    void keepsWhatIsWrittenBeforeTheStart();
    void separatesErrorOutput();
    void givesEnvironmentExactly();
    void defaultsGiveWay();
    void givesNothingElseOfOurEnvironment();
    void inheritsByName_data();
    void inheritsByName();
    void keepsTheEnvironmentOutOfArguments();
    void givesArgumentsExactly();
    void givesFolder();
    void startsAtHomeWithoutAFolder();
    void givesOnlyThreeDescriptors();
    void startsWithDefaultSignals();
    void tellsExitStatus();
    void tellsSignal();
    void failsToStart_data();
    void failsToStart();
    void failsOnMissingInterpreter();
    void failsWithoutGuard();
    void refusesImpossibleEnvironment_data();
    void refusesImpossibleEnvironment();
    void survivesWritingToClosedInput();
    void tellsNothingBeforeLaunchReturns();
    void mayBeDestroyedFromItsOwnSignals_data();
    void mayBeDestroyedFromItsOwnSignals();

private:
    GuardedProcessLauncher m_launcher{{std::chrono::minutes(1), std::chrono::seconds(2)}};
};

namespace {

Secret secret(const QByteArray &bytes)
{
    return Secret::fromBytes(bytes);
}

LaunchSpec shell(const QString &script)
{
    LaunchSpec spec;
    spec.program = QStringLiteral("/bin/sh");
    spec.args = {QStringLiteral("-c"), script};
    return spec;
}

QString writeScript(const QTemporaryDir &folder, const QByteArray &text, bool executable)
{
    QFile file(folder.filePath(QStringLiteral("script")));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    if (executable)
        file.setPermissions(file.permissions() | QFile::ExeOwner);
    return file.fileName();
}

} // namespace

/// The first, because afterwards QCA's memory is there.
void GuardedProcessLauncherTest::startsWhereNoSecretWasMade()
{
    const auto tree = m_launcher.launch(LaunchedTree::awkward({QStringLiteral("exit")}));
    QSignalSpy ended(tree.get(), &ProcessTree::ended);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patienceMs);
}

void GuardedProcessLauncherTest::echoesInOrder()
{
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("echo")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.started->count(), 1, patienceMs);
    QVERIFY(tree.tree->isRunning());
    QByteArray sent;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray line = "line " + QByteArray::number(i) + '\n';
        tree.tree->write(line);
        sent += line;
    }
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, sent, patienceMs);
    QCOMPARE(tree.tree->bytesToWrite(), 0);
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.exit().status, 0);
    QCOMPARE(tree.exit().signal, 0);
    QVERIFY(!tree.tree->isRunning());
    QCOMPARE(tree.startFailed->count(), 0);
}

void GuardedProcessLauncherTest::passesTenMegabytesThrough()
{
    QByteArray sent(10 * 1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < sent.size(); ++i)
        sent[i] = char((i * 31 + i / 4096) & 0xff);
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("echo")}));
    tree.tree->write(sent);
    QVERIFY(tree.tree->bytesToWrite() > 0);
    // The end of input comes after all that was written before it.
    tree.tree->end();
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QVERIFY(tree.output == sent);
    QCOMPARE(tree.exit().signal, 0);
}

void GuardedProcessLauncherTest::keepsWhatIsWrittenBeforeTheStart()
{
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("echo")}));
    tree.tree->write("early");
    QCOMPARE(tree.started->count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("early"), patienceMs);
}

void GuardedProcessLauncherTest::separatesErrorOutput()
{
    LaunchedTree tree(m_launcher, shell(QStringLiteral("printf out; printf err >&2")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.output, QByteArray("out"));
    QCOMPARE(tree.errorOutput, QByteArray("err"));
}

void GuardedProcessLauncherTest::givesEnvironmentExactly()
{
    const QByteArray big(64 * 1024, 'v');
    LaunchSpec spec = LaunchedTree::awkward({QStringLiteral("environment")});
    spec.searchPath = QStringLiteral("/some/where:/else");
    spec.environment = {{QStringLiteral("LINES_"), secret("one\ntwo\n")},
                        {QStringLiteral("QUOTES"), secret("'\"`\\")},
                        {QStringLiteral("DOLLAR"), secret("$HOME ${PATH} $(id) %s")},
                        {QStringLiteral("EMPTY"), secret("")},
                        {QStringLiteral("EQUALS"), secret("a=b=c")},
                        {QStringLiteral("BIG"), secret(big)},
                        {QStringLiteral("not utf-8"), secret("\xff\xfe")},
                        {QStringLiteral("TWICE"), secret("first")},
                        {QStringLiteral("TWICE"), secret("last")},
                        {QStringLiteral("HOME"), secret("/ours/wins")}};
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    const QList<QByteArray> lines = tree.output.split('\0');
    for (const SecretEntry &entry : std::as_const(spec.environment)) {
        if (entry.name == u"TWICE")
            continue;
        const QByteArray value =
            entry.value.withBytes([](QByteArrayView v) { return v.toByteArray(); });
        QVERIFY2(lines.contains(entry.name.toUtf8() + '=' + value), qPrintable(entry.name));
    }
    QVERIFY(lines.contains("TWICE=last"));
    QVERIFY(!lines.contains("TWICE=first"));
    QVERIFY(lines.contains("PATH=/some/where:/else"));
    QCOMPARE(std::count_if(lines.begin(), lines.end(),
                           [](const QByteArray &line) { return line.startsWith("HOME="); }),
             1);
}

void GuardedProcessLauncherTest::defaultsGiveWay()
{
    qputenv("NODE_EXTRA_CA_CERTS", "inherited");
    LaunchSpec spec = LaunchedTree::awkward({QStringLiteral("environment")});
    spec.environment = {{QStringLiteral("SET"), secret("by the connector")}};
    spec.defaults = {{QStringLiteral("NODE_EXTRA_CA_CERTS"), QStringLiteral("default")},
                     {QStringLiteral("SET"), QStringLiteral("default")},
                     {QStringLiteral("UNSET"), QStringLiteral("default")}};
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    qunsetenv("NODE_EXTRA_CA_CERTS");
    const QList<QByteArray> lines = tree.output.split('\0');
    QVERIFY(lines.contains("NODE_EXTRA_CA_CERTS=inherited"));
    QVERIFY(lines.contains("SET=by the connector"));
    QVERIFY(lines.contains("UNSET=default"));
    QCOMPARE(tree.output.count("=default"), 1);
}

void GuardedProcessLauncherTest::givesNothingElseOfOurEnvironment()
{
    qputenv("JACKFIELD_CANARY", "must not be seen");
    qputenv("AWS_SECRET_ACCESS_KEY", "must not be seen");
    qputenv("https_proxy", "http://proxy.example:3128");
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("environment")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    qunsetenv("JACKFIELD_CANARY");
    qunsetenv("AWS_SECRET_ACCESS_KEY");
    qunsetenv("https_proxy");
    QVERIFY(!tree.output.contains("must not be seen"));
    QVERIFY(tree.output.contains("https_proxy=http://proxy.example:3128"));
    QList<QByteArray> lines = tree.output.split('\0');
    lines.removeLast();
    for (const QByteArray &line : std::as_const(lines)) {
        const QByteArray name = line.first(line.indexOf('='));
        QVERIFY2(ChildEnvironment::isInherited(name) || name == guardMarkName ||
                     name == LaunchedTree::markerName().toUtf8(),
                 name.constData());
    }
}

void GuardedProcessLauncherTest::inheritsByName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("inherited");
    for (const char *name : {"HOME", "LOGNAME", "PATH", "SHELL", "TERM", "USER", "LANG", "LC_ALL",
                             "TMPDIR", "no_proxy", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "NVM_DIR"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const char *name : {"", "LD_PRELOAD", "LD_LIBRARY_PATH", "GITHUB_TOKEN", "SSH_AUTH_SOCK",
                             "npm_config__authToken", "NODE_OPTIONS", "HOMEX", "home"})
        QTest::newRow(*name ? name : "no name") << QByteArray(name) << false;
}

void GuardedProcessLauncherTest::inheritsByName()
{
    QFETCH(QByteArray, name);
    QTEST(ChildEnvironment::isInherited(name), "inherited");
}

void GuardedProcessLauncherTest::keepsTheEnvironmentOutOfArguments()
{
    LaunchSpec spec = LaunchedTree::awkward({QStringLiteral("session")});
    spec.environment = {{QStringLiteral("TOKEN"), secret("s3cr3t-in-the-environment")}};
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    const QList<qint64> pids = tree.processes();
    QCOMPARE(pids.size(), 3); // the guard, the program, its child
    for (const qint64 pid : pids) {
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        const QByteArray line = arguments.readAll();
        QVERIFY(line.contains("awkward_child"));
        QVERIFY(!line.contains("s3cr3t"));
    }
}

void GuardedProcessLauncherTest::givesArgumentsExactly()
{
    LaunchSpec spec;
    spec.program = QStringLiteral("/usr/bin/printf");
    spec.args = {QStringLiteral("[%s]"),       QString(),
                 QStringLiteral("a b"),        QStringLiteral("$HOME;'\""),
                 QStringLiteral("line\nfeed"), QStringLiteral("žluťoučký 🐎")};
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(QString::fromUtf8(tree.output),
             QStringLiteral("[][a b][$HOME;'\"][line\nfeed][žluťoučký 🐎]"));
}

void GuardedProcessLauncherTest::givesFolder()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a b $x")));
    LaunchSpec spec = shell(QStringLiteral("pwd -P"));
    spec.cwd = folder.filePath(QStringLiteral("a b $x"));
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(QString::fromUtf8(tree.output.trimmed()), QFileInfo(spec.cwd).canonicalFilePath());
}

void GuardedProcessLauncherTest::startsAtHomeWithoutAFolder()
{
    LaunchedTree tree(m_launcher, shell(QStringLiteral("pwd -P")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(QString::fromUtf8(tree.output.trimmed()), QDir::home().canonicalPath());
}

void GuardedProcessLauncherTest::givesOnlyThreeDescriptors()
{
    // One of ours that a careless library left open for children.
    QFile leak(QStringLiteral("/dev/null"));
    QVERIFY(leak.open(QIODevice::ReadOnly));
    const int leaked = dup2(leak.handle(), 77);
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("open-files")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    ::close(leaked);
    QCOMPARE(tree.output, QByteArray("0 1 2 "));
}

void GuardedProcessLauncherTest::startsWithDefaultSignals()
{
    LaunchedTree tree(
        m_launcher, shell(QStringLiteral("sed -n 's/^Sig\\(Blk\\|Ign\\):.//p' /proc/self/status")));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    const QList<QByteArray> masks = tree.output.trimmed().split('\n');
    QCOMPARE(masks.size(), 2);
    // The C library keeps the signals 32 and 33 to itself.
    for (const QByteArray &mask : masks)
        QCOMPARE(mask.toULongLong(nullptr, 16) & ~(3ULL << 31), 0ULL);
}

void GuardedProcessLauncherTest::tellsExitStatus()
{
    LaunchedTree tree(m_launcher,
                      LaunchedTree::awkward({QStringLiteral("exit"), QStringLiteral("42")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.exit().status, 42);
    QCOMPARE(tree.exit().signal, 0);
    QCOMPARE(tree.started->count(), 1);
}

void GuardedProcessLauncherTest::tellsSignal()
{
    LaunchedTree tree(m_launcher,
                      LaunchedTree::awkward({QStringLiteral("raise"), QString::number(SIGSEGV)}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.ended->count(), 1, patienceMs);
    QCOMPARE(tree.exit().signal, SIGSEGV);
}

void GuardedProcessLauncherTest::failsToStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<ErrorCode>("code");
    const QString yes = QStringLiteral("/bin/true");
    QTest::newRow("missing") << QStringLiteral("/no/such/program") << QString()
                             << ErrorCode::CommandNotFound;
    QTest::newRow("below a file") << QStringLiteral("/etc/passwd/x") << QString()
                                  << ErrorCode::CommandNotFound;
    QTest::newRow("relative") << QStringLiteral("true") << QString() << ErrorCode::CommandNotFound;
    QTest::newRow("not executable")
        << QStringLiteral("/etc/passwd") << QString() << ErrorCode::NotExecutable;
    QTest::newRow("a folder") << QStringLiteral("/etc") << QString() << ErrorCode::NotExecutable;
    QTest::newRow("no working folder")
        << yes << QStringLiteral("/no/such/folder") << ErrorCode::WorkingFolder;
    QTest::newRow("a file for a folder")
        << yes << QStringLiteral("/etc/passwd") << ErrorCode::WorkingFolder;
    QTest::newRow("long name") << QString(u'/' + QString(300, u'x')) << QString()
                               << ErrorCode::StartFailed;
}

void GuardedProcessLauncherTest::failsToStart()
{
    QFETCH(QString, program);
    QFETCH(QString, folder);
    LaunchSpec spec;
    spec.program = program;
    spec.cwd = folder;
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.startFailed->count(), 1, patienceMs);
    QTEST(tree.error().code, "code");
    QVERIFY(tree.error().detail.contains(folder.isEmpty() ? program : folder));
    QVERIFY(!tree.tree->isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(tree.processes(), QList<qint64>(), patienceMs);
    QCOMPARE(tree.started->count() + tree.ended->count(), 0);
}

void GuardedProcessLauncherTest::failsOnMissingInterpreter()
{
    const QTemporaryDir folder;
    LaunchSpec spec;
    spec.program = writeScript(folder, "#!/no/such/interpreter\n", true);
    LaunchedTree missing(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(missing.startFailed->count(), 1, patienceMs);
    QCOMPARE(missing.error().code, ErrorCode::CommandNotFound);
    QVERIFY(missing.error().detail.contains(u"interpreter"));

    spec.program = writeScript(folder, "no interpreter at all\n", true);
    LaunchedTree none(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(none.startFailed->count(), 1, patienceMs);
    QCOMPARE(none.error().code, ErrorCode::NotExecutable);
}

void GuardedProcessLauncherTest::failsWithoutGuard()
{
    GuardedProcessLauncher launcher({}, QStringLiteral("/no/such/guard"));
    LaunchedTree tree(launcher, LaunchedTree::awkward({QStringLiteral("echo")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.startFailed->count(), 1, patienceMs);
    QCOMPARE(tree.error().code, ErrorCode::StartFailed);
    QVERIFY(tree.error().detail.contains(u"jackfield-guard"));

    GuardedProcessLauncher wrong({}, QStringLiteral("/bin/true"));
    LaunchedTree silent(wrong, LaunchedTree::awkward({QStringLiteral("echo")}));
    QTRY_COMPARE_WITH_TIMEOUT(silent.startFailed->count(), 1, patienceMs);
    QCOMPARE(silent.error().code, ErrorCode::StartFailed);
}

void GuardedProcessLauncherTest::refusesImpossibleEnvironment_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no name") << QString() << QByteArray("v");
    QTest::newRow("equals sign") << QStringLiteral("A=B") << QByteArray("v");
    QTest::newRow("NUL in the name") << QString::fromUtf16(u"A\0B", 3) << QByteArray("v");
    QTest::newRow("NUL in the value") << QStringLiteral("A") << QByteArray("v\0w", 3);
}

void GuardedProcessLauncherTest::refusesImpossibleEnvironment()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    LaunchSpec spec = LaunchedTree::awkward({QStringLiteral("environment")});
    spec.environment = {{name, secret(value)}};
    LaunchedTree tree(m_launcher, spec);
    QTRY_COMPARE_WITH_TIMEOUT(tree.startFailed->count(), 1, patienceMs);
    QCOMPARE(tree.error().code, ErrorCode::InvalidInput);
}

void GuardedProcessLauncherTest::survivesWritingToClosedInput()
{
    LaunchedTree tree(m_launcher, LaunchedTree::awkward({QStringLiteral("close-input")}));
    QTRY_COMPARE_WITH_TIMEOUT(tree.output, QByteArray("ready\n"), patienceMs);
    tree.tree->write(QByteArray(1024 * 1024, 'x'));
    tree.tree->write("more");
    QCOMPARE(tree.tree->bytesToWrite(), 0);
    QVERIFY(tree.tree->isRunning());
}

void GuardedProcessLauncherTest::tellsNothingBeforeLaunchReturns()
{
    LaunchSpec spec;
    spec.program = QStringLiteral("relative");
    const auto tree = m_launcher.launch(spec);
    QSignalSpy failed(tree.get(), &ProcessTree::startFailed);
    QCOMPARE(failed.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patienceMs);
}

void GuardedProcessLauncherTest::mayBeDestroyedFromItsOwnSignals_data()
{
    QTest::addColumn<QString>("signal");
    for (const char *name :
         {"started", "startFailed", "outputReceived", "errorOutputReceived", "ended"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void GuardedProcessLauncherTest::mayBeDestroyedFromItsOwnSignals()
{
    QFETCH(QString, signal);
    LaunchSpec spec = shell(QStringLiteral("printf out; printf err >&2"));
    if (signal == u"startFailed")
        spec.program = QStringLiteral("/no/such/program");
    auto tree = m_launcher.launch(spec);
    const auto destroy = [&] { tree.reset(); };
    if (signal == u"started")
        connect(tree.get(), &ProcessTree::started, this, destroy);
    else if (signal == u"startFailed")
        connect(tree.get(), &ProcessTree::startFailed, this, destroy);
    else if (signal == u"outputReceived")
        connect(tree.get(), &ProcessTree::outputReceived, this, destroy);
    else if (signal == u"errorOutputReceived")
        connect(tree.get(), &ProcessTree::errorOutputReceived, this, destroy);
    else
        connect(tree.get(), &ProcessTree::ended, this, destroy);
    QTRY_VERIFY_WITH_TIMEOUT(!tree, patienceMs);
}

QTEST_GUILESS_MAIN(GuardedProcessLauncherTest)
#include "GuardedProcessLauncherTest.moc"
