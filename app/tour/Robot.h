// SPDX-License-Identifier: MIT
#pragma once

#include <QDir>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>

namespace jackfield {

/// Does what a person does (looks, clicks, types, waits), says so on standard output, and takes a
/// picture when asked to. Main thread.
class Robot
{
public:
    /// Pictures go into this folder.
    explicit Robot(const QDir &pictures);

    void say(const QString &text) const;
    /// Waits, with a running event loop, until it is so; false after the time is over.
    bool waitFor(const std::function<bool()> &isSo, std::chrono::milliseconds atMost) const;
    /// Clicks the middle; false where it is not there, hidden or disabled.
    bool click(QWidget *widget) const;
    /// Clicks the visible button with this text, mnemonics apart.
    bool clickButton(const QWidget &root, const QString &text) const;
    void type(QWidget *field, const QString &text) const;
    void press(QWidget *widget, int key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Brings a window to the front, as a window manager would; there may be none.
    void activate(QWidget *window) const;
    /// Takes a picture of a window into NAME.png.
    void picture(QWidget *window, const QString &name) const;

    /// The dialog of that class that is open; null where there is none.
    template <typename Dialog>
    static Dialog *dialog(const QWidget &window)
    {
        for (Dialog *candidate : window.findChildren<Dialog *>())
            if (candidate->isVisible())
                return candidate;
        return nullptr;
    }

private:
    QDir m_pictures;
};

} // namespace jackfield
