// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace jackfield {

/// The time of day, injected so that tests set it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC, to the millisecond.
    virtual QDateTime now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace jackfield
