// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/commands/SettingsCommand.h"

#include "app/jackfieldctl/TextTable.h"
#include "app/jackfieldctl/Workspace.h"
#include "connectors/SettingChanges.h"

namespace jackfield {

namespace {

const QString setOption = QStringLiteral("set");
const QString unsetOption = QStringLiteral("unset");

/// The settings with everything in that was asked for; one mistake, and nothing holds.
Result<Settings> changed(Settings settings, const QStringList &set, const QStringList &unset)
{
    for (const QString &key : unset)
        if (const auto done = resetSetting(settings, key); !done)
            return failure(done.error());
    for (const QString &given : set) {
        const qsizetype sign = given.indexOf(u'=');
        if (sign < 1)
            return failure(ErrorCode::InvalidInput,
                           QCoreApplication::translate("SettingsCommand", "--set: KEY=VALUE."));
        if (const auto done = changeSetting(settings, given.left(sign), given.mid(sign + 1)); !done)
            return failure(done.error());
    }
    return settings;
}

void print(Console &console, const Settings &settings)
{
    if (console.isJson()) {
        QJsonObject values;
        for (const SettingEntry &entry : settingEntries())
            values.insert(entry.key, entry.value(settings));
        console.print(QJsonObject{{QStringLiteral("settings"), values}});
        return;
    }
    TextTable table({QCoreApplication::translate("SettingsCommand", "Setting"),
                     QCoreApplication::translate("SettingsCommand", "Value"),
                     QCoreApplication::translate("SettingsCommand", "Takes")});
    for (const SettingEntry &entry : settingEntries())
        table.addRow({entry.key, entry.text(settings), entry.takes});
    console.print(table.toString(Console::terminalWidth()));
}

} // namespace

void SettingsCommand::declare(QCommandLineParser &parser) const
{
    parser.addOptions({
        {setOption, tr("Change a setting."), QStringLiteral("KEY=VALUE")},
        {unsetOption, tr("Give a setting the value that it has from the start."),
         QStringLiteral("KEY")},
    });
}

QFuture<Outcome> SettingsCommand::run(const QCommandLineParser &parsed, Workspace &workspace)
{
    SettingsRepository &repository = workspace.services().settings();
    const Settings before = repository.load();
    const auto after = changed(before, parsed.values(setOption), parsed.values(unsetOption));
    if (!after)
        return ready(failure(after.error()));
    if (*after != before)
        if (const auto saved = repository.save(*after); !saved)
            return ready(failure(saved.error()));
    print(workspace.console(), *after);
    return ready(ExitStatus::Done);
}

} // namespace jackfield
