// SPDX-License-Identifier: MIT
#include "app/jackfield/PaintReport.h"

#include "ui/window/ConnectorTable.h"

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace jackfield {

using namespace std::chrono_literals;

PaintReport::PaintReport(const MainWindow &window, QObject *parent)
    : QObject(parent), m_window(window)
{
    m_turns.setInterval(0ms);
    connect(&m_turns, &QTimer::timeout, this, &PaintReport::takeTurn);
    connect(window.table(), &ConnectorTable::firstRowsPainted, this, &PaintReport::begin,
            Qt::QueuedConnection);
}

void PaintReport::begin()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    std::printf("first-paint %lld\n", static_cast<long long>(nanoseconds));
    std::fflush(stdout);
    m_sincePaint.start();
    m_sinceTurn.start();
    m_turns.start();
}

void PaintReport::takeTurn()
{
    m_longest = std::max(m_longest, m_sinceTurn.nsecsElapsed());
    m_sinceTurn.start();
    if (m_window.isLoading())
        return;
    m_turns.stop();
    std::printf("all-rows %lld longest-turn %lld\n",
                static_cast<long long>(m_sincePaint.nsecsElapsed() / 1'000),
                static_cast<long long>(m_longest / 1'000));
    QApplication::quit();
}

} // namespace jackfield
