// SPDX-License-Identifier: MIT
#include "process/Leftovers.h"

#include "process/FileDescriptor.h"
#include "process/GuardMark.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>
#include <QTimer>

#include <csignal>
#include <memory>
#include <optional>
#include <vector>

#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace jackfield {

namespace {

constexpr auto lookInterval = std::chrono::milliseconds(25);

QByteArray contents(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray folderOf(qint64 pid)
{
    return "/proc/" + QByteArray::number(pid);
}

/// The mark in a process's environment; empty where it has none, or is another user's.
QByteArray markOf(qint64 pid)
{
    struct stat owner;
    if (stat(folderOf(pid).constData(), &owner) != 0 || owner.st_uid != geteuid())
        return {};
    const QByteArray name = QByteArray(guardMarkName) + '=';
    const QList<QByteArray> lines = contents(folderOf(pid) + "/environ").split('\0');
    for (const QByteArray &line : lines)
        if (line.startsWith(name))
            return line.mid(name.size());
    return {};
}

/// Whether a process with this number runs that started then. One that died and was not waited for,
/// because its parent died as well, still has its entry.
bool isAlive(const QByteArray &number, unsigned long long start)
{
    if (startTimeOf(number.constData()) != start)
        return false;
    const QByteArray stat = contents("/proc/" + number + "/stat");
    const char state = stat.mid(stat.lastIndexOf(')') + 2).left(1).append(' ').at(0);
    return state != 'Z' && state != 'X';
}

/// Whether the mark is of our PID namespace and its guard is gone.
bool isOrphaned(const QByteArray &mark, unsigned long long space)
{
    const QList<QByteArray> parts = mark.split('/');
    if (parts.size() != 3 || parts[0].toULongLong() != space || parts[1].toLongLong() <= 0)
        return false;
    return !isAlive(parts[1], parts[2].toULongLong());
}

std::optional<Leftover> leftoverAt(qint64 pid, unsigned long long space)
{
    const QByteArray number = QByteArray::number(pid);
    const quint64 start = startTimeOf(number.constData());
    if (start == 0 || !isOrphaned(markOf(pid), space))
        return std::nullopt;
    return Leftover{pid, start, QString::fromUtf8(contents(folderOf(pid) + "/comm").trimmed())};
}

/// A descriptor of the process, if it is still the one that was found.
FileDescriptor opened(const Leftover &leftover)
{
    FileDescriptor process(int(syscall(SYS_pidfd_open, pid_t(leftover.pid), 0)));
    unsigned long long space = 0;
    // Looked at after it was opened: from here on the number cannot be given away unseen.
    if (process.number() < 0 || !readPidNamespace(space) ||
        leftoverAt(leftover.pid, space) != leftover)
        return FileDescriptor(-1);
    return process;
}

bool isGone(const FileDescriptor &process)
{
    pollfd source{process.number(), POLLIN, 0};
    return poll(&source, 1, 0) == 1;
}

void signalTo(const FileDescriptor &process, int signal)
{
    syscall(SYS_pidfd_send_signal, process.number(), signal, nullptr, 0);
}

/// Ends processes in its own time; deletes itself.
class Ending : public QObject
{
public:
    Ending(const QList<Leftover> &leftovers, std::chrono::milliseconds grace) : m_grace(grace)
    {
        for (const Leftover &leftover : leftovers) {
            FileDescriptor process = opened(leftover);
            if (process.number() >= 0)
                m_processes.push_back(std::move(process));
        }
        connect(&m_look, &QTimer::timeout, this, &Ending::look);
    }

    QFuture<int> start()
    {
        m_promise.start();
        for (const FileDescriptor &process : m_processes) {
            signalTo(process, SIGTERM);
            signalTo(process, SIGCONT);
        }
        m_time.start();
        m_look.start(lookInterval);
        return m_promise.future();
    }

private:
    void look()
    {
        int gone = 0;
        const bool isLate = elapsed() > m_grace;
        for (const FileDescriptor &process : m_processes) {
            if (isGone(process))
                ++gone;
            else if (isLate)
                signalTo(process, SIGKILL);
        }
        const bool all = gone == int(m_processes.size());
        if (!all && elapsed() < 2 * m_grace + std::chrono::seconds(1))
            return;
        m_look.stop();
        m_promise.addResult(gone);
        m_promise.finish();
        deleteLater();
    }

    std::chrono::milliseconds elapsed() const
    {
        return std::chrono::milliseconds(m_time.elapsed());
    }

    std::chrono::milliseconds m_grace;
    std::vector<FileDescriptor> m_processes;
    QPromise<int> m_promise;
    QElapsedTimer m_time;
    QTimer m_look;
};

} // namespace

QList<Leftover> findLeftovers()
{
    QList<Leftover> found;
    unsigned long long space = 0;
    if (!readPidNamespace(space))
        return found;
    const QStringList names =
        QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const qint64 pid = name.toLongLong();
        if (pid <= 0)
            continue;
        if (const auto leftover = leftoverAt(pid, space))
            found.append(*leftover);
    }
    return found;
}

QFuture<int> endLeftovers(const QList<Leftover> &leftovers, std::chrono::milliseconds grace)
{
    return (new Ending(leftovers, grace))->start();
}

} // namespace jackfield
