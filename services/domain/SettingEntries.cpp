// SPDX-License-Identifier: MIT
#include "domain/SettingEntries.h"

#include "domain/WireNames.h"

#include <QStringList>

#include <utility>

namespace jackfield {

namespace {

constexpr WireNames<Appearance, 3> appearanceNames{{
    {Appearance::System, "system"},
    {Appearance::Light, "light"},
    {Appearance::Dark, "dark"},
}};

SettingEntry appearance()
{
    QStringList words;
    for (const Appearance value : appearanceNames.values())
        words.append(appearanceNames.toWire(value));
    return {QStringLiteral("appearance"), words.join(u'|'),
            [](const Settings &settings) { return appearanceNames.toWire(settings.appearance); },
            [](Settings &settings, const QString &text) {
                const auto value = appearanceNames.fromWire(text);
                settings.appearance = value.value_or(settings.appearance);
                return value.has_value();
            }};
}

SettingEntry number(const char *key, SettingRange range, std::function<int(const Settings &)> get,
                    std::function<void(Settings &, int)> set)
{
    return {QLatin1String(key), QStringLiteral("%1..%2").arg(range.least).arg(range.most),
            [get = std::move(get)](const Settings &settings) { return get(settings); },
            [set = std::move(set), range](Settings &settings, const QString &text) {
                bool isNumber = false;
                const int given = text.toInt(&isNumber);
                const bool isGood = isNumber && range.contains(given);
                if (isGood)
                    set(settings, given);
                return isGood;
            }};
}

SettingEntry seconds(const char *key, SettingRange range, std::chrono::seconds Settings::*member)
{
    return number(
        key, range, [member](const Settings &of) { return int((of.*member).count()); },
        [member](Settings &of, int given) { of.*member = std::chrono::seconds(given); });
}

SettingEntry retestEvery()
{
    QStringList numbers;
    for (const std::chrono::seconds interval : HealthSettings::intervals)
        numbers.append(QString::number(interval.count()));
    return {QStringLiteral("retestEverySeconds"), numbers.join(u'|'),
            [](const Settings &settings) { return qint64(settings.health.retestEvery.count()); },
            [numbers](Settings &settings, const QString &text) {
                if (!numbers.contains(text))
                    return false;
                settings.health.retestEvery = std::chrono::seconds(text.toInt());
                return true;
            }};
}

SettingEntry truth(const char *key, bool HealthSettings::*member)
{
    return {QLatin1String(key), QStringLiteral("true|false"),
            [member](const Settings &settings) { return settings.health.*member; },
            [member](Settings &settings, const QString &text) {
                const bool isTrue = text == QLatin1String("true");
                if (!isTrue && text != QLatin1String("false"))
                    return false;
                settings.health.*member = isTrue;
                return true;
            }};
}

SettingEntry line(const char *key, const char *takes, QString Settings::*member)
{
    return {QLatin1String(key), QLatin1String(takes),
            [member](const Settings &settings) {
                const QString text = settings.*member;
                return text.isEmpty() ? QJsonValue() : QJsonValue(text);
            },
            [member](Settings &settings, const QString &text) {
                settings.*member = text;
                return true;
            }};
}

QList<SettingEntry> all()
{
    namespace ranges = settingRanges;
    return {
        appearance(),
        seconds("testTimeLimitSeconds", ranges::testTimeLimit, &Settings::testTimeLimit),
        seconds("coldStartLimitSeconds", ranges::coldStartLimit, &Settings::coldStartLimit),
        number(
            "parallelTests", ranges::parallelTests,
            [](const Settings &of) { return of.parallelTests; },
            [](Settings &of, int given) { of.parallelTests = given; }),
        line("extraCaFile", "FILE", &Settings::extraCaFile),
        line("clientDocument", "URL", &Settings::clientDocument),
        retestEvery(),
        truth("notifications", &HealthSettings::notifications),
        truth("trayIcon", &HealthSettings::trayIcon),
        truth("closeToTray", &HealthSettings::closeToTray),
        seconds("revealHidesAfterSeconds", ranges::revealHidesAfter, &Settings::revealHidesAfter),
        seconds("clipboardClearsAfterSeconds", ranges::clipboardClearsAfter,
                &Settings::clipboardClearsAfter),
    };
}

} // namespace

QString SettingEntry::text(const Settings &settings) const
{
    return value(settings).toVariant().toString();
}

const QList<SettingEntry> &settingEntries()
{
    static const QList<SettingEntry> entries = all();
    return entries;
}

} // namespace jackfield
