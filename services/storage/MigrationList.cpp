// SPDX-License-Identifier: MIT
#include "storage/MigrationList.h"

#include <QDir>
#include <QFile>

/// A static library's resources are there only once they are asked for, and the macro that asks
/// must stand outside every namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace jackfield {

MigrationList MigrationList::builtIn()
{
    loadResources();
    return fromFolder(QStringLiteral(":/migrations"));
}

MigrationList MigrationList::fromFolder(const QString &folder)
{
    MigrationList list;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        list.m_steps.append(
            Migration{name.section(QLatin1Char('_'), 0, 0).toInt(), name, dir.filePath(name)});
    return list;
}

MigrationList MigrationList::upTo(int number) const
{
    MigrationList list;
    for (const Migration &step : m_steps)
        if (step.number <= number)
            list.m_steps.append(step);
    return list;
}

Result<QStringList> MigrationList::statements(const Migration &step, Dialect dialect)
{
    QFile file(step.path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, step.path);
    const QString blob =
        dialect == Dialect::Sqlite ? QStringLiteral("BLOB") : QStringLiteral("BYTEA");

    QStringList statements;
    QString current;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(QLatin1String("--")))
            continue;
        current += line + QLatin1Char('\n');
        if (text.endsWith(QLatin1Char(';'))) {
            statements.append(current.trimmed().chopped(1).replace(QLatin1String("@BLOB@"), blob));
            current.clear();
        }
    }
    if (!current.isEmpty())
        return failure(ErrorCode::Internal, step.path);
    return statements;
}

} // namespace jackfield
