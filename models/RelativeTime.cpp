// SPDX-License-Identifier: MIT
#include "models/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

namespace jackfield {

QString relativeTime(const QDateTime &then, const QDateTime &now)
{
    if (!then.isValid())
        return {};
    const qint64 seconds = then.secsTo(now);
    if (seconds < 45)
        return QCoreApplication::translate("Time", "just now");
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return QCoreApplication::translate("Time", "%1 min ago").arg(minutes);
    const qint64 hours = (minutes + 30) / 60;
    const qint64 days = then.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (hours < 24 && (days == 0 || hours < 12))
        return QCoreApplication::translate("Time", "%1 h ago").arg(hours);
    if (days <= 1)
        return QCoreApplication::translate("Time", "yesterday");
    if (days < 14)
        return QCoreApplication::translate("Time", "%1 days ago").arg(days);
    return QLocale().toString(then.toLocalTime().date(), QLocale::ShortFormat);
}

QString exactTime(const QDateTime &then)
{
    return then.isValid() ? QLocale().toString(then.toLocalTime(), QLocale::LongFormat) : QString();
}

QString durationText(int milliseconds)
{
    if (milliseconds < 1'000)
        return QCoreApplication::translate("Time", "%1 ms").arg(milliseconds);
    if (milliseconds < 60'000)
        return QCoreApplication::translate("Time", "%1 s")
            .arg(QLocale().toString(milliseconds / 1'000.0, 'f', 1));
    const int seconds = milliseconds / 1'000;
    return QCoreApplication::translate("Time", "%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace jackfield
