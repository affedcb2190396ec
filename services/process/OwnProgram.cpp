// SPDX-License-Identifier: MIT
#include "process/OwnProgram.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace jackfield {

QString ownProgram(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const auto &folder :
         {QStringLiteral("."), QStringLiteral("../bin"), QStringLiteral("../libexec/jackfield")}) {
        const QString path = QDir::cleanPath(here.filePath(folder + u'/' + name));
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return {};
}

} // namespace jackfield
