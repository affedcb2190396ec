// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace jackfield {

/// Reads a long list a page at a time, one page in a turn of the event loop, so that thousands of
/// entries keep nobody waiting. Lives on one thread.
class PagedReading final : public QObject
{
    Q_OBJECT

public:
    /// Reads the page that is due, and gives whether more follow; the first opens a reading.
    using ReadPage = std::function<Result<bool>(bool isFirst)>;

    explicit PagedReading(ReadPage readPage, QObject *parent = nullptr);

    /// Reads the first page now; what follows waits for start().
    void readFirstPage();
    /// Reads the first page now, if it was not, and what follows by and by. While that is under
    /// way, another reading begins when it has ended.
    void start();

Q_SIGNALS:
    /// Everything was read, or (with an error) a page could not be; the reading is over.
    void finished(const std::optional<jackfield::Error> &error);

private:
    void readNext();
    void conclude(const std::optional<Error> &error);

    ReadPage m_readPage;
    bool m_hasMore = false;
    bool m_startAgain = false;
    QTimer m_nextPage;
};

} // namespace jackfield
