// SPDX-License-Identifier: MIT
#include "connectors/SettingChanges.h"

#include "mcp/CaFile.h"
#include "oauth/ClientChoice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct SettingChanges
{
    Q_DECLARE_TR_FUNCTIONS(SettingChanges)
};

Result<SettingEntry> entryOf(const QString &key)
{
    const QList<SettingEntry> &entries = settingEntries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&key](const SettingEntry &entry) { return entry.key == key; });
    if (found != entries.end())
        return *found;
    return failure(ErrorCode::InvalidInput,
                   SettingChanges::tr("There is no setting “%1”.").arg(key.left(100)));
}

} // namespace

Result<void> checkCaFile(const QString &file)
{
    if (file.isEmpty())
        return {};
    if (const auto certificates = countCertificates(file); !certificates)
        return failure(certificates.error());
    return {};
}

Result<void> checkClientDocument(const QString &address)
{
    if (address.isEmpty() || isClientDocument(QUrl(address, QUrl::StrictMode)))
        return {};
    return failure(ErrorCode::InvalidInput,
                   SettingChanges::tr("It is no https address of a document."));
}

Result<void> changeSetting(Settings &settings, const QString &key, const QString &text)
{
    const auto entry = entryOf(key);
    if (!entry)
        return failure(entry.error());
    Settings changed = settings;
    if (!entry->take(changed, text))
        return failure(ErrorCode::InvalidInput,
                       SettingChanges::tr("%1 takes %2.").arg(entry->key, entry->takes));
    if (changed.extraCaFile != settings.extraCaFile && !changed.extraCaFile.isEmpty()) {
        // Whoever reads it later stands in another folder.
        changed.extraCaFile = QDir::cleanPath(QFileInfo(changed.extraCaFile).absoluteFilePath());
        if (const auto checked = checkCaFile(changed.extraCaFile); !checked)
            return checked;
    }
    if (changed.clientDocument != settings.clientDocument)
        if (const auto checked = checkClientDocument(changed.clientDocument); !checked)
            return checked;
    settings = changed;
    return {};
}

Result<void> resetSetting(Settings &settings, const QString &key)
{
    const auto entry = entryOf(key);
    if (!entry)
        return failure(entry.error());
    entry->take(settings, entry->text(Settings()));
    return {};
}

} // namespace jackfield
