// SPDX-License-Identifier: MIT
#include "process/GuardedProcessLauncher.h"

#include "process/GuardedProcessTree.h"
#include "process/OwnProgram.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace jackfield {

namespace {

/// What launch() gives when there is nothing to launch: says so as soon as the event loop runs.
class UnstartedProcessTree final : public ProcessTree
{
public:
    explicit UnstartedProcessTree(const Error &error)
    {
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT startFailed(error); }, Qt::QueuedConnection);
    }

    void write(const QByteArray &) override {}
    qint64 bytesToWrite() const override { return 0; }
    bool isRunning() const override { return false; }
    void closeInput() override {}
    void end() override {}
    void pauseOutput(bool) override {}
};

std::unique_ptr<ProcessTree> unstarted(ErrorCode code, const QString &detail)
{
    return std::make_unique<UnstartedProcessTree>(Error{code, detail});
}

} // namespace

GuardedProcessLauncher::GuardedProcessLauncher(const EndGraces &graces, const QString &guardPath)
    : m_graces(graces), m_guardPath(guardPath)
{
}

std::unique_ptr<ProcessTree> GuardedProcessLauncher::launch(const LaunchSpec &given)
{
    LaunchSpec spec = given;
    spec.cwd = QDir::cleanPath(QDir::home().filePath(given.cwd));
    if (m_guardPath.isEmpty())
        m_guardPath = ownProgram(QStringLiteral("jackfield-guard"));
    if (!QFileInfo(m_guardPath).isExecutable()) {
        return unstarted(
            ErrorCode::StartFailed,
            GuardedProcessTree::tr("jackfield-guard, a part of Jackfield, is missing."));
    }
    if (!QDir::isAbsolutePath(spec.program))
        return unstarted(ErrorCode::CommandNotFound, spec.program);

    QList<QByteArray> arguments{QByteArray::number(qint64(m_graces.afterTerminate.count())),
                                QFile::encodeName(spec.cwd), QFile::encodeName(spec.program)};
    for (const QString &argument : std::as_const(spec.args))
        arguments << argument.toUtf8();
    for (const QByteArray &argument : std::as_const(arguments)) {
        if (argument.contains('\0')) {
            return unstarted(ErrorCode::InvalidInput,
                             GuardedProcessTree::tr("An argument holds a NUL character."));
        }
    }
    Result<ChildEnvironment> environment = ChildEnvironment::from(spec);
    if (!environment)
        return unstarted(environment.error().code, environment.error().detail);
    Result<SpawnedGuard> guard =
        spawnGuard(QFile::encodeName(m_guardPath), arguments, *environment);
    if (!guard)
        return unstarted(guard.error().code, guard.error().detail);
    return std::make_unique<GuardedProcessTree>(std::move(*guard), m_graces, spec);
}

} // namespace jackfield
