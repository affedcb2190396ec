// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

namespace jackfield {

/// Calls a tool of the selected connector's real server that asks the person something, looks at
/// the question, and takes its picture. Cancels it.
class ElicitationTour
{
public:
    ElicitationTour(WindowProgram &program, Robot &robot) : m_program(program), m_robot(robot) {}

    /// Whether the tool asked, and went on after the answer.
    bool run(const QString &tool, const QString &picture);

private:
    WindowProgram &m_program;
    Robot &m_robot;
};

} // namespace jackfield
