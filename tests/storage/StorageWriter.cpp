// SPDX-License-Identifier: MIT
#include "tests/storage/StorageSession.h"
#include "tests/storage/WholeConnectors.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

// The other process of the storage tests. It opens a database as the programs do, says "ready", and
//   churn SEED            inserts, modifies and removes connectors until it is killed,
//   count ID TIMES        adds one to the number in a connector's description, so many times,
//   open                  ends.
// Each line on standard output tells of something that has been committed.

using namespace jackfield;

namespace {

void say(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Says what failed; an exit status other than 0 fails the test.
int fail(const Error &error)
{
    const QByteArray text = wireName(error.code).toLatin1() + ' ' + error.detail.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    return 1;
}

QByteArray line(const char *what, const ConnectorId &id, qint64 revision)
{
    return QByteArray(what) + ' ' + id.toString().toLatin1() + ' ' + QByteArray::number(revision);
}

Result<void> churnOnce(StorageSession &ada, QList<Connector> &known, QRandomGenerator &random)
{
    constexpr int few = 12;
    const auto choice = random.bounded(10);
    if (known.isEmpty() || (choice < 3 && known.size() < few)) {
        const StoredConnector made =
            WholeConnectors::make(ConnectorId::generate(), ada.user(), random.bounded(100));
        if (const auto inserted = ada->insert(made); !inserted)
            return inserted;
        say(line("wrote", made.connector.id, made.connector.revision));
        known.append(made.connector);
        return {};
    }
    const qsizetype place = random.bounded(known.size());
    const ConnectorId id = known.at(place).id;
    if (choice < 8) {
        const auto modified = ada->modify(id, [&](const StoredConnector &current) {
            return Result<StoredConnector>(
                WholeConnectors::make(id, ada.user(), current.connector.revision + 1));
        });
        if (!modified)
            return failure(modified.error());
        say(line("wrote", id, modified->revision));
        return {};
    }
    if (const auto removed = ada->remove(id); !removed)
        return failure(removed.error());
    say(line("removed", id, 0));
    known.removeAt(place);
    return {};
}

int churn(StorageSession &ada, quint32 seed)
{
    QRandomGenerator random(seed);
    auto known = ada->list();
    if (!known)
        return fail(known.error());
    for (;;) {
        if (const auto done = churnOnce(ada, *known, random); !done)
            return fail(done.error());
    }
}

int count(StorageSession &ada, const ConnectorId &id, int times)
{
    for (int i = 0; i < times; ++i) {
        const auto modified = ada->modify(id, [](StoredConnector current) {
            QString &number = current.connector.description;
            number = QString::number(number.toInt() + 1);
            return Result<StoredConnector>(current);
        });
        if (!modified)
            return fail(modified.error());
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    // A folder, or with a leading "postgres:" the folder of a server's socket.
    const QString where = args.value(1);
    const QString postgres = QStringLiteral("postgres:");
    const PostgresServer server{where.mid(postgres.size()),
                                5432,
                                QStringLiteral("jackfield"),
                                QStringLiteral("jackfield"),
                                {}};
    auto database = where.startsWith(postgres) ? Database::open(server) : Database::open(where);
    if (!database)
        return fail(database.error());
    StorageSession ada(**database);
    say("ready");
    const QString what = args.value(2);
    if (what == QLatin1String("churn"))
        return churn(ada, args.value(3).toUInt());
    if (what == QLatin1String("count"))
        return count(ada, ConnectorId(args.value(3)), args.value(4).toInt());
    return what == QLatin1String("open") ? 0 : 2;
}
