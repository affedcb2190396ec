// SPDX-License-Identifier: MIT
#include "app/composition/OsAccount.h"

#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace jackfield {

QString osAccountName()
{
#ifdef Q_OS_UNIX
    // The effective user: whose files they will be. The environment may name somebody else.
    if (const passwd *const entry = getpwuid(geteuid()); entry && entry->pw_name[0] != '\0')
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    for (const char *const variable : {"USER", "LOGNAME", "USERNAME"})
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QStringLiteral("user");
}

QString defaultDataDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/Jackfield");
}

} // namespace jackfield
