// SPDX-License-Identifier: MIT
#include "storage/IniSettings.h"

#include "domain/SettingEntries.h"
#include "storage/PrivatePath.h"

#include <QDir>
#include <QSettings>

namespace jackfield {

namespace {

void putAll(QSettings &file, const Settings &settings)
{
    for (const SettingEntry &entry : settingEntries())
        file.setValue(entry.key, entry.text(settings));
}

} // namespace

IniSettings::IniSettings(const QString &dataDir)
    : m_dataDir(dataDir), m_path(QDir(dataDir).filePath(QStringLiteral("settings.ini")))
{
}

Settings IniSettings::load() const
{
    const QSettings file(m_path, QSettings::IniFormat);
    Settings settings;
    // One that is not there, or is none of its values, stays as it is by default.
    for (const SettingEntry &entry : settingEntries())
        entry.take(settings, file.value(entry.key).toString());
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
