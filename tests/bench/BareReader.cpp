// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <cstdio>

/// The least that anybody who lists connectors has to do: opens the database and reads every value
/// of every row. Prints how many rows there were.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE");
    database.setDatabaseName(application.arguments().at(1));
    if (!database.open())
        return 1;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec("SELECT * FROM connectors ORDER BY name"))
        return 1;
    const int columns = query.record().count();
    int rows = 0;
    qint64 size = 0;
    for (; query.next(); ++rows)
        for (int column = 0; column < columns; ++column)
            size += query.value(column).toString().size();
    std::printf("%d rows, %lld characters\n", rows, static_cast<long long>(size));
    return 0;
}
