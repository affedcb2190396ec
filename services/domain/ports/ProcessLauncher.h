// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/SecretEntries.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QString>
#include <QStringList>

#include <memory>

namespace jackfield {

/// A program to start, without a shell.
struct LaunchSpec
{
    QString program; ///< an absolute path
    QStringList args;
    QString cwd;               ///< empty: the home folder
    QString searchPath;        ///< the child's PATH; empty: ours
    SecretEntries environment; ///< added to the few inherited variables
    /// Set only where neither an inherited variable nor `environment` has that name.
    QList<QPair<QString, QString>> defaults = {};
};

/// How a process ended.
struct ProcessExit
{
    int status = 0; ///< the exit status, when not crashed
    int signal = 0; ///< the signal that ended it, or 0
};

/// A started program and everything it started: they end together, when end() is called, when this
/// object is destroyed, and when our own process dies in whatever way. Lives on the thread that
/// launched it.
class ProcessTree : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Queues bytes for standard input.
    virtual void write(const QByteArray &bytes) = 0;
    /// Bytes that are queued and not yet taken by the child.
    virtual qint64 bytesToWrite() const = 0;
    virtual bool isRunning() const = 0;
    /// The program sees the end of its input after what is queued, and goes on.
    virtual void closeInput() = 0;
    /// Ends the tree: closes standard input, and after a grace period terminates, then kills what
    /// is left. ended() follows.
    virtual void end() = 0;
    /// Stops taking bytes from the child's output until called with false: back-pressure.
    virtual void pauseOutput(bool paused) = 0;

Q_SIGNALS:
    void started();
    /// The program could not be started; nothing else follows.
    void startFailed(const jackfield::Error &error);
    /// What was written and had to wait has been taken.
    void inputWritten();
    void outputReceived(const QByteArray &bytes);
    void errorOutputReceived(const QByteArray &bytes);
    /// The program ended by itself or was ended; nothing of the tree is left.
    void ended(const jackfield::ProcessExit &exit);
};

class ProcessLauncher
{
public:
    virtual ~ProcessLauncher() = default;
    /// Starts the program; the outcome arrives as a signal, never before this returns.
    virtual std::unique_ptr<ProcessTree> launch(const LaunchSpec &spec) = 0;
};

} // namespace jackfield
