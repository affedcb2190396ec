// SPDX-License-Identifier: MIT
#include "app/jackfield/ToolsReport.h"

#include "connectors/LiveServer.h"
#include "ui/window/ConnectorTable.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>

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

ToolsReport::ToolsReport(MainWindow &window, Composition &composition, const QString &filter,
                         QObject *parent)
    : QObject(parent), m_window(window), m_composition(composition), m_filter(filter)
{
    m_turns.setInterval(0ms);
    connect(&m_turns, &QTimer::timeout, this, &ToolsReport::takeTurn);
    connect(window.table(), &ConnectorTable::firstRowsPainted, &m_turns,
            qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void ToolsReport::takeTurn()
{
    if (m_phase != Phase::Opening)
        m_longest = std::max(m_longest, m_sinceTurn.nsecsElapsed());
    m_sinceTurn.start(); // what is done here belongs to the turn
    const int count = m_phase == Phase::Opening ? 0 : shownCount();
    m_quietTurns = count == m_count && count > 0 ? m_quietTurns + 1 : 0;
    m_count = count;
    const LiveServer &server = m_composition.liveServer();
    if (m_phase == Phase::Opening) {
        // The panel follows the selection in a turn of its own.
        if (!m_window.isLoading() && !server.connector().isEmpty())
            begin();
    } else if (server.state() == LiveServer::State::Failed) {
        end();
    } else if (m_phase == Phase::Listing) {
        if (m_quietTurns == 0)
            m_listedAfter = m_sinceStart.nsecsElapsed();
        else if (m_quietTurns == quietTurns)
            beginFilter();
    } else if (m_typed < m_filter.size()) {
        m_window.findChild<QLineEdit *>(QStringLiteral("entriesFilter"))
            ->setText(m_filter.left(++m_typed));
        m_quietTurns = 0;
    } else if (m_quietTurns == quietTurns) {
        end();
    }
}

void ToolsReport::begin()
{
    auto *const tabs = m_window.findChild<QTabWidget *>(QStringLiteral("detailTabs"));
    auto *const page = m_window.findChild<QWidget *>(QStringLiteral("toolsPage"));
    tabs->setCurrentWidget(page);
    m_phase = Phase::Listing;
    m_sinceStart.start();
    m_composition.liveServer().start();
}

void ToolsReport::beginFilter()
{
    m_phase = Phase::Filtering;
    m_listed = m_count;
    m_longestListing = std::exchange(m_longest, 0);
}

int ToolsReport::shownCount()
{
    if (!m_list)
        m_list = m_window.findChild<QWidget *>(QStringLiteral("toolsPage"))
                     ->findChild<QAbstractItemView *>(QStringLiteral("entries"));
    return m_list ? m_list->model()->rowCount() : 0;
}

void ToolsReport::end()
{
    m_turns.stop();
    const auto microseconds = [](qint64 time) { return static_cast<long long>(time / 1'000); };
    std::printf("listed %d %lld longest-turn %lld filtered %d longest-turn %lld\n", m_listed,
                microseconds(m_listedAfter), microseconds(m_longestListing), m_count,
                microseconds(m_longest));
    QApplication::quit();
}

} // namespace jackfield
