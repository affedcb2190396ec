// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <memory>

namespace jackfield {

/// What a program said until it ended.
struct ShortOutput
{
    QByteArray output;
    bool isCut = false; ///< there was more than was asked for
    ProcessExit exit;
};

/// One run of a program that answers a question and ends: its standard output, within bounds of
/// time and size. Once; destroying it ends the program. Main thread; the launcher outlives it.
class ShortRun : public QObject
{
    Q_OBJECT

public:
    struct Bounds
    {
        std::chrono::milliseconds time;
        qsizetype bytes;
    };

    ShortRun(ProcessLauncher &launcher, Bounds bounds, QObject *parent = nullptr);
    ~ShortRun() override;

    /// Its input is empty. Errors of starting it; Timeout.
    QFuture<Result<ShortOutput>> run(const LaunchSpec &spec);

private:
    void take(const QByteArray &bytes);
    void end(const Result<ShortOutput> &outcome);

    ProcessLauncher &m_launcher;
    Bounds m_bounds;
    std::unique_ptr<ProcessTree> m_process;
    ShortOutput m_said;
    QTimer m_limit;
    QPromise<Result<ShortOutput>> m_promise;
    bool m_ended = false;
};

} // namespace jackfield
