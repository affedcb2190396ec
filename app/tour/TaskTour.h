// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

namespace jackfield {

/// Goes through tasks: the history, one of them with its parts, and the dialog that runs another.
class TaskTour
{
public:
    TaskTour(WindowProgram &program, Robot &robot) : m_program(program), m_robot(robot) {}

    /// Takes pictures whose names end in `look`; false where something did not appear.
    bool run(const QString &look);

private:
    bool history(const QString &look);
    bool dialog(const QString &look);

    WindowProgram &m_program;
    Robot &m_robot;
};

} // namespace jackfield
