// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

namespace jackfield {

/// Takes a picture of every screen, in light and in dark. Main thread; the program has started over
/// an empty database and outlives it.
class ScreensTour
{
public:
    ScreensTour(WindowProgram &program, Robot &robot);

    /// Whether every screen could be brought up.
    bool run();

private:
    bool all(const QString &look);
    bool mainWindow(const QString &look);
    bool dialogs(const QString &look);
    bool unlockDialog(const QString &look);
    bool testing(const QString &look);
    bool dialogPicture(const QString &name, int escapes = 1);
    bool select(const QString &name);
    void setLook(Appearance appearance);

    WindowProgram &m_program;
    Robot &m_robot;
};

} // namespace jackfield
