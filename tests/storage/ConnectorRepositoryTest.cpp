// SPDX-License-Identifier: MIT
#include "tests/storage/SampleConnectors.h"
#include "tests/storage/StorageSession.h"
#include "tests/support/TestPostgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// What every ConnectorRepository owes its callers, on SQLite and on a real PostgreSQL server.
class ConnectorRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();

    void givesBackWhatWasStored();
    void listsByName();
    void listsInPages();
    void listsNames();
    void listsWithoutReadingSecretsOrReports();
    void refusesANameOrASlugThatIsTaken_data();
    void refusesANameOrASlugThatIsTaken();
    void refusesWhatTheSchemaForbids_data();
    void refusesWhatTheSchemaForbids();
    void takesAnyText_data();
    void takesAnyText();
    void modifiesAllAtOnce();
    void modifiesNothingWhenTheChangeFails();
    void modifiesNothingWhenTheNewNameIsTaken();
    void removesAndRestores();
    void doesNotKnowWhatIsNotThere();
    void keepsAReportOfTheSameRevision();
    void dropsAReportOfAnotherRevision();
    void forgetsTheReportWithItsSummary();
    void keepsAStatusThatIsMeasured();
    void reachesNobodyElsesConnectors();
    void refusesAnotherUsersConnector();
    void tellsOfAnotherProcessesWrites();
    void showsABrokenRowAsAnErrorOfThatRow_data();
    void showsABrokenRowAsAnErrorOfThatRow();
    void removesABrokenRow();
    void refusesABrokenReportAndSealedField();

private:
    std::unique_ptr<Database> openAgain() const;
    void byAnotherHand(const QStringList &statements) const;

    std::unique_ptr<TestPostgres> m_postgres;
    PostgresServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<StorageSession> m_ada;
};

void ConnectorRepositoryTest::initTestCase_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("SQLite") << Dialect::Sqlite;
    QTest::newRow("PostgreSQL") << Dialect::Postgres;
}

void ConnectorRepositoryTest::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    if (dialect == Dialect::Postgres)
        m_server = m_postgres->emptyDatabase();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = openAgain();
    m_ada = std::make_unique<StorageSession>(*m_database);
}

void ConnectorRepositoryTest::cleanup()
{
    m_ada.reset();
    m_database.reset();
}

std::unique_ptr<Database> ConnectorRepositoryTest::openAgain() const
{
    QFETCH_GLOBAL(Dialect, dialect);
    auto database =
        dialect == Dialect::Postgres ? Database::open(m_server) : Database::open(m_folder->path());
    if (!database)
        qFatal("the test's database did not open");
    return std::move(*database);
}

/// Writes as somebody who does not care for the schema's rules.
void ConnectorRepositoryTest::byAnotherHand(const QStringList &statements) const
{
    QFETCH_GLOBAL(Dialect, dialect);
    const SqlConnection &connection = m_database->connection();
    QStringList all = statements;
    if (dialect == Dialect::Sqlite) {
        all.prepend(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
        all.append(QStringLiteral("PRAGMA ignore_check_constraints = OFF"));
    } else {
        all.prepend(QStringLiteral(
            "DO $$ DECLARE c record; BEGIN FOR c IN SELECT conname, conrelid::regclass AS t FROM "
            "pg_constraint WHERE contype = 'c' AND connamespace = current_schema()::regnamespace "
            "LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.t, c.conname); END LOOP; "
            "END $$"));
    }
    for (const QString &statement : all)
        if (!connection.execute(statement))
            qFatal("%s", qPrintable(statement));
}

void ConnectorRepositoryTest::givesBackWhatWasStored()
{
    for (const StoredConnector &stored :
         {Samples::local(m_ada->user()), Samples::remote(m_ada->user())}) {
        QVERIFY((*m_ada)->insert(stored).has_value());
        QCOMPARE(*(*m_ada)->find(stored.connector.id), stored.connector);
        QCOMPARE(*(*m_ada)->sealedFields(stored.connector.id), stored.sealed);
        QVERIFY((*m_ada)->list()->contains(stored.connector));
    }
}

void ConnectorRepositoryTest::listsByName()
{
    for (const QString &name : {u"beta"_qs, u"Alpha"_qs, u"äther"_qs, u"alpha"_qs, u"Gamma"_qs}) {
        StoredConnector stored = Samples::local(m_ada->user(), name);
        stored.connector.slug = QString::number(qHash(name));
        QVERIFY((*m_ada)->insert(stored).has_value());
    }
    QStringList names;
    const auto list = (*m_ada)->list();
    for (const Connector &connector : *list)
        names.append(connector.name);
    QCOMPARE(names, (QStringList{u"Alpha"_qs, u"alpha"_qs, u"beta"_qs, u"Gamma"_qs, u"äther"_qs}));
}

void ConnectorRepositoryTest::listsInPages()
{
    QStringList inserted;
    for (const QString &name :
         {u"b"_qs, u"B"_qs, u"ä"_qs, u"a b"_qs, u"10"_qs, u"9"_qs, u"文"_qs}) {
        StoredConnector stored = Samples::local(m_ada->user(), name);
        stored.connector.slug = QString::number(qHash(name));
        QVERIFY((*m_ada)->insert(stored).has_value());
        inserted.append(name);
    }
    StorageSession other(*m_database, u"grace"_qs);
    QVERIFY(other->insert(Samples::local(other.user(), u"c"_qs)).has_value());

    for (int size = 1; size <= 8; ++size) {
        QStringList read;
        for (bool more = true; more;) {
            const auto page = (*m_ada)->page(read.isEmpty() ? QString() : read.constLast(), size);
            QVERIFY(page.has_value());
            for (const Connector &connector : *page)
                read.append(connector.name);
            more = page->size() == size;
            QVERIFY(read.size() <= inserted.size());
        }
        read.sort();
        QStringList all = inserted;
        all.sort();
        QCOMPARE(read, all);
    }
}

void ConnectorRepositoryTest::listsNames()
{
    const Connector first = Samples::local(m_ada->user(), u"first"_qs).connector;
    QVERIFY((*m_ada)->insert({first, {}}).has_value());
    StorageSession other(*m_database, u"grace"_qs);
    QVERIFY(other->insert(Samples::local(other.user(), u"second"_qs)).has_value());
    const auto names = (*m_ada)->names();
    QCOMPARE(names->size(), 1);
    QCOMPARE(names->constFirst().id, first.id);
    QCOMPARE(names->constFirst().name, first.name);
    QCOMPARE(names->constFirst().slug, first.slug);
}

void ConnectorRepositoryTest::listsWithoutReadingSecretsOrReports()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(stored).has_value());
    // Where the tables are not there, nobody can have read them.
    for (const QString &table : {u"sealed_fields"_qs, u"test_reports"_qs})
        QVERIFY(m_database->connection().execute(u"DROP TABLE "_qs + table).has_value());
    QCOMPARE(*(*m_ada)->list(), QList<Connector>{stored.connector});
    QCOMPARE(*(*m_ada)->find(stored.connector.id), stored.connector);
}

void ConnectorRepositoryTest::refusesANameOrASlugThatIsTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("slug");
    QTest::newRow("name") << u"One"_qs << u"other"_qs;
    QTest::newRow("slug") << u"Other"_qs << u"one"_qs;
}

void ConnectorRepositoryTest::refusesANameOrASlugThatIsTaken()
{
    QFETCH(QString, name);
    QFETCH(QString, slug);
    const StoredConnector first = Samples::local(m_ada->user(), u"One"_qs);
    QVERIFY((*m_ada)->insert(first).has_value());
    StoredConnector second = Samples::remote(m_ada->user(), name);
    second.connector.slug = slug;
    QCOMPARE((*m_ada)->insert(second).error().code, ErrorCode::NameTaken);
    QCOMPARE(*(*m_ada)->list(), QList<Connector>{first.connector});
    // Another user's names are no matter.
    StorageSession bob(*m_database, u"bob"_qs);
    second.connector.userId = bob.user();
    QVERIFY(bob->insert(second).has_value());
}

void ConnectorRepositoryTest::refusesWhatTheSchemaForbids_data()
{
    QTest::addColumn<Connector>("connector");
    const auto row = [](const char *what, auto &&spoil) {
        Connector connector = Samples::local({}).connector;
        spoil(connector);
        QTest::newRow(what) << connector;
    };
    row("no name", [](Connector &c) { c.name.clear(); });
    row("long name", [](Connector &c) { c.name = QString(201, u'é'); });
    row("no slug", [](Connector &c) { c.slug.clear(); });
    row("local without command", [](Connector &c) { c.command.clear(); });
    row("local over HTTP", [](Connector &c) { c.transport = TransportChoice::Http; });
    row("remote without URL", [](Connector &c) {
        c.type = ConnectorType::Remote;
        c.transport = TransportChoice::Auto;
    });
    row("remote over stdio", [](Connector &c) {
        c.type = ConnectorType::Remote;
        c.url = u"https://example.org"_qs;
    });
    row("negative revision", [](Connector &c) { c.revision = -1; });
}

void ConnectorRepositoryTest::refusesWhatTheSchemaForbids()
{
    QFETCH(Connector, connector);
    connector.userId = m_ada->user();
    QCOMPARE((*m_ada)->insert({connector, {}}).error().code, ErrorCode::InvalidInput);
    QVERIFY((*m_ada)->list()->isEmpty());
}

void ConnectorRepositoryTest::takesAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"'; DROP TABLE users; --"_qs;
    QTest::newRow("placeholders") << u"? :name $1 %1 @x"_qs;
    QTest::newRow("backslashes") << u"\\ \\x41 \\'"_qs;
    QTest::newRow("scripts") << u"العربية עברית ไทย 日本語 🏳️‍🌈"_qs;
    QTest::newRow("long") << QString(10'000, u'x');
    QTest::newRow("lines") << u"a\r\nb\tc\n"_qs;
}

void ConnectorRepositoryTest::takesAnyText()
{
    QFETCH(QString, text);
    StoredConnector stored = Samples::local(m_ada->user());
    stored.connector.name = text.left(200);
    stored.connector.description = text;
    stored.connector.command = text;
    stored.connector.args = QStringList{text, text};
    QVERIFY((*m_ada)->insert(stored).has_value());
    QCOMPARE(*(*m_ada)->find(stored.connector.id), stored.connector);
}

void ConnectorRepositoryTest::modifiesAllAtOnce()
{
    const StoredConnector before = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(before).has_value());
    StoredConnector after = Samples::remote(m_ada->user(), u"Renamed"_qs);
    after.connector.id = before.connector.id;
    after.sealed = {{SealedField::Environment, QByteArray("changed")},
                    {SealedField::Headers, QByteArray("new")}};
    const auto modified = (*m_ada)->modify(before.connector.id, [&](StoredConnector current) {
        return current == before ? Result<StoredConnector>(after) : failure(ErrorCode::Internal);
    });
    QCOMPARE(*modified, after.connector);
    QCOMPARE(*(*m_ada)->find(before.connector.id), after.connector);
    QCOMPARE(*(*m_ada)->sealedFields(before.connector.id), after.sealed);
}

void ConnectorRepositoryTest::modifiesNothingWhenTheChangeFails()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(stored).has_value());
    const auto modified =
        (*m_ada)->modify(stored.connector.id, [](StoredConnector) -> Result<StoredConnector> {
            return failure(ErrorCode::Decrypt, u"here"_qs);
        });
    QCOMPARE(modified.error(), (Error{ErrorCode::Decrypt, u"here"_qs}));
    QCOMPARE(*(*m_ada)->find(stored.connector.id), stored.connector);
    // The transaction is over: the next one begins.
    QVERIFY((*m_ada)->insert(Samples::remote(m_ada->user())).has_value());
}

void ConnectorRepositoryTest::modifiesNothingWhenTheNewNameIsTaken()
{
    const StoredConnector one = Samples::local(m_ada->user(), u"One"_qs);
    QVERIFY((*m_ada)->insert(one).has_value());
    QVERIFY((*m_ada)->insert(Samples::remote(m_ada->user(), u"Two"_qs)).has_value());
    const auto modified = (*m_ada)->modify(one.connector.id, [](StoredConnector current) {
        current.connector.name = u"Two"_qs;
        current.sealed.clear();
        return Result<StoredConnector>(current);
    });
    QCOMPARE(modified.error().code, ErrorCode::NameTaken);
    QCOMPARE(*(*m_ada)->find(one.connector.id), one.connector);
    QCOMPARE(*(*m_ada)->sealedFields(one.connector.id), one.sealed);
}

void ConnectorRepositoryTest::removesAndRestores()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QVERIFY(*(*m_ada)->saveReport(id, stored.connector.revision, Samples::report()));
    const Connector tested = *(*m_ada)->find(id);

    const StoredConnector removed{tested, stored.sealed, Samples::report()};
    QCOMPARE(*(*m_ada)->remove(id), removed);
    QVERIFY((*m_ada)->list()->isEmpty());
    QCOMPARE((*m_ada)->sealedFields(id).error().code, ErrorCode::NotFound);
    for (const QString &table : {u"sealed_fields"_qs, u"test_reports"_qs}) {
        auto rows = m_database->connection().execute(u"SELECT count(*) FROM "_qs + table);
        QVERIFY(*nextRow(*rows));
        QCOMPARE(rows->value(0).toInt(), 0);
    }

    QVERIFY((*m_ada)->insert(removed).has_value());
    QCOMPARE(*(*m_ada)->find(id), tested);
    QCOMPARE(*(*m_ada)->lastReport(id), Samples::report());
    QCOMPARE(*(*m_ada)->sealedFields(id), stored.sealed);
}

void ConnectorRepositoryTest::doesNotKnowWhatIsNotThere()
{
    const ConnectorId id = ConnectorId::generate();
    bool called = false;
    const auto change = [&](StoredConnector current) {
        called = true;
        return Result<StoredConnector>(current);
    };
    QCOMPARE((*m_ada)->find(id).error().code, ErrorCode::NotFound);
    QCOMPARE((*m_ada)->sealedFields(id).error().code, ErrorCode::NotFound);
    QCOMPARE((*m_ada)->modify(id, change).error().code, ErrorCode::NotFound);
    QVERIFY(!called);
    QCOMPARE((*m_ada)->remove(id).error().code, ErrorCode::NotFound);
    QCOMPARE((*m_ada)->saveReport(id, 0, Samples::report()).error().code, ErrorCode::NotFound);
    QCOMPARE(*(*m_ada)->lastReport(id), std::nullopt);
}

void ConnectorRepositoryTest::keepsAReportOfTheSameRevision()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QCOMPARE(*(*m_ada)->lastReport(id), std::nullopt);

    TestReport report = Samples::report();
    QVERIFY(*(*m_ada)->saveReport(id, 7, report));
    QCOMPARE(*(*m_ada)->lastReport(id), report);
    Connector expected = stored.connector;
    expected.lastTest = report.summary();
    QCOMPARE(*(*m_ada)->find(id), expected);

    report.error = Error{ErrorCode::Exited, u"1"_qs};
    QVERIFY(*(*m_ada)->saveReport(id, 7, report));
    QCOMPARE(*(*m_ada)->lastReport(id), report);
    expected.lastTest = report.summary();
    expected.status = ConnectorStatus::Error;
    QCOMPARE(*(*m_ada)->find(id), expected);
    QCOMPARE(*(*m_ada)->sealedFields(id), stored.sealed);
}

void ConnectorRepositoryTest::dropsAReportOfAnotherRevision()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(stored).has_value());
    QCOMPARE(*(*m_ada)->saveReport(stored.connector.id, 6, Samples::report()), false);
    QCOMPARE(*(*m_ada)->find(stored.connector.id), stored.connector);
    QCOMPARE(*(*m_ada)->lastReport(stored.connector.id), std::nullopt);
}

void ConnectorRepositoryTest::forgetsTheReportWithItsSummary()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QVERIFY(*(*m_ada)->saveReport(id, 7, Samples::report()));
    QVERIFY((*m_ada)
                ->modify(id,
                         [](StoredConnector current) {
                             current.connector.lastTest.reset();
                             current.connector.status = ConnectorStatus::Disconnected;
                             return Result<StoredConnector>(current);
                         })
                .has_value());
    QCOMPARE((*m_ada)->find(id)->lastTest, std::nullopt);
    QCOMPARE(*(*m_ada)->lastReport(id), std::nullopt);
}

void ConnectorRepositoryTest::keepsAStatusThatIsMeasured()
{
    StoredConnector off = Samples::remote(m_ada->user());
    QVERIFY((*m_ada)->insert(off).has_value());
    QVERIFY(*(*m_ada)->saveReport(off.connector.id, 0, Samples::report()));
    QCOMPARE((*m_ada)->find(off.connector.id)->status, ConnectorStatus::Disconnected);
    QCOMPARE((*m_ada)->find(off.connector.id)->lastTest, Samples::report().summary());
}

void ConnectorRepositoryTest::reachesNobodyElsesConnectors()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QVERIFY(*(*m_ada)->saveReport(id, 7, Samples::report()));
    const Connector tested = *(*m_ada)->find(id);

    StorageSession bob(*m_database, u"bob"_qs);
    bool called = false;
    const auto change = [&](StoredConnector current) {
        called = true;
        return Result<StoredConnector>(current);
    };
    QVERIFY(bob->list()->isEmpty());
    QCOMPARE(bob->find(id).error().code, ErrorCode::NotFound);
    QCOMPARE(bob->sealedFields(id).error().code, ErrorCode::NotFound);
    QCOMPARE(bob->modify(id, change).error().code, ErrorCode::NotFound);
    QVERIFY(!called);
    QCOMPARE(bob->remove(id).error().code, ErrorCode::NotFound);
    QCOMPARE(bob->saveReport(id, 7, TestReport()).error().code, ErrorCode::NotFound);
    QCOMPARE(*bob->lastReport(id), std::nullopt);

    QCOMPARE(*(*m_ada)->find(id), tested);
    QCOMPARE(*(*m_ada)->sealedFields(id), stored.sealed);
    QCOMPARE(*(*m_ada)->lastReport(id), Samples::report());
}

void ConnectorRepositoryTest::refusesAnotherUsersConnector()
{
    StorageSession bob(*m_database, u"bob"_qs);
    const StoredConnector adas = Samples::local(m_ada->user());
    QCOMPARE(bob->insert(adas).error().code, ErrorCode::InvalidInput);

    // Neither by inserting over the id, nor by giving a connector away.
    QVERIFY((*m_ada)->insert(adas).has_value());
    StoredConnector bobs = Samples::remote(bob.user());
    bobs.connector.id = adas.connector.id;
    QVERIFY(!bob->insert(bobs).has_value());
    const auto given = (*m_ada)->modify(adas.connector.id, [&](StoredConnector current) {
        current.connector.userId = bob.user();
        return Result<StoredConnector>(current);
    });
    QCOMPARE(given.error().code, ErrorCode::InvalidInput);
    QVERIFY(bob->list()->isEmpty());
    QCOMPARE(*(*m_ada)->find(adas.connector.id), adas.connector);
}

void ConnectorRepositoryTest::tellsOfAnotherProcessesWrites()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(stored).has_value());
    const auto other = openAgain();
    StorageSession elsewhere(*other);
    const ConnectorId id = stored.connector.id;
    const auto rename = [](StoredConnector current) {
        current.connector.description += u'x';
        return Result<StoredConnector>(current);
    };
    const std::function<bool()> writes[] = {
        [&] { return elsewhere->insert(Samples::remote(elsewhere.user())).has_value(); },
        [&] { return elsewhere->modify(id, rename).has_value(); },
        [&] { return *elsewhere->saveReport(id, 7, Samples::report()); },
        [&] { return elsewhere->remove(id).has_value(); },
    };
    for (const auto &write : writes) {
        const qint64 before = *(*m_ada)->changeToken();
        QCOMPARE(*(*m_ada)->changeToken(), before);
        QVERIFY(write());
        QVERIFY(*(*m_ada)->changeToken() != before);
    }
    // What this process writes itself is no news to it.
    const qint64 before = *(*m_ada)->changeToken();
    QVERIFY((*m_ada)->insert(Samples::local(m_ada->user(), u"Own"_qs)).has_value());
    QCOMPARE(*(*m_ada)->changeToken(), before);
}

void ConnectorRepositoryTest::showsABrokenRowAsAnErrorOfThatRow_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::newRow("type") << u"type = 'neither'"_qs;
    QTest::newRow("transport") << u"transport = 'pigeon'"_qs;
    QTest::newRow("status") << u"status = 'fine'"_qs;
    QTest::newRow("args: no JSON") << u"args = '[\"a\"'"_qs;
    QTest::newRow("args: an object") << u"args = '{}'"_qs;
    QTest::newRow("args: numbers") << u"args = '[1]'"_qs;
    QTest::newRow("args: empty") << u"args = ''"_qs;
}

void ConnectorRepositoryTest::showsABrokenRowAsAnErrorOfThatRow()
{
    QFETCH(QString, assignment);
    const StoredConnector whole = Samples::remote(m_ada->user());
    const StoredConnector broken = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(whole).has_value());
    QVERIFY((*m_ada)->insert(broken).has_value());
    byAnotherHand({u"UPDATE connectors SET %1 WHERE id = '%2'"_qs.arg(
        assignment, broken.connector.id.toString())});

    const auto list = (*m_ada)->list();
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).name, broken.connector.name);
    QCOMPARE(list->at(0).status, ConnectorStatus::Error);
    QCOMPARE(list->at(0).lastTest->code, std::optional(ErrorCode::StorageCorrupt));
    QCOMPARE(list->at(1), whole.connector);

    const auto found = (*m_ada)->find(broken.connector.id);
    QCOMPARE(found.error().code, ErrorCode::StorageCorrupt);
    QVERIFY(found.error().detail.contains(broken.connector.id.toString()));
    const auto modified = (*m_ada)->modify(broken.connector.id, [](StoredConnector current) {
        return Result<StoredConnector>(current);
    });
    QCOMPARE(modified.error().code, ErrorCode::StorageCorrupt);
}

void ConnectorRepositoryTest::removesABrokenRow()
{
    const StoredConnector broken = Samples::local(m_ada->user());
    QVERIFY((*m_ada)->insert(broken).has_value());
    byAnotherHand({u"UPDATE connectors SET args = 'x'"_qs,
                   u"UPDATE sealed_fields SET field = 'x' WHERE field = 'env'"_qs});
    const auto removed = (*m_ada)->remove(broken.connector.id);
    QCOMPARE(removed->connector.name, broken.connector.name);
    QVERIFY((*m_ada)->list()->isEmpty());
}

void ConnectorRepositoryTest::refusesABrokenReportAndSealedField()
{
    const StoredConnector stored = Samples::local(m_ada->user());
    const ConnectorId id = stored.connector.id;
    QVERIFY((*m_ada)->insert(stored).has_value());
    QVERIFY(*(*m_ada)->saveReport(id, 7, Samples::report()));
    byAnotherHand({u"UPDATE test_reports SET report = '[]'"_qs,
                   u"UPDATE sealed_fields SET field = 'x' WHERE field = 'env'"_qs});
    QCOMPARE((*m_ada)->lastReport(id).error().code, ErrorCode::StorageCorrupt);
    QCOMPARE((*m_ada)->sealedFields(id).error().code, ErrorCode::StorageCorrupt);
    QVERIFY((*m_ada)->find(id).has_value());
}

QTEST_GUILESS_MAIN(ConnectorRepositoryTest)
#include "ConnectorRepositoryTest.moc"
