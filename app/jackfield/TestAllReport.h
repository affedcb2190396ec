// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "ui/window/MainWindow.h"

#include <QElapsedTimer>
#include <QTimer>

namespace jackfield {

/// What the benchmark asks of the window under load: tests every connector when all rows are there,
/// so many at once, prints `tested AFTER longest-turn LONGEST` when the last test has ended
/// (microseconds since the first began, and the longest that the event loop was away meanwhile),
/// and ends the program. Owned by the program; window and composition outlive it.
class TestAllReport : public QObject
{
    Q_OBJECT

public:
    TestAllReport(const MainWindow &window, Composition &composition, int atOnce,
                  QObject *parent = nullptr);

private:
    void takeTurn();
    void begin();
    void end();

    const MainWindow &m_window;
    Composition &m_composition;
    int m_atOnce;
    QTimer m_turns;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTurn;
    qint64 m_longest = 0;
};

} // namespace jackfield
