// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"
#include "process/GuardLine.h"
#include "process/GuardSpawn.h"
#include "process/GuardedProcessLauncher.h"
#include "process/InputPipe.h"
#include "process/OutputPipe.h"

#include <QTimer>

#include <csignal>

namespace jackfield {

/// One program below its guard. Everything that takes time is done by the guard; this object only
/// moves bytes. It may be destroyed at any moment, also from a slot of its own signals.
class GuardedProcessTree final : public ProcessTree
{
    Q_OBJECT

public:
    GuardedProcessTree(SpawnedGuard guard, const EndGraces &graces, const LaunchSpec &spec);
    ~GuardedProcessTree() override;

    void write(const QByteArray &bytes) override;
    qint64 bytesToWrite() const override;
    bool isRunning() const override;
    void closeInput() override { m_input.closeWhenWritten(); }
    void end() override;
    void pauseOutput(bool paused) override;

private:
    enum class State { Starting, Running, Over };

    void take(const GuardReport &report);
    void finish();
    void failToStart(const Error &error);
    void enableOutput();

    const EndGraces m_graces;
    const QString m_program;
    const QString m_folder;
    State m_state = State::Starting;
    bool m_paused = false;
    ProcessExit m_exit{
        0, SIGKILL}; ///< until the guard says otherwise: that is how its own loss ends it
    std::unique_ptr<GuardLine> m_line;
    InputPipe m_input;
    OutputPipe m_output;
    OutputPipe m_errorOutput;
    QTimer m_grace;
};

} // namespace jackfield
