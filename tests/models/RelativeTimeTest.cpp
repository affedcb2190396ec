// SPDX-License-Identifier: MIT
#include "models/RelativeTime.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

using namespace jackfield;

class RelativeTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }

    void ages_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("the future") << qint64(-500) << QStringLiteral("just now");
        QTest::newRow("now") << qint64(0) << QStringLiteral("just now");
        QTest::newRow("44 s") << qint64(44) << QStringLiteral("just now");
        QTest::newRow("45 s") << qint64(45) << QStringLiteral("1 min ago");
        QTest::newRow("2 min") << qint64(130) << QStringLiteral("2 min ago");
        QTest::newRow("59 min") << qint64(59 * 60) << QStringLiteral("59 min ago");
        QTest::newRow("an hour") << qint64(60 * 60) << QStringLiteral("1 h ago");
        QTest::newRow("11 h") << qint64(11 * 3'600) << QStringLiteral("11 h ago");
        QTest::newRow("yesterday") << qint64(24 * 3'600) << QStringLiteral("yesterday");
        QTest::newRow("5 days") << qint64(5 * 86'400) << QStringLiteral("5 days ago");
    }
    void ages()
    {
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::utc());
        QTEST(relativeTime(now.addSecs(-seconds), now), "text");
    }

    void longAgoIsADate()
    {
        const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::utc());
        QCOMPARE(relativeTime(now.addDays(-40), now),
                 QLocale().toString(now.addDays(-40).toLocalTime().date(), QLocale::ShortFormat));
    }

    void noTimeIsNoText()
    {
        QCOMPARE(relativeTime({}, QDateTime::currentDateTimeUtc()), QString());
        QCOMPARE(exactTime({}), QString());
    }

    void durations_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("ms") << 640 << QStringLiteral("640 ms");
        QTest::newRow("s") << 2'440 << QStringLiteral("2.4 s");
        QTest::newRow("min") << 65'000 << QStringLiteral("1 min 5 s");
    }
    void durations()
    {
        QFETCH(int, milliseconds);
        QLocale::setDefault(QLocale::c());
        QTEST(durationText(milliseconds), "text");
    }
};

QTEST_GUILESS_MAIN(RelativeTimeTest)
#include "RelativeTimeTest.moc"
