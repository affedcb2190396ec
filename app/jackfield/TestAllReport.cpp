// SPDX-License-Identifier: MIT
#include "app/jackfield/TestAllReport.h"

#include "connectors/ConnectorTester.h"
#include "ui/window/ConnectorTable.h"

#include <QApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace jackfield {

using namespace std::chrono_literals;

TestAllReport::TestAllReport(const MainWindow &window, Composition &composition, int atOnce,
                             QObject *parent)
    : QObject(parent), m_window(window), m_composition(composition), m_atOnce(atOnce)
{
    m_turns.setInterval(0ms);
    connect(&m_turns, &QTimer::timeout, this, &TestAllReport::takeTurn);
    connect(window.table(), &ConnectorTable::firstRowsPainted, &m_turns,
            qOverload<>(&QTimer::start), Qt::QueuedConnection);
    connect(&m_composition.tester(), &ConnectorTester::allFinished, this, &TestAllReport::end,
            Qt::QueuedConnection);
}

void TestAllReport::takeTurn()
{
    if (m_sinceStart.isValid())
        m_longest = std::max(m_longest, m_sinceTurn.nsecsElapsed());
    else if (!m_window.isLoading())
        begin();
    m_sinceTurn.start();
}

void TestAllReport::begin()
{
    m_sinceStart.start();
    QList<ConnectorId> ids;
    if (const auto all = m_composition.connectors().list())
        for (const Connector &connector : *all)
            ids.append(connector.id);
    m_composition.tester().setParallelTests(m_atOnce);
    m_composition.tester().test(ids);
}

void TestAllReport::end()
{
    m_turns.stop();
    std::printf("tested %lld longest-turn %lld\n",
                static_cast<long long>(m_sinceStart.nsecsElapsed() / 1'000),
                static_cast<long long>(m_longest / 1'000));
    QApplication::quit();
}

} // namespace jackfield
