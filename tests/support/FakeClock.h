// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Clock.h"

#include <QTimeZone>

#include <chrono>

namespace jackfield {

/// A clock that stands until a test moves it. Begins at noon UTC of the first of January 2026.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }

    void setNow(const QDateTime &now) { m_now = now.toUTC(); }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now{QDate(2026, 1, 1), QTime(12, 0), QTimeZone::utc()};
};

} // namespace jackfield
