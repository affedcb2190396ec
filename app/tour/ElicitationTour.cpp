// SPDX-License-Identifier: MIT
#include "app/tour/ElicitationTour.h"

#include "app/tour/ToolTour.h"
#include "ui/tryout/ElicitationDialog.h"

namespace jackfield {

using namespace std::chrono_literals;

bool ElicitationTour::run(const QString &tool, const QString &picture)
{
    ToolTour tools(m_program, m_robot);
    QWidget *page = tools.open(tool);
    if (!page || !m_robot.click(page->findChild<QWidget *>(QStringLiteral("callButton"))))
        return false;
    const auto question = [&] { return Robot::dialog<ElicitationDialog>(m_program.window()); };
    if (!m_robot.waitFor([&] { return question() != nullptr; }, 30s)) {
        m_robot.say(QStringLiteral("The tool %1 did not ask.").arg(tool));
        return false;
    }
    m_robot.picture(question(), picture);
    m_robot.press(question(), Qt::Key_Escape);
    const auto *result = page->findChild<QWidget *>(QStringLiteral("result"));
    const bool answered = m_robot.waitFor(
        [&] {
            return !question() &&
                   result->findChild<QWidget *>(QStringLiteral("partText")) != nullptr;
        },
        30s);
    m_robot.say(answered ? QStringLiteral("The tool %1 asked, and went on.").arg(tool)
                         : QStringLiteral("The tool %1 did not go on.").arg(tool));
    return answered && tools.close();
}

} // namespace jackfield
