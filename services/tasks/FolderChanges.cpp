// SPDX-License-Identifier: MIT
#include "tasks/FolderChanges.h"

#include "agents/BubblewrapSandbox.h"
#include "domain/WhenFinished.h"

#include <QDir>
#include <QFileInfo>

#include <memory>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

/// A task waits for it.
constexpr std::chrono::milliseconds baselineLimit = 3s;
constexpr std::chrono::milliseconds diffLimit = 20s;
constexpr qsizetype longestDiff = 2 * 1024 * 1024;
constexpr qint64 memoryLimit = 1024 * 1024 * 1024;

/// $1 is the folder. The commit on a line of its own (before the first one: the tree of nothing at
/// all), and then a line for each file that differs.
const QString askBaseline = QStringLiteral(R"(cd "$1" || exit
git rev-parse --verify -q HEAD || git hash-object -t tree /dev/null || exit
git status --porcelain -- .)");

/// $1 is the folder, $2 the commit; empty: what was committed last. Files that git does not know
/// are entered into a copy of the index, and what that makes goes beside the repository, so that
/// they are told like the others.
/// The copy keeps its time, by which git tells what may have changed since the index was written.
const QString askDiff = QStringLiteral(R"(cd "$1" || exit
of() { git rev-parse --path-format=absolute --git-path "$1"; }
index=$(of index) && GIT_ALTERNATE_OBJECT_DIRECTORIES=$(of objects) || exit
cp -p "$index" /tmp/index 2>/dev/null
mkdir /tmp/objects
export GIT_INDEX_FILE=/tmp/index GIT_OBJECT_DIRECTORY=/tmp/objects GIT_ALTERNATE_OBJECT_DIRECTORIES
git add --intent-to-add -- . 2>/dev/null
from=${2:-$(git rev-parse --verify -q HEAD || git hash-object -t tree /dev/null)}
git diff --no-color --no-ext-diff --no-textconv "$from" -- .)");

QString topOf(const QString &directory)
{
    QDir folder(directory);
    do {
        if (folder.exists(QStringLiteral(".git")))
            return folder.absolutePath();
    } while (folder.cdUp());
    return {};
}

/// A promise that several callbacks share.
template <typename T>
std::shared_ptr<QPromise<Result<T>>> begunPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void keep(QPromise<Result<T>> &promise, const Result<T> &outcome)
{
    promise.addResult(outcome);
    promise.finish();
}

} // namespace

FolderChanges::FolderChanges(const Ports &ports, const QString &directory, QObject *parent)
    : QObject(parent), m_ports(ports), m_directory(directory), m_top(topOf(directory))
{
}

FolderChanges::~FolderChanges() = default;

QFuture<Result<TaskBaseline>> FolderChanges::baseline()
{
    auto promise = begunPromise<TaskBaseline>();
    ask(askBaseline, {}, baselineLimit, [promise](const Result<ShortOutput> &said) {
        if (!said) {
            keep<TaskBaseline>(*promise, failure(said.error()));
            return;
        }
        const QList<QByteArray> lines = said->output.split('\n');
        if (said->exit.status != 0)
            keep<TaskBaseline>(*promise, failure(ErrorCode::NotFound));
        else
            keep<TaskBaseline>(*promise, TaskBaseline{QString::fromLatin1(lines.constFirst()),
                                                      lines.value(1).isEmpty()});
    });
    return promise->future();
}

QFuture<Result<FolderDiff>> FolderChanges::since(const QString &commit)
{
    auto promise = begunPromise<FolderDiff>();
    ask(askDiff, commit, diffLimit, [promise](const Result<ShortOutput> &said) {
        if (!said)
            keep<FolderDiff>(*promise, failure(said.error()));
        else if (!said->isCut && said->exit.status != 0)
            keep<FolderDiff>(*promise, failure(ErrorCode::NotFound));
        else
            keep<FolderDiff>(*promise, FolderDiff{QString::fromUtf8(said->output), said->isCut});
    });
    return promise->future();
}

void FolderChanges::ask(const QString &script, const QString &argument,
                        std::chrono::milliseconds limit, const Answer &answer)
{
    if (m_top.isEmpty()) {
        answer(failure(ErrorCode::NotFound));
        return;
    }
    whenFinished(m_ports.finder.find(QStringLiteral("bwrap")), this,
                 [this, script, argument, limit, answer](const Result<FoundExecutable> &found) {
                     if (found)
                         askWith(*found, script, argument, limit, answer);
                     else
                         answer(failure(ErrorCode::NoSandbox));
                 });
}

void FolderChanges::askWith(const FoundExecutable &bubblewrap, const QString &script,
                            const QString &argument, std::chrono::milliseconds limit,
                            const Answer &answer)
{
    SandboxWish wish;
    wish.directory = m_directory;
    wish.isReadOnly = true;
    wish.home = m_ports.home;
    wish.readable = programFolders(QStringLiteral("/bin/sh"), bubblewrap.searchPath, m_ports.home);
    if (m_top != m_directory)
        wish.readable.append(m_top);
    wish.network = TaskNetwork::None;
    wish.memoryLimit = memoryLimit;
    const QStringList words = sandboxed({QStringLiteral("/bin/sh"), QStringLiteral("-c"), script,
                                         QStringLiteral("sh"), m_directory, argument},
                                        wish, bubblewrap.path);
    LaunchSpec spec{
        words.constFirst(), words.mid(1), QStringLiteral("/"), bubblewrap.searchPath, {}};
    // Not even the index may be written to.
    spec.environment.append(
        {QStringLiteral("GIT_OPTIONAL_LOCKS"), Secret::fromText(QStringLiteral("0"))});
    m_run = std::make_unique<ShortRun>(m_ports.launcher, ShortRun::Bounds{limit, longestDiff});
    whenFinished(m_run->run(spec), this, answer);
}

} // namespace jackfield
