// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

namespace jackfield {

/// The main job as a newcomer does it: from the empty window to the sample server, connected. Main
/// thread; the program has started and outlives it.
class SampleServerTour
{
public:
    SampleServerTour(WindowProgram &program, Robot &robot);

    /// Whether the sample server ended up connected, and one of its tools answered.
    bool run();

private:
    bool unlock();
    bool addSampleServer();
    bool testIt();
    bool tryIt();

    WindowProgram &m_program;
    Robot &m_robot;
};

/// Waits until the session is unlocked; where that needs a vault, makes one under a passphrase that
/// nobody will need again.
bool unlockByHand(WindowProgram &program, Robot &robot, const QString &pictureName);

} // namespace jackfield
