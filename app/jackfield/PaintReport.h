// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/MainWindow.h"

#include <QElapsedTimer>
#include <QTimer>

namespace jackfield {

/// What the benchmark asks of the window: prints `first-paint TIME` (steady clock, nanoseconds)
/// when the first rows have been painted, and `all-rows AFTER longest-turn LONGEST` when all are
/// there: microseconds since the first paint, and the longest that the event loop was away
/// meanwhile. Then ends the program. Owned by the program; the window outlives it.
class PaintReport : public QObject
{
    Q_OBJECT

public:
    explicit PaintReport(const MainWindow &window, QObject *parent = nullptr);

private:
    void begin();
    void takeTurn();

    const MainWindow &m_window;
    QTimer m_turns;
    QElapsedTimer m_sincePaint;
    QElapsedTimer m_sinceTurn;
    qint64 m_longest = 0;
};

} // namespace jackfield
