// SPDX-License-Identifier: MIT
#include "app/tour/ToolTour.h"

#include <QAbstractItemView>
#include <QTabWidget>

namespace jackfield {

using namespace std::chrono_literals;

bool ToolTour::run(const QString &tool, const QString &argument, const QString &resultPicture,
                   const QString &trafficPicture)
{
    QWidget *page = open(tool);
    if (!page)
        return false;
    QWidget *field = nullptr;
    const auto findField = [&] {
        field = page->findChild<QWidget *>(QStringLiteral("field:") + argument);
        return field != nullptr && field->isVisible();
    };
    if (!m_robot.waitFor(findField, 5s)) {
        m_robot.picture(&m_program.window(), resultPicture);
        m_robot.say(QStringLiteral("The form of %1 has no field %2.").arg(tool, argument));
        return false;
    }
    m_robot.type(field, QStringLiteral("hello"));
    m_robot.click(page->findChild<QWidget *>(QStringLiteral("callButton")));
    const auto *result = page->findChild<QWidget *>(QStringLiteral("result"));
    const bool answered = m_robot.waitFor(
        [&] { return result->findChild<QWidget *>(QStringLiteral("partText")) != nullptr; }, 30s);
    m_robot.say(answered ? QStringLiteral("The tool %1 answered.").arg(tool)
                         : QStringLiteral("The tool %1 did not answer.").arg(tool));
    m_robot.picture(&m_program.window(), resultPicture);
    if (!openTab("trafficPage"))
        return false;
    m_robot.picture(&m_program.window(), trafficPicture);
    return answered && close();
}

QWidget *ToolTour::open(const QString &tool)
{
    QWidget *page = openTab("toolsPage");
    return page && startServer(page) && choose(page, tool) ? page : nullptr;
}

bool ToolTour::close()
{
    return openTab("overviewPage") != nullptr;
}

QWidget *ToolTour::openTab(const char *pageName)
{
    auto *panel = m_program.window().findChild<QWidget *>(QStringLiteral("detailPanel"));
    auto *tabs = panel->findChild<QTabWidget *>();
    for (int index = 0; index < tabs->count(); ++index) {
        const bool isOverview = index == 0 && qstrcmp(pageName, "overviewPage") == 0;
        if (isOverview || tabs->widget(index)->objectName() == QLatin1String(pageName)) {
            tabs->setCurrentIndex(index);
            return tabs->widget(index);
        }
    }
    m_robot.say(QStringLiteral("There is no tab %1.").arg(QLatin1String(pageName)));
    return nullptr;
}

bool ToolTour::startServer(QWidget *page)
{
    LiveServer &server = m_program.composition().liveServer();
    m_robot.click(page->findChild<QWidget *>(QStringLiteral("startButton")));
    if (m_robot.waitFor([&] { return server.state() == LiveServer::State::Open; }, 120s))
        return true;
    m_robot.say(
        QStringLiteral("The server did not start: %1 %2")
            .arg(server.error() ? wireName(server.error()->code) : QString(), server.stderrTail()));
    return false;
}

bool ToolTour::choose(QWidget *page, const QString &tool)
{
    auto *list = page->findChild<QAbstractItemView *>(QStringLiteral("entries"));
    const auto find = [&] {
        const QAbstractItemModel &model = *list->model();
        const QModelIndexList found = model.match(model.index(0, 0), Qt::DisplayRole, tool, 1,
                                                  Qt::MatchContains | Qt::MatchWrap);
        return found.value(0);
    };
    if (!m_robot.waitFor([&] { return find().isValid(); }, 20s)) {
        m_robot.say(QStringLiteral("There is no tool %1.").arg(tool));
        return false;
    }
    list->setCurrentIndex(find());
    return m_robot.waitFor(
        [&] { return page->findChild<QWidget *>(QStringLiteral("callButton"))->isVisible(); }, 5s);
}

} // namespace jackfield
