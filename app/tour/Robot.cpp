// SPDX-License-Identifier: MIT
#include "app/tour/Robot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPixmap>
#include <QTest>

#include <cstdio>

namespace jackfield {

Robot::Robot(const QDir &pictures) : m_pictures(pictures) {}

void Robot::say(const QString &text) const
{
    std::printf("%s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

bool Robot::waitFor(const std::function<bool()> &isSo, std::chrono::milliseconds atMost) const
{
    return QTest::qWaitFor(isSo, int(atMost.count()));
}

bool Robot::click(QWidget *widget) const
{
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    activate(widget->window());
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

bool Robot::clickButton(const QWidget &root, const QString &text) const
{
    for (QAbstractButton *button : root.findChildren<QAbstractButton *>())
        if (button->isVisible() && button->text().remove(u'&') == text)
            return click(button);
    return false;
}

void Robot::type(QWidget *field, const QString &text) const
{
    activate(field->window());
    QTest::mouseClick(field, Qt::LeftButton);
    QTest::keyClicks(field, text);
}

void Robot::press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers) const
{
    activate(widget->window());
    QTest::keyClick(widget, Qt::Key(key), modifiers);
}

void Robot::activate(QWidget *window) const
{
    if (window->isActiveWindow())
        return;
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window))
        say(QStringLiteral("  the window did not become active"));
}

void Robot::picture(QWidget *window, const QString &name) const
{
    // What was asked for a moment ago is drawn first.
    QApplication::sendPostedEvents();
    QTest::qWait(60);
    const QString path = m_pictures.filePath(name + QStringLiteral(".png"));
    if (window->grab().save(path))
        say(QStringLiteral("  picture: %1").arg(path));
    else
        say(QStringLiteral("  no picture could be written to %1").arg(path));
}

} // namespace jackfield
