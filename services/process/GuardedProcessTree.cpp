// SPDX-License-Identifier: MIT
#include "process/GuardedProcessTree.h"

#include <QFileInfo>
#include <QPointer>

#include <cerrno>
#include <csignal>

namespace jackfield {

namespace {

Error execError(const QString &program, int number)
{
    const QString detail = QStringLiteral("%1: %2").arg(program, qt_error_string(number));
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        // The kernel says the same of a script's interpreter.
        if (QFileInfo::exists(program)) {
            return {ErrorCode::CommandNotFound,
                    GuardedProcessTree::tr("%1: the interpreter that it names is not there")
                        .arg(program)};
        }
        return {ErrorCode::CommandNotFound, detail};
    case EACCES:
    case ENOEXEC:
        return {ErrorCode::NotExecutable, detail};
    default:
        return {ErrorCode::StartFailed, detail};
    }
}

} // namespace

GuardedProcessTree::GuardedProcessTree(SpawnedGuard guard, const EndGraces &graces,
                                       const LaunchSpec &spec)
    : m_graces(graces),
      m_program(spec.program),
      m_folder(spec.cwd),
      m_line(std::make_unique<GuardLine>(guard.pid, std::move(guard.socket))),
      m_input(std::move(guard.input)),
      m_output(std::move(guard.output)),
      m_errorOutput(std::move(guard.errorOutput))
{
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, m_line.get(), &GuardLine::hangUp);
    connect(m_line.get(), &GuardLine::reported, this, &GuardedProcessTree::take);
    connect(m_line.get(), &GuardLine::closed, this, &GuardedProcessTree::finish);
    connect(&m_input, &InputPipe::written, this, &ProcessTree::inputWritten);
    connect(&m_output, &OutputPipe::received, this, &ProcessTree::outputReceived);
    connect(&m_errorOutput, &OutputPipe::received, this, &ProcessTree::errorOutputReceived);
}

GuardedProcessTree::~GuardedProcessTree()
{
    GuardLine::abandon(std::move(m_line));
}

void GuardedProcessTree::write(const QByteArray &bytes)
{
    m_input.write(bytes);
}

qint64 GuardedProcessTree::bytesToWrite() const
{
    return m_input.bytesToWrite();
}

bool GuardedProcessTree::isRunning() const
{
    return m_state != State::Over;
}

void GuardedProcessTree::end()
{
    if (m_state == State::Over || m_grace.isActive())
        return;
    m_input.closeWhenWritten();
    m_grace.start(m_graces.afterInputClosed);
}

void GuardedProcessTree::pauseOutput(bool paused)
{
    m_paused = paused;
    enableOutput();
}

/// Nothing is read before started() was heard, so that no byte arrives ahead of it.
void GuardedProcessTree::enableOutput()
{
    const bool enabled = m_state == State::Running && !m_paused;
    m_output.setEnabled(enabled);
    m_errorOutput.setEnabled(enabled);
}

void GuardedProcessTree::take(const GuardReport &report)
{
    switch (report.kind) {
    case GuardReport::Kind::Started:
        m_state = State::Running;
        enableOutput();
        Q_EMIT started();
        return;
    case GuardReport::Kind::FolderFailed:
        return failToStart({ErrorCode::WorkingFolder,
                            QStringLiteral("%1: %2").arg(m_folder, qt_error_string(report.value))});
    case GuardReport::Kind::ExecFailed:
        return failToStart(execError(m_program, report.value));
    case GuardReport::Kind::ForkFailed:
        return failToStart({ErrorCode::StartFailed, qt_error_string(report.value)});
    case GuardReport::Kind::Exited:
        m_exit = {report.value, 0};
        return;
    case GuardReport::Kind::Signalled:
        m_exit = {0, report.value};
        return;
    }
}

void GuardedProcessTree::failToStart(const Error &error)
{
    m_state = State::Over;
    m_grace.stop();
    m_input.close();
    Q_EMIT startFailed(error);
}

/// The guard has gone, so nobody writes any more: what the pipes still hold, at most their size, is
/// handed on even while paused, because nothing comes after ended().
void GuardedProcessTree::finish()
{
    if (m_state == State::Over)
        return;
    if (m_state == State::Starting)
        return failToStart({ErrorCode::StartFailed, tr("The guard process was ended.")});
    m_grace.stop();
    m_input.close();
    const QPointer<GuardedProcessTree> self(this);
    m_output.drain();
    if (self)
        m_errorOutput.drain();
    if (!self)
        return;
    m_state = State::Over;
    Q_EMIT ended(m_exit);
}

} // namespace jackfield
