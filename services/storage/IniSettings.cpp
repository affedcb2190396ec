// SPDX-License-Identifier: MIT
#include "storage/IniSettings.h"

#include "domain/WireNames.h"
#include "storage/PrivatePath.h"

#include <QDir>
#include <QSettings>

namespace jackfield {

namespace {

constexpr WireNames<Appearance, 3> appearanceNames{{
    {Appearance::System, "system"},
    {Appearance::Light, "light"},
    {Appearance::Dark, "dark"},
}};

const QString appearanceKey = QStringLiteral("appearance");
const QString testTimeLimitKey = QStringLiteral("testTimeLimitSeconds");
const QString coldStartLimitKey = QStringLiteral("coldStartLimitSeconds");
const QString parallelTestsKey = QStringLiteral("parallelTests");
const QString clipboardClearsAfterKey = QStringLiteral("clipboardClearsAfterSeconds");
const QString revealHidesAfterKey = QStringLiteral("revealHidesAfterSeconds");
const QString retestEveryKey = QStringLiteral("retestEverySeconds");
const QString notificationsKey = QStringLiteral("notifications");
const QString trayIconKey = QStringLiteral("trayIcon");
const QString closeToTrayKey = QStringLiteral("closeToTray");
const QString extraCaFileKey = QStringLiteral("extraCaFile");
const QString clientDocumentKey = QStringLiteral("clientDocument");

/// A whole number within its range, or the default.
int numberIn(const QSettings &file, const QString &key, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int number = file.value(key).toString().toInt(&isNumber);
    return isNumber && number >= least && number <= most ? number : otherwise;
}

std::chrono::seconds secondsIn(const QSettings &file, const QString &key, int most,
                               std::chrono::seconds otherwise)
{
    return std::chrono::seconds(numberIn(file, key, 1, most, static_cast<int>(otherwise.count())));
}

bool truthIn(const QSettings &file, const QString &key, bool otherwise)
{
    const QString word = file.value(key).toString();
    if (word == QLatin1String("true"))
        return true;
    return word == QLatin1String("false") ? false : otherwise;
}

HealthSettings healthIn(const QSettings &file)
{
    const HealthSettings defaults;
    HealthSettings health;
    const QString seconds = file.value(retestEveryKey).toString();
    for (const std::chrono::seconds interval : HealthSettings::intervals)
        if (seconds == QString::number(interval.count()))
            health.retestEvery = interval;
    health.notifications = truthIn(file, notificationsKey, defaults.notifications);
    health.trayIcon = truthIn(file, trayIconKey, defaults.trayIcon);
    health.closeToTray = truthIn(file, closeToTrayKey, defaults.closeToTray);
    return health;
}

void put(QSettings &file, const QString &key, std::chrono::seconds time)
{
    file.setValue(key, static_cast<qlonglong>(time.count()));
}

void putAll(QSettings &file, const Settings &settings)
{
    file.setValue(appearanceKey, appearanceNames.toWire(settings.appearance));
    put(file, testTimeLimitKey, settings.testTimeLimit);
    put(file, coldStartLimitKey, settings.coldStartLimit);
    file.setValue(parallelTestsKey, settings.parallelTests);
    put(file, clipboardClearsAfterKey, settings.clipboardClearsAfter);
    put(file, revealHidesAfterKey, settings.revealHidesAfter);
    put(file, retestEveryKey, settings.health.retestEvery);
    file.setValue(notificationsKey, settings.health.notifications);
    file.setValue(trayIconKey, settings.health.trayIcon);
    file.setValue(closeToTrayKey, settings.health.closeToTray);
    file.setValue(extraCaFileKey, settings.extraCaFile);
    file.setValue(clientDocumentKey, settings.clientDocument);
}

} // namespace

IniSettings::IniSettings(const QString &dataDir)
    : m_dataDir(dataDir), m_path(QDir(dataDir).filePath(QStringLiteral("settings.ini")))
{
}

Settings IniSettings::load() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    const Settings defaults;
    Settings settings;
    settings.appearance = appearanceNames.fromWire(file.value(appearanceKey).toString())
                              .value_or(defaults.appearance);
    settings.testTimeLimit = secondsIn(file, testTimeLimitKey, 600, defaults.testTimeLimit);
    settings.coldStartLimit = secondsIn(file, coldStartLimitKey, 3600, defaults.coldStartLimit);
    settings.parallelTests = numberIn(file, parallelTestsKey, 1, 64, defaults.parallelTests);
    settings.clipboardClearsAfter =
        secondsIn(file, clipboardClearsAfterKey, 3600, defaults.clipboardClearsAfter);
    settings.revealHidesAfter =
        secondsIn(file, revealHidesAfterKey, 3600, defaults.revealHidesAfter);
    settings.health = healthIn(file);
    settings.extraCaFile = file.value(extraCaFileKey).toString();
    settings.clientDocument = file.value(clientDocumentKey).toString();
    return settings;
}

Result<void> IniSettings::save(const Settings &settings)
{
    if (const auto folder = makePrivateFolder(m_dataDir); !folder)
        return folder;
    if (const auto made = makePrivateFile(m_path); !made)
        return made;
    const Settings before = load();
    QSettings file(m_path, QSettings::IniFormat);
    putAll(file, settings);
    file.sync();
    if (file.status() == QSettings::NoError)
        return {};
    const Error error = whyNotWritten(m_path);
    // Qt keeps what it could not write and would hand it to the next load() of this process.
    putAll(file, before);
    return failure(error);
}

} // namespace jackfield
