// SPDX-License-Identifier: MIT
#pragma once

#include "process/GuardedProcessLauncher.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QUuid>

namespace jackfield {

/// How long a test waits for what must come, on a machine with other work to do.
constexpr int patienceMs = 30'000;

/// A launched tree, what it said, and a witness of what is left of it: every process of the tree
/// carries a variable with a word of its own, by which it is found in /proc whatever it did to its
/// parentage. Used as `LaunchedTree tree(launcher, LaunchedTree::awkward({"echo"}))`.
class LaunchedTree
{
public:
    LaunchedTree(ProcessLauncher &launcher, LaunchSpec spec)
    {
        spec.environment.append({markerName(), Secret::fromText(m_marker)});
        tree = launcher.launch(spec);
        started = std::make_unique<QSignalSpy>(tree.get(), &ProcessTree::started);
        startFailed = std::make_unique<QSignalSpy>(tree.get(), &ProcessTree::startFailed);
        ended = std::make_unique<QSignalSpy>(tree.get(), &ProcessTree::ended);
        QObject::connect(tree.get(), &ProcessTree::outputReceived, tree.get(),
                         [this](const QByteArray &bytes) { output += bytes; });
        QObject::connect(tree.get(), &ProcessTree::errorOutputReceived, tree.get(),
                         [this](const QByteArray &bytes) { errorOutput += bytes; });
    }

    /// The test program that misbehaves (tests/support/processes).
    static LaunchSpec awkward(const QStringList &args)
    {
        LaunchSpec spec;
        spec.program = QCoreApplication::applicationDirPath() + QLatin1String("/awkward_child");
        spec.args = args;
        return spec;
    }

    static QString markerName() { return QStringLiteral("JACKFIELD_TEST_TREE"); }

    /// The processes, the guard among them, that carry the word; zombies carry nothing.
    static QList<qint64> processesWith(const QString &marker)
    {
        QList<qint64> pids;
        const QByteArray line = (markerName() + u'=' + marker).toUtf8();
        const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &name : names) {
            QFile environment(QStringLiteral("/proc/%1/environ").arg(name));
            if (name.toLongLong() > 0 && environment.open(QIODevice::ReadOnly) &&
                environment.readAll().split('\0').contains(line))
                pids << name.toLongLong();
        }
        return pids;
    }

    QList<qint64> processes() const { return processesWith(m_marker); }
    Error error() const { return startFailed->value(0).value(0).value<Error>(); }
    ProcessExit exit() const { return ended->value(0).value(0).value<ProcessExit>(); }

    std::unique_ptr<ProcessTree> tree;
    std::unique_ptr<QSignalSpy> started;
    std::unique_ptr<QSignalSpy> startFailed;
    std::unique_ptr<QSignalSpy> ended;
    QByteArray output;
    QByteArray errorOutput;

private:
    QString m_marker = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

} // namespace jackfield
