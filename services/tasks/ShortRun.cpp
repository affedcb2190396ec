// SPDX-License-Identifier: MIT
#include "tasks/ShortRun.h"

#include <utility>

namespace jackfield {

ShortRun::ShortRun(ProcessLauncher &launcher, Bounds bounds, QObject *parent)
    : QObject(parent), m_launcher(launcher), m_bounds(bounds)
{
    m_promise.start();
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_process->end();
        end(failure(ErrorCode::Timeout));
    });
}

ShortRun::~ShortRun()
{
    end(failure(ErrorCode::Cancelled));
}

QFuture<Result<ShortOutput>> ShortRun::run(const LaunchSpec &spec)
{
    m_process = m_launcher.launch(spec);
    connect(m_process.get(), &ProcessTree::outputReceived, this, &ShortRun::take);
    connect(m_process.get(), &ProcessTree::startFailed, this,
            [this](const Error &error) { end(failure(error)); });
    connect(m_process.get(), &ProcessTree::ended, this, [this](const ProcessExit &exit) {
        m_said.exit = exit;
        end(m_said);
    });
    m_process->closeInput();
    m_limit.start(m_bounds.time);
    return m_promise.future();
}

void ShortRun::take(const QByteArray &bytes)
{
    if (m_said.isCut)
        return;
    m_said.output += bytes;
    if (m_said.output.size() <= m_bounds.bytes)
        return;
    m_said.output.truncate(m_bounds.bytes);
    m_said.isCut = true;
    m_process->end();
}

void ShortRun::end(const Result<ShortOutput> &outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    m_promise.addResult(outcome);
    m_promise.finish();
}

} // namespace jackfield
