// SPDX-License-Identifier: MIT
#include "tasks/FolderChanges.h"

#include "process/GuardedProcessLauncher.h"
#include "process/LoginShellFinder.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

namespace {

/// Nothing of the person's or the system's own config counts.
QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    environment.insert(QStringLiteral("GIT_CONFIG_NOSYSTEM"), QStringLiteral("1"));
    return environment;
}

} // namespace

/// Asks the real git, in the real sandbox.
class FolderChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFolderWithoutARepository();
    void tellsWhatIsCheckedOut();
    void tellsWhatDiffers();
    void tellsOfAFolderWithinARepository();
    void aRepositoryWithoutACommitIsAllNew();
    void whatTheRepositorySaysIsNotRun_data();
    void whatTheRepositorySaysIsNotRun();
    void nothingIsWritten();
    void withoutASandboxNobodyIsAsked();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    QByteArray git(const QStringList &words) const;
    void makeRepository() const;
    Result<FolderDiff> diff(const QString &commit, const QString &below = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    GuardedProcessLauncher m_launcher;
    LoginShellFinder m_finder{LoginShellFinder::Policy::PreferInherited};
    QTemporaryDir m_home;
    FolderChanges::Ports m_ports{m_finder, m_launcher, m_home.path()};
};

namespace {

template <typename T>
Result<T> wait(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
        return failure(ErrorCode::Timeout);
    return future.result();
}

} // namespace

void FolderChangesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void FolderChangesTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray FolderChangesTest::git(const QStringList &words) const
{
    QProcess git;
    git.setWorkingDirectory(m_folder->path());
    git.setProcessEnvironment(plainEnvironment());
    git.start(QStringLiteral("git"), words);
    git.waitForFinished();
    if (git.exitCode() != 0)
        qFatal("git: %s", git.readAllStandardError().constData());
    return git.readAllStandardOutput().trimmed();
}

void FolderChangesTest::makeRepository() const
{
    git({u"init"_qs, u"-q"_qs});
    git({u"config"_qs, u"user.email"_qs, u"a@example.org"_qs});
    git({u"config"_qs, u"user.name"_qs, u"a"_qs});
    QVERIFY(QDir(m_folder->path()).mkdir(u"below"_qs));
    write(u"old"_qs, "one\n");
    write(u"below/other"_qs, "one\n");
    git({u"add"_qs, u"."_qs});
    git({u"commit"_qs, u"-q"_qs, u"-m"_qs, u"x"_qs});
}

Result<FolderDiff> FolderChangesTest::diff(const QString &commit, const QString &below)
{
    FolderChanges changes(m_ports, m_folder->path() + below);
    return wait(changes.since(commit));
}

void FolderChangesTest::aFolderWithoutARepository()
{
    FolderChanges changes(m_ports, m_folder->path());
    QVERIFY(!changes.hasRepository());
    QCOMPARE(wait(changes.baseline()).error().code, ErrorCode::NotFound);
}

void FolderChangesTest::tellsWhatIsCheckedOut()
{
    makeRepository();
    const QString head = QString::fromLatin1(git({u"rev-parse"_qs, u"HEAD"_qs}));
    {
        FolderChanges changes(m_ports, m_folder->path());
        QVERIFY(changes.hasRepository());
        QCOMPARE(wait(changes.baseline()).value(), (TaskBaseline{head, true}));
    }
    write(u"new"_qs, "x\n");
    FolderChanges changes(m_ports, m_folder->path());
    QCOMPARE(wait(changes.baseline()).value(), (TaskBaseline{head, false}));
}

void FolderChangesTest::tellsWhatDiffers()
{
    makeRepository();
    const QString head = QString::fromLatin1(git({u"rev-parse"_qs, u"HEAD"_qs}));
    QCOMPARE(diff(head)->text, QString());
    write(u"old"_qs, "two\n");
    write(u"new file ü"_qs, "fresh\n");
    const auto now = diff(head);
    QVERIFY(now->text.contains(u"-one\n+two\n"_qs));
    QVERIFY(now->text.contains(u"+fresh\n"_qs));
    QVERIFY(!now->isCut);
    // Where it is not known what was checked out, the last commit is what it is told from.
    QCOMPARE(diff({})->text, now->text);
    // What the agent committed is a change all the same.
    git({u"add"_qs, u"."_qs});
    git({u"commit"_qs, u"-q"_qs, u"-m"_qs, u"y"_qs});
    QCOMPARE(diff(head)->text, now->text);
    write(u"big"_qs, QByteArray(3 * 1024 * 1024, 'x') + '\n');
    const auto cut = diff(head);
    QVERIFY(cut->isCut);
    QVERIFY(cut->text.size() <= 2 * 1024 * 1024);
}

void FolderChangesTest::tellsOfAFolderWithinARepository()
{
    makeRepository();
    const QString head = QString::fromLatin1(git({u"rev-parse"_qs, u"HEAD"_qs}));
    write(u"old"_qs, "two\n");
    write(u"below/other"_qs, "three\n");
    const auto below = diff(head, u"/below"_qs);
    QVERIFY(below->text.contains(u"+three"_qs));
    QVERIFY(!below->text.contains(u"+two"_qs));
}

void FolderChangesTest::aRepositoryWithoutACommitIsAllNew()
{
    git({u"init"_qs, u"-q"_qs});
    write(u"new"_qs, "fresh\n");
    FolderChanges changes(m_ports, m_folder->path());
    const auto baseline = wait(changes.baseline());
    QCOMPARE(baseline->commit, u"4b825dc642cb6eb9a060e54bf8d69288fbee4904"_qs);
    QVERIFY(diff(baseline->commit)->text.contains(u"+fresh"_qs));
    QVERIFY(diff({})->text.contains(u"+fresh"_qs));
}

void FolderChangesTest::whatTheRepositorySaysIsNotRun_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("fsmonitor") << u"core.fsmonitor"_qs;
    QTest::newRow("external diff") << u"diff.external"_qs;
    QTest::newRow("filter") << u"filter.mine.clean"_qs;
    QTest::newRow("text conversion") << u"diff.mine.textconv"_qs;
}

/// An agent leaves a config that has git start a program; whatever starts can do nothing outside.
void FolderChangesTest::whatTheRepositorySaysIsNotRun()
{
    QFETCH(QString, key);
    makeRepository();
    const QString head = QString::fromLatin1(git({u"rev-parse"_qs, u"HEAD"_qs}));
    QTemporaryDir outside;
    const QString trace = outside.filePath(u"trace"_qs);
    const QString inside = path(u"trace"_qs);
    write(u".gitattributes"_qs, "old filter=mine diff=mine\n");
    git({u"config"_qs, key, u"touch %1 %2; cat"_qs.arg(trace, inside)});
    write(u"old"_qs, "two\n");
    QVERIFY(diff(head).has_value());
    FolderChanges changes(m_ports, m_folder->path());
    (void)wait(changes.baseline());
    QVERIFY(!QFile::exists(trace));
    QVERIFY(!QFile::exists(inside));
    // Without the sandbox it would have been run.
    if (key == u"core.fsmonitor"_qs) {
        git({u"status"_qs});
        QVERIFY(QFile::exists(trace));
    }
}

void FolderChangesTest::nothingIsWritten()
{
    makeRepository();
    write(u"new"_qs, "x\n");
    const auto all = [this] {
        QStringList names;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            names.append(u"%1 %2"_qs.arg(files.filePath())
                             .arg(files.fileInfo().lastModified().toMSecsSinceEpoch()));
        }
        names.sort();
        return names;
    };
    const QStringList before = all();
    QVERIFY(diff(QString::fromLatin1(git({u"rev-parse"_qs, u"HEAD"_qs}))).has_value());
    QCOMPARE(all(), before);
}

void FolderChangesTest::withoutASandboxNobodyIsAsked()
{
    class NothingThere final : public ExecutableFinder
    {
    public:
        QFuture<Result<FoundExecutable>> find(const QString &command) override
        {
            QPromise<Result<FoundExecutable>> promise;
            promise.start();
            promise.addResult(failure(ErrorCode::CommandNotFound, command));
            promise.finish();
            return promise.future();
        }
    };
    makeRepository();
    NothingThere nothing;
    FolderChanges changes({nothing, m_launcher, m_home.path()}, m_folder->path());
    QCOMPARE(wait(changes.since({})).error().code, ErrorCode::NoSandbox);
}

QTEST_GUILESS_MAIN(FolderChangesTest)
#include "FolderChangesTest.moc"
