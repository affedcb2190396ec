// SPDX-License-Identifier: MIT
#include "connectors/ConnectorReader.h"

namespace jackfield {

namespace {

/// More than a screen shows, and read in a few milliseconds.
constexpr int firstPageSize = 200;
constexpr int pageSize = 500;

} // namespace

ConnectorReader::ConnectorReader(const ConnectorService &connectors, QObject *parent)
    : QObject(parent),
      m_connectors(connectors),
      m_pages([this](bool isFirst) { return readPage(isFirst); })
{
    connect(&m_pages, &PagedReading::finished, this, &ConnectorReader::finished);
}

Result<bool> ConnectorReader::readPage(bool isFirst)
{
    const int size = isFirst ? firstPageSize : pageSize;
    const auto page = m_connectors.page(isFirst ? QString() : m_last, size);
    m_last.clear();
    if (!page)
        return failure(page.error());
    if (page->size() == size)
        m_last = page->constLast().name;
    const bool hasMore = isReading();
    Q_EMIT pageRead(*page, isFirst);
    return hasMore;
}

} // namespace jackfield
