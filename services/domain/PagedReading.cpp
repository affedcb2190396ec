// SPDX-License-Identifier: MIT
#include "domain/PagedReading.h"

#include <chrono>
#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

PagedReading::PagedReading(ReadPage readPage, QObject *parent)
    : QObject(parent), m_readPage(std::move(readPage))
{
    m_nextPage.setInterval(0ms);
    connect(&m_nextPage, &QTimer::timeout, this, &PagedReading::readNext);
}

void PagedReading::readFirstPage()
{
    if (!m_hasMore)
        readNext();
}

void PagedReading::start()
{
    if (m_nextPage.isActive())
        m_startAgain = true;
    else
        readFirstPage();
    if (m_hasMore)
        m_nextPage.start();
}

void PagedReading::readNext()
{
    const auto more = m_readPage(!m_hasMore);
    m_hasMore = more.value_or(false);
    if (!m_hasMore)
        conclude(more ? std::nullopt : std::optional(more.error()));
}

void PagedReading::conclude(const std::optional<Error> &error)
{
    m_nextPage.stop();
    const bool again = std::exchange(m_startAgain, false);
    Q_EMIT finished(error);
    if (again)
        start();
}

} // namespace jackfield
