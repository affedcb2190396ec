// SPDX-License-Identifier: MIT
#include "mcp/TestSteps.h"

namespace jackfield {

void TestSteps::begin(TestStep::Kind kind)
{
    m_running[kind].start();
    m_reported({kind, TestStep::State::Running, 0, {}});
}

void TestSteps::end(TestStep::Kind kind, TestStep::State state, const QString &detail)
{
    const auto timer = m_running.constFind(kind);
    const int elapsed = timer == m_running.constEnd() ? 0 : int(timer->elapsed());
    m_running.remove(kind);
    m_reported({kind, state, elapsed, detail});
}

void TestSteps::failRunning(const QString &detail)
{
    const QList<TestStep::Kind> kinds = m_running.keys();
    for (const TestStep::Kind kind : kinds)
        end(kind, TestStep::State::Failed, detail);
}

} // namespace jackfield
