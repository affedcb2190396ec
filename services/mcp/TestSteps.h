// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/ConnectionTest.h"

#include <QElapsedTimer>
#include <QHash>

#include <functional>
#include <optional>

namespace jackfield {

/// Times the steps of a connection and tells each change of their state.
class TestSteps
{
public:
    using Reported = std::function<void(const TestStep &step)>;

    explicit TestSteps(Reported reported) : m_reported(std::move(reported)) {}

    void begin(TestStep::Kind kind);
    void end(TestStep::Kind kind, TestStep::State state, const QString &detail = {});
    /// Ends every step that is still running as failed.
    void failRunning(const QString &detail);
    bool isRunning(TestStep::Kind kind) const { return m_running.contains(kind); }

private:
    Reported m_reported;
    QHash<TestStep::Kind, QElapsedTimer> m_running;
};

} // namespace jackfield
