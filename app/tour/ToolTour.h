// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfield/WindowProgram.h"
#include "app/tour/Robot.h"

namespace jackfield {

/// Tries a tool of the selected connector's real server as a person does: starts the server from
/// its tab, fills in the form, calls, and looks at the traffic. Takes pictures of the result and of
/// the traffic.
class ToolTour
{
public:
    ToolTour(WindowProgram &program, Robot &robot) : m_program(program), m_robot(robot) {}

    /// Whether the tool answered. `tool` takes one text, its argument `argument`.
    bool run(const QString &tool, const QString &argument, const QString &resultPicture,
             const QString &trafficPicture);

    /// Opens the tab with the tools, starts the server and chooses one; gives the page, or null.
    QWidget *open(const QString &tool);
    /// Goes back to the first tab.
    bool close();

private:
    QWidget *openTab(const char *pageName);
    bool startServer(QWidget *page);
    bool choose(QWidget *page, const QString &tool);

    WindowProgram &m_program;
    Robot &m_robot;
};

} // namespace jackfield
