// SPDX-License-Identifier: MIT
#include "app/jackfield/ListReport.h"

#include "ui/window/ConnectorTable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

namespace {

/// So many turns without a change, and what was asked for is there and painted.
constexpr int quietTurns = 50;

} // namespace

ListReport::ListReport(MainWindow &window, const QString &filter, QObject *parent)
    : QObject(parent), m_window(window), m_filter(filter)
{
    m_turns.setInterval(0ms);
    connect(&m_turns, &QTimer::timeout, this, &ListReport::takeTurn);
    connect(window.table(), &ConnectorTable::firstRowsPainted, &m_turns,
            qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void ListReport::takeTurn()
{
    if (m_phase != Phase::Opening)
        m_longest = std::max(m_longest, m_sinceTurn.nsecsElapsed());
    m_sinceTurn.start(); // what is done here belongs to the turn
    const int count = m_list ? m_list->model()->rowCount() : 0;
    const bool hasChanged = std::exchange(m_count, count) != count;
    m_quietTurns = !hasChanged && count > 0 && isSettled() ? m_quietTurns + 1 : 0;
    if (m_phase == Phase::Opening) {
        if (isReady())
            begin();
    } else if (hasFailed()) {
        end();
    } else if (m_phase == Phase::Listing) {
        if (hasChanged)
            m_listedAfter = m_sinceStart.nsecsElapsed();
        if (m_quietTurns == quietTurns)
            beginFilter();
    } else if (m_typed < m_filter.size()) {
        filterField()->setText(m_filter.left(++m_typed));
        m_quietTurns = 0;
    } else if (m_quietTurns == quietTurns) {
        end();
    }
}

void ListReport::begin()
{
    m_phase = Phase::Listing;
    m_sinceStart.start();
    m_list = show();
}

void ListReport::beginFilter()
{
    m_phase = Phase::Filtering;
    m_listed = m_count;
    m_longestListing = std::exchange(m_longest, 0);
}

void ListReport::end()
{
    m_turns.stop();
    const auto microseconds = [](qint64 time) { return static_cast<long long>(time / 1'000); };
    std::printf("listed %d %lld longest-turn %lld filtered %d longest-turn %lld\n", m_listed,
                microseconds(m_listedAfter), microseconds(m_longestListing), m_count,
                microseconds(m_longest));
    QApplication::quit();
}

} // namespace jackfield
