// SPDX-License-Identifier: MIT
#include "tests/storage/StorageSession.h"
#include "tests/support/TestPostgres.h"

#include "storage/SqlTaskRepository.h"
#include "storage/TaskLockFiles.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// What is kept of tasks, on SQLite and PostgreSQL, and the locks that say which of them run.
class TaskRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase() { m_postgres = std::make_unique<TestPostgres>(); }
    void init();
    void cleanup();

    void keepsWhatWasWritten();
    void writesASnapshotOnce();
    void endsOnce();
    void belongsToOneUser();
    void pagesFollowOneAnother();
    void keepsTheLogInOrder();
    void removesOnlyWhatIsOver();
    void aLockIsHeldUntilItIsLetGo();

private:
    Task newTask() const;

    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<StorageSession> m_ada;
    std::unique_ptr<SqlTaskRepository> m_tasks;
};

void TaskRepositoryTest::initTestCase_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::newRow("SQLite") << Dialect::Sqlite;
    QTest::newRow("PostgreSQL") << Dialect::Postgres;
}

void TaskRepositoryTest::init()
{
    QFETCH_GLOBAL(Dialect, dialect);
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = dialect == Dialect::Postgres ? Database::open(m_postgres->emptyDatabase())
                                                 : Database::open(m_folder->path());
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_ada = std::make_unique<StorageSession>(*m_database);
    m_tasks = std::make_unique<SqlTaskRepository>(*m_database, m_ada->service.session());
}

void TaskRepositoryTest::cleanup()
{
    m_tasks.reset();
    m_ada.reset();
    m_database.reset();
}

Task TaskRepositoryTest::newTask() const
{
    Task task;
    task.id = TaskId::generate();
    task.userId = m_ada->user();
    task.agent = u"claude"_qs;
    task.directory = u"/srv/projekt ü"_qs;
    task.options = {u"opus"_qs, false, TaskNetwork::None, std::chrono::minutes(5), 1 << 30};
    task.createdAt = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
    return task;
}

void TaskRepositoryTest::keepsWhatWasWritten()
{
    Task task = newTask();
    QVERIFY(m_tasks->insert(task, "sealed").has_value());
    QCOMPARE(m_tasks->find(task.id).value(), task);
    QCOMPARE(m_tasks->sealedPrompt(task.id).value(), QByteArray("sealed"));
    task.startedAt = task.createdAt.addMSecs(1234);
    QVERIFY(m_tasks->setStarted(task.id, task.startedAt).has_value());
    QVERIFY(m_tasks->addWarning(task.id, u"“a” is left out"_qs).has_value());
    task.baseline = {u"0123abcd"_qs, false};
    QVERIFY(m_tasks->setBaseline(task.id, task.baseline).has_value());
    task.agentSession = u"session-1"_qs;
    QVERIFY(m_tasks->setAgentSession(task.id, task.agentSession).has_value());
    task.status = TaskStatus::Processing;
    task.warnings = QStringList{u"“a” is left out"_qs};
    QCOMPARE(m_tasks->page({}, 10).value(), QList<Task>{task});
    QCOMPARE(m_tasks->find(TaskId::generate()).error().code, ErrorCode::NotFound);
}

void TaskRepositoryTest::writesASnapshotOnce()
{
    const Task task = newTask();
    QVERIFY(m_tasks->insert(task, "p").has_value());
    const QList<TaskConnector> seen{{ConnectorId::generate(),
                                     u"a"_qs,
                                     ConnectorType::Local,
                                     u"12ab"_qs,
                                     TaskOutcome::Connected,
                                     3,
                                     {}},
                                    {ConnectorId::generate(),
                                     u"b"_qs,
                                     ConnectorType::Remote,
                                     u"34cd"_qs,
                                     TaskOutcome::Failed,
                                     {},
                                     u"why"_qs}};
    QVERIFY(m_tasks->setConnectors(task.id, seen).has_value());
    QCOMPARE(m_tasks->find(task.id)->connectors, seen);
    QCOMPARE(m_tasks->find(task.id)->givenConnectors(), QList<ConnectorId>{seen.first().id});
    QCOMPARE(m_tasks->setConnectors(task.id, {seen.last()}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(m_tasks->find(task.id)->connectors, seen);
}

void TaskRepositoryTest::endsOnce()
{
    const Task task = newTask();
    QVERIFY(m_tasks->insert(task, "p").has_value());
    QVERIFY(!m_tasks->isStopRequested(task.id).value());
    QVERIFY(m_tasks->requestStop(task.id).value());
    QVERIFY(m_tasks->isStopRequested(task.id).value());
    QVERIFY(m_tasks->finish(task.id, {TaskStatus::Error, 7, task.createdAt}).value());
    QVERIFY(!m_tasks->finish(task.id, {TaskStatus::Completed, 0, task.createdAt}).value());
    QVERIFY(!m_tasks->requestStop(task.id).value());
    QCOMPARE(m_tasks->find(task.id)->status, TaskStatus::Error);
    QCOMPARE(m_tasks->find(task.id)->exitCode, std::optional(7));
    QVERIFY(m_tasks->isStopRequested(TaskId::generate()).value());
}

void TaskRepositoryTest::belongsToOneUser()
{
    const Task task = newTask();
    QVERIFY(m_tasks->insert(task, "p").has_value());
    StorageSession eve(*m_database, u"eve"_qs);
    SqlTaskRepository theirs(*m_database, eve.service.session());
    QVERIFY(theirs.page({}, 10)->isEmpty());
    QCOMPARE(theirs.find(task.id).error().code, ErrorCode::NotFound);
    QCOMPARE(theirs.sealedPrompt(task.id).error().code, ErrorCode::NotFound);
    QVERIFY(!theirs.requestStop(task.id).value());
    QVERIFY(!theirs.appendLog(task.id, 0, "x").has_value());
    QCOMPARE(theirs.remove(task.id).error().code, ErrorCode::NotFound);
    QCOMPARE(theirs.insert(task, "p").error().code, ErrorCode::InvalidInput);
}

void TaskRepositoryTest::pagesFollowOneAnother()
{
    const QDateTime start = newTask().createdAt;
    QStringList expected;
    for (int i = 0; i < 12; ++i) {
        Task task = newTask();
        task.createdAt = start.addSecs(i / 4); // four of the same time
        QVERIFY(m_tasks->insert(task, "p").has_value());
        // The newest first; among those of one time, by id.
        expected.append(QString::number(9 - i / 4) + task.id.toString());
    }
    expected.sort();
    QStringList seen;
    std::optional<TaskRepository::Place> last;
    for (qsizetype size = 5; size == 5;) {
        const auto page = m_tasks->page(last, 5);
        QVERIFY(page.has_value());
        for (const Task &task : *page)
            seen.append(QString::number(9 - start.secsTo(task.createdAt)) + task.id.toString());
        size = page->size();
        if (size > 0)
            last = {page->constLast().createdAt, page->constLast().id};
    }
    QCOMPARE(seen, expected);
}

void TaskRepositoryTest::keepsTheLogInOrder()
{
    const Task task = newTask();
    QVERIFY(m_tasks->insert(task, "p").has_value());
    for (int piece = 0; piece < 12; ++piece)
        QVERIFY(m_tasks->appendLog(task.id, piece, QByteArray::number(piece)).has_value());
    QVERIFY(!m_tasks->appendLog(task.id, 3, "again").has_value());
    const QList<QByteArray> log = m_tasks->log(task.id, 0, 100).value();
    QCOMPARE(log.size(), 12);
    QCOMPARE(log.at(10), QByteArray("10"));
    QCOMPARE(m_tasks->log(task.id, 9, 2).value(), (QList<QByteArray>{"9", "10"}));
    QCOMPARE(m_tasks->log(task.id, 12, 2).value(), QList<QByteArray>());
}

void TaskRepositoryTest::removesOnlyWhatIsOver()
{
    const Task task = newTask();
    QVERIFY(m_tasks->insert(task, "p").has_value());
    QVERIFY(m_tasks->appendLog(task.id, 0, "x").has_value());
    QCOMPARE(m_tasks->remove(task.id).error().code, ErrorCode::InvalidInput);
    QVERIFY(m_tasks->finish(task.id, {TaskStatus::Stopped, {}, task.createdAt}).value());
    QVERIFY(m_tasks->remove(task.id).has_value());
    QVERIFY(m_tasks->log(task.id, 0, 9)->isEmpty());
    QCOMPARE(m_tasks->remove(task.id).error().code, ErrorCode::NotFound);
}

void TaskRepositoryTest::aLockIsHeldUntilItIsLetGo()
{
    TaskLockFiles locks(m_folder->path());
    const TaskId id = TaskId::generate();
    QVERIFY(!locks.isHeld(id));
    auto lock = locks.take(id);
    QVERIFY(lock.has_value());
    QVERIFY(locks.isHeld(id));
    QCOMPARE(locks.take(id).error().code, ErrorCode::InvalidInput);
    lock->reset();
    QVERIFY(!locks.isHeld(id));
    QCOMPARE(TaskLockFiles(u"/no/such/folder"_qs).take(id).error().code, ErrorCode::Storage);
}

QTEST_GUILESS_MAIN(TaskRepositoryTest)
#include "TaskRepositoryTest.moc"
