// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

namespace jackfield {

/// Leaves work running behind a command that is done: a second process does the work, in a session
/// of its own, and what it prints until leave() is printed by the first. Begin it before anything
/// was opened or started, since a process that is split has all of that twice.
class Detachment
{
public:
    /// True in the process that goes on. False in the first one, once the other has left or ended,
    /// and where the system makes no second process.
    bool begin();
    /// How the first process ends.
    Outcome status() const { return m_status; }
    bool isDetached() const { return m_pipe >= 0; }
    /// What is printed from now on is read by nobody.
    void leave();

private:
    void follow(int pipe, int pid);

    int m_pipe = -1; ///< in the process that goes on
    Outcome m_status = ExitStatus::Done;
};

} // namespace jackfield
