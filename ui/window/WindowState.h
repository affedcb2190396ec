// SPDX-License-Identifier: MIT
#pragma once

#include <QSettings>

class QHeaderView;
class QMainWindow;
class QSplitter;

namespace jackfield {

/// Keeps between runs how a person arranged the window: its place, the columns, the splitter. What
/// does not read is left at its default. Main thread; owned by the window.
class WindowState
{
public:
    explicit WindowState(const QString &file);

    void restore(QMainWindow &window, QHeaderView &columns, QSplitter &splitter) const;
    void save(const QMainWindow &window, const QHeaderView &columns, const QSplitter &splitter);

    /// Whether the desktop was dark when the program last ran.
    bool wasDark() const;
    void setWasDark(bool dark);

    /// For the dialogs, which keep their sizes here too.
    QSettings &store() { return m_store; }

private:
    QSettings m_store;
};

} // namespace jackfield
