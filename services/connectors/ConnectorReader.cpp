// SPDX-License-Identifier: MIT
#include "connectors/ConnectorReader.h"

#include <chrono>
#include <utility>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

/// More than a screen shows, and read in a few milliseconds.
constexpr int firstPageSize = 200;
constexpr int pageSize = 500;

} // namespace

ConnectorReader::ConnectorReader(const ConnectorService &connectors, QObject *parent)
    : QObject(parent), m_connectors(connectors)
{
    m_nextPage.setInterval(0ms);
    connect(&m_nextPage, &QTimer::timeout, this, &ConnectorReader::readPage);
}

void ConnectorReader::readFirstPage()
{
    if (!isReading())
        readPage();
}

void ConnectorReader::start()
{
    if (m_nextPage.isActive())
        m_startAgain = true;
    else
        readFirstPage();
    if (isReading())
        m_nextPage.start();
}

void ConnectorReader::readPage()
{
    const bool isFirst = m_last.isEmpty();
    const int size = isFirst ? firstPageSize : pageSize;
    const auto page = m_connectors.page(m_last, size);
    if (!page) {
        conclude(page.error());
        return;
    }
    const bool isLast = page->size() < size;
    m_last = isLast ? QString() : page->constLast().name;
    Q_EMIT pageRead(*page, isFirst);
    if (isLast)
        conclude({});
}

void ConnectorReader::conclude(const std::optional<Error> &error)
{
    m_nextPage.stop();
    m_last.clear();
    const bool again = std::exchange(m_startAgain, false);
    Q_EMIT finished(error);
    if (again)
        start();
}

} // namespace jackfield
