// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

#include <QProcess>

namespace jackfield {

class SignInWizard;

/// Signs in to an authorization server on this machine through the window, with a browser that
/// agrees at once, and takes a picture of each page. Needs an unlocked session.
class SignInTour
{
public:
    SignInTour(WindowProgram &program, Robot &robot) : m_program(program), m_robot(robot) {}

    /// `look` ends the pictures' names. False, and it is said, where something did not appear.
    bool run(const QString &look);

private:
    bool pages(const ConnectorId &id, const QString &look);
    bool waitForButton(SignInWizard &wizard, int button);
    void click(SignInWizard &wizard, int button);

    WindowProgram &m_program;
    Robot &m_robot;
    QProcess m_server;
};

} // namespace jackfield
