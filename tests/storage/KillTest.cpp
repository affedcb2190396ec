// SPDX-License-Identifier: MIT
#include "tests/storage/StorageSession.h"
#include "tests/storage/WholeConnectors.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// A writer that is killed (SIGKILL) at random points, hundreds of times: afterwards the database
/// is sound, every connector is whole, and nothing that the writer said it had written is lost.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothing();
    void opensAfterADeathWhileItWasMade();

private:
    /// What a writer has told of one connector: its revision, or that it is gone.
    using Told = QHash<QString, std::optional<qint64>>;

    QByteArray runAndKill(const QString &folder, quint32 seed, int writes, qint64 microseconds);
    void note(const QByteArray &output, Told &told);
    void check(const QString &folder, Told &told);

    int m_writes = 0;
};

/// Starts a writer, kills it so long after it has told of so many writes, and gives what it said.
QByteArray KillTest::runAndKill(const QString &folder, quint32 seed, int writes,
                                qint64 microseconds)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(STORAGE_WRITER), {folder, u"churn"_qs, QString::number(seed)});
    QByteArray said;
    while (said.count('\n') <= writes) {
        if (!writer.waitForReadyRead())
            qFatal("the writer said nothing");
        said += writer.readAllStandardOutput();
    }
    QElapsedTimer clock;
    clock.start();
    // The point in time is the test's whole purpose, so it is met closely.
    while (clock.nsecsElapsed() < microseconds * 1000) {
    }
    writer.kill();
    writer.waitForFinished();
    if (writer.exitStatus() != QProcess::CrashExit)
        qFatal("the writer ended by itself");
    return said + writer.readAllStandardOutput();
}

void KillTest::note(const QByteArray &output, Told &told)
{
    // A line without its end was not said in full.
    const QList<QByteArray> lines = output.first(output.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() < 3)
            continue;
        ++m_writes;
        std::optional<qint64> revision;
        if (words.at(0) == "wrote")
            revision = words.at(2).toLongLong();
        told.insert(QString::fromLatin1(words.at(1)), revision);
    }
}

/// Compares what is there with what was told; what was in hand at the death may be there or not, so
/// one difference is allowed, by one step.
void KillTest::check(const QString &folder, Told &told)
{
    auto database = Database::open(folder);
    QVERIFY2(database.has_value(), "the database does not open");
    auto rows = (*database)->connection().execute(u"PRAGMA integrity_check"_qs);
    QVERIFY(rows && *nextRow(*rows));
    QCOMPARE(rows->value(0).toString(), u"ok"_qs);
    QVERIFY(!*nextRow(*rows));

    StorageSession ada(**database);
    const auto list = ada->list();
    QVERIFY(list.has_value());
    int differences = 0;
    Told there;
    for (const Connector &connector : *list) {
        const auto sealed = ada->sealedFields(connector.id);
        QVERIFY(sealed.has_value());
        QVERIFY2(WholeConnectors::isWhole({connector, *sealed}), "a connector is not whole");
        there.insert(connector.id.toString(), connector.revision);
        const auto said = told.constFind(connector.id.toString());
        if (said == told.constEnd()) {
            ++differences;
        } else {
            QVERIFY2(said->has_value(), "a removed connector is back");
            QVERIFY(connector.revision == **said || connector.revision == **said + 1);
            differences += connector.revision == **said ? 0 : 1;
        }
    }
    for (auto said = told.constBegin(); said != told.constEnd(); ++said)
        differences += *said && !there.contains(said.key()) ? 1 : 0;
    QVERIFY2(differences <= 1, "something that was written is lost");
    told = there;
}

void KillTest::losesNothing()
{
    const QTemporaryDir folder;
    QRandomGenerator random(QRandomGenerator::global()->generate());
    Told told;
    constexpr int deaths = 200;
    for (int i = 0; i < deaths; ++i) {
        note(
            runAndKill(folder.path(), random.generate(), random.bounded(4), random.bounded(12'000)),
            told);
        check(folder.path(), told);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(m_writes > deaths, "the writers hardly wrote");
}

void KillTest::opensAfterADeathWhileItWasMade()
{
    QRandomGenerator random(QRandomGenerator::global()->generate());
    for (int i = 0; i < 30; ++i) {
        const QTemporaryDir folder;
        QProcess writer;
        writer.start(QStringLiteral(STORAGE_WRITER), {folder.path(), u"open"_qs});
        QVERIFY(writer.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        const int point = random.bounded(60'000);
        while (clock.nsecsElapsed() < point * 1000LL) {
        }
        writer.kill();
        writer.waitForFinished();
        auto database = Database::open(folder.path());
        QVERIFY(database.has_value());
        StorageSession ada(**database);
        const auto made = WholeConnectors::make(ConnectorId::generate(), ada.user(), 1);
        QVERIFY(ada->insert(made).has_value());
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
