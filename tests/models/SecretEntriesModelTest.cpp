// SPDX-License-Identifier: MIT
#include "models/secrets/SecretEntriesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace jackfield;

using State = SecretEntriesModel::State;

namespace {

QByteArray bytesOf(const std::optional<Secret> &secret)
{
    return secret ? secret->withBytes([](QByteArrayView bytes) { return bytes.toByteArray(); })
                  : QByteArray("nothing");
}

QString nameAt(const SecretEntriesModel &model, int row)
{
    return model.index(row, SecretEntriesModel::NameColumn).data().toString();
}

QString problemAt(const SecretEntriesModel &model, int row)
{
    return model.index(row, 0).data(SecretEntriesModel::ProblemRole).toString();
}

bool rename(SecretEntriesModel &model, int row, const QString &name)
{
    return model.setData(model.index(row, SecretEntriesModel::NameColumn), name, Qt::EditRole);
}

void addEntry(SecretEntriesModel &model, const QString &name, const QString &value)
{
    const int row = model.addEntry();
    rename(model, row, name);
    model.setValue(row, Secret::fromText(value));
}

} // namespace

class SecretEntriesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<SecretEntriesModel>(Field::Environment);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void aSavedEntryIsKeptUntilItIsReplacedOrRemoved()
    {
        m_model->loadSaved({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        QVERIFY(m_model->patch().isEmpty());
        QVERIFY(!m_model->isModified());
        QCOMPARE(m_model->state(0), State::Kept);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("nothing"));

        m_model->setValue(1, Secret::fromText(QStringLiteral("new")));
        m_model->removeEntry(2);
        QCOMPARE(m_model->state(1), State::Replaced);
        QCOMPARE(m_model->state(2), State::Removed);
        QVERIFY(!m_model->index(2, 1).data(SecretEntriesModel::EmptyRole).toBool());
        QCOMPARE(m_model->rowCount(), 3);
        QVERIFY(m_model->isModified());
        const SecretPatch patch = m_model->patch();
        QCOMPARE(namesOf(patch.set), QStringList{QStringLiteral("B")});
        QCOMPARE(bytesOf(patch.set.constFirst().value), QByteArray("new"));
        QCOMPARE(patch.remove, QStringList{QStringLiteral("C")});
    }

    void undoTakesBackOneStepAtATime()
    {
        m_model->loadSaved({QStringLiteral("A")});
        m_model->setValue(0, Secret::fromText(QStringLiteral("new")));
        m_model->removeEntry(0);
        m_model->undo(0);
        QCOMPARE(m_model->state(0), State::Replaced);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("new"));
        m_model->undo(0);
        QCOMPARE(m_model->state(0), State::Kept);
        QVERIFY(!m_model->isModified());
        m_model->undo(0);
        QCOMPARE(m_model->state(0), State::Kept);
    }

    void savedNamesAreFixed()
    {
        m_model->loadSaved({QStringLiteral("A")});
        QVERIFY(!rename(*m_model, 0, QStringLiteral("B")));
        QCOMPARE(nameAt(*m_model, 0), QStringLiteral("A"));
        QVERIFY(!m_model->flags(m_model->index(0, SecretEntriesModel::NameColumn))
                     .testFlag(Qt::ItemIsEditable));
        QVERIFY(m_model->flags(m_model->index(0, SecretEntriesModel::ValueColumn))
                    .testFlag(Qt::ItemIsEditable));
    }

    void presetNamesWantAValueAndMayStayEmpty()
    {
        m_model->loadNew({QStringLiteral("API_KEY"), QStringLiteral("PROJECT")});
        QVERIFY(m_model->isValid());
        QVERIFY(!m_model->isModified());
        QVERIFY(m_model->index(0, 1).data(SecretEntriesModel::EmptyRole).toBool());
        m_model->setValue(0, Secret::fromText(QStringLiteral("k")));
        QVERIFY(!m_model->index(0, 1).data(SecretEntriesModel::EmptyRole).toBool());
        QVERIFY(m_model->isModified());
        QCOMPARE(m_model->patch().set.size(), 2);
    }

    void aBlankRowCountsForNothing()
    {
        m_model->addEntry();
        QVERIFY(m_model->isValid());
        QVERIFY(!m_model->isModified());
        QVERIFY(m_model->patch().isEmpty());
        m_model->removeEntry(0);
        QCOMPARE(m_model->rowCount(), 0);
    }

    void aTypedRowThatIsRemovedCanComeBack()
    {
        addEntry(*m_model, QStringLiteral("A"), QStringLiteral("1"));
        m_model->removeEntry(0);
        QCOMPARE(m_model->rowCount(), 1);
        QVERIFY(m_model->patch().isEmpty());
        QVERIFY(!m_model->isModified());
        m_model->undo(0);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("1"));
        QVERIFY(m_model->isModified());
    }

    void aWrongNameIsMarkedWhereItStands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("equals sign") << QStringLiteral("A=B");
        QTest::newRow("NUL") << QStringLiteral("A") + QChar(u'\0') + QStringLiteral("B");
    }

    void aWrongNameIsMarkedWhereItStands()
    {
        QFETCH(QString, name);
        addEntry(*m_model, QStringLiteral("GOOD"), QStringLiteral("1"));
        const QSignalSpy validity(m_model.get(), &SecretEntriesModel::validityChanged);
        addEntry(*m_model, name, QStringLiteral("2"));
        QVERIFY(problemAt(*m_model, 0).isEmpty());
        QVERIFY(!problemAt(*m_model, 1).isEmpty());
        QVERIFY(!m_model->isValid());
        QCOMPARE(validity.last().constFirst().toBool(), false);
        QCOMPARE(m_model->problems().size(), 1);
        QCOMPARE(m_model->problems().constFirst().row, 1);

        rename(*m_model, 1, QStringLiteral("MENDED"));
        QVERIFY(m_model->isValid());
        QCOMPARE(bytesOf(m_model->unsavedValue(1)), QByteArray("2"));
        QCOMPARE(validity.last().constFirst().toBool(), true);
    }

    void aRepeatedNameIsMarkedUntilOneOfThemGoes()
    {
        m_model->loadSaved({QStringLiteral("A")});
        addEntry(*m_model, QStringLiteral("A"), QStringLiteral("2"));
        QVERIFY(!problemAt(*m_model, 1).isEmpty());
        m_model->removeEntry(0);
        QVERIFY(m_model->isValid());
        // What is removed here and added there is replaced.
        QCOMPARE(namesOf(m_model->patch().set), QStringList{QStringLiteral("A")});
        QVERIFY(m_model->patch().remove.isEmpty());
    }

    void headersAreRepeatedInAnyCase()
    {
        SecretEntriesModel headers(Field::Headers);
        headers.loadSaved({QStringLiteral("Authorization")});
        addEntry(headers, QStringLiteral("authorization"), QStringLiteral("x"));
        QVERIFY(!headers.isValid());
        rename(headers, 1, QStringLiteral("X Y"));
        QVERIFY(!problemAt(headers, 1).isEmpty());
        rename(headers, 1, QStringLiteral("X-Y"));
        QVERIFY(headers.isValid());
        headers.setValue(1, Secret::fromText(QStringLiteral("two\nlines")));
        QVERIFY(!problemAt(headers, 1).isEmpty());
    }

    void aPastedBlockBecomesRows()
    {
        m_model->loadSaved({QStringLiteral("KEPT"), QStringLiteral("REPLACED")});
        const int read = m_model->paste("# a comment\nexport REPLACED='r r'\n\nNEW=\"n\\n2\"\r\n");
        QCOMPARE(read, 2);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->state(0), State::Kept);
        QCOMPARE(m_model->state(1), State::Replaced);
        QCOMPARE(bytesOf(m_model->unsavedValue(1)), QByteArray("r r"));
        QCOMPARE(nameAt(*m_model, 2), QStringLiteral("NEW"));
        QCOMPARE(bytesOf(m_model->unsavedValue(2)), QByteArray("n\n2"));
        QVERIFY(m_model->isValid());
    }

    void badLinesOfAPasteBecomeRowsThatSaySo()
    {
        m_model->paste("GOOD=1\nno equals sign\nOPEN=\"never closed\nLAST=4\n=nameless\n");
        QCOMPARE(m_model->rowCount(), 5);
        QCOMPARE(nameAt(*m_model, 0), QStringLiteral("GOOD"));
        QCOMPARE(nameAt(*m_model, 1), QStringLiteral("LAST"));
        QVERIFY(problemAt(*m_model, 2).contains(QStringLiteral("2")));
        QCOMPARE(bytesOf(m_model->unsavedValue(2)), QByteArray("no equals sign"));
        QCOMPARE(nameAt(*m_model, 3), QStringLiteral("OPEN"));
        QVERIFY(problemAt(*m_model, 3).contains(QStringLiteral("3")));
        QCOMPARE(bytesOf(m_model->unsavedValue(3)), QByteArray("\"never closed"));
        QVERIFY(problemAt(*m_model, 4).contains(QStringLiteral("5")));
        QVERIFY(!m_model->isValid());

        m_model->removeEntry(2);
        m_model->setValue(3, Secret::fromText(QStringLiteral("closed")));
        rename(*m_model, 4, QStringLiteral("NAMED"));
        QVERIFY(m_model->isValid());
        QCOMPARE(m_model->patch().set.size(), 4);
    }

    void aRepeatedLineOfAPasteKeepsItsValue()
    {
        m_model->paste("A=1\nA=\"2\n3\"\nB=4\n");
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(nameAt(*m_model, 2), QStringLiteral("A"));
        QCOMPARE(bytesOf(m_model->unsavedValue(2)), QByteArray("2\n3"));
        QVERIFY(!problemAt(*m_model, 2).isEmpty());
        rename(*m_model, 2, QStringLiteral("C"));
        QVERIFY(m_model->isValid());
    }

    void aPasteOverATypedValueLosesNeither()
    {
        addEntry(*m_model, QStringLiteral("A"), QStringLiteral("typed"));
        m_model->paste("A=pasted\n");
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("typed"));
        QCOMPARE(bytesOf(m_model->unsavedValue(1)), QByteArray("pasted"));
        QVERIFY(!m_model->isValid());
    }

    void aPasteFillsAPreset()
    {
        m_model->loadNew({QStringLiteral("API_KEY")});
        m_model->paste("API_KEY=k");
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("k"));
    }

    void pastedHeadersBecomeRows()
    {
        SecretEntriesModel headers(Field::Headers);
        QAbstractItemModelTester tester(&headers,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        headers.paste("Authorization: Bearer a:b\r\n\r\nno colon\n");
        QCOMPARE(headers.rowCount(), 2);
        QCOMPARE(nameAt(headers, 0), QStringLiteral("Authorization"));
        QCOMPARE(bytesOf(headers.unsavedValue(0)), QByteArray("Bearer a:b"));
        QCOMPARE(bytesOf(headers.unsavedValue(1)), QByteArray("no colon"));
        QVERIFY(problemAt(headers, 1).contains(QStringLiteral("3")));
    }

    void noRoleGivesAValue()
    {
        const QString canary = QStringLiteral("canary-7f3a9c");
        m_model->loadSaved({QStringLiteral("SAVED")});
        m_model->setValue(0, Secret::fromText(canary));
        addEntry(*m_model, QStringLiteral("ADDED"), canary);
        m_model->paste("PASTED=canary-7f3a9c\nlost canary-7f3a9c\nOPEN=\"canary-7f3a9c\n");
        addEntry(*m_model, QStringLiteral("GONE"), canary);
        m_model->removeEntry(m_model->rowCount() - 1);
        QCOMPARE(m_model->rowCount(), 6);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            for (int column = 0; column < m_model->columnCount(); ++column) {
                const QModelIndex index = m_model->index(row, column);
                for (int role = 0; role <= Qt::UserRole + 32; ++role)
                    QVERIFY2(!index.data(role).toString().contains(QStringLiteral("canary")),
                             qPrintable(QString::number(role)));
            }
            QCOMPARE(m_model->index(row, SecretEntriesModel::ValueColumn).data().toString(),
                     QString(8, QChar(0x2022)));
        }
    }

    void rowsThatAreNotThereAreNoMatter()
    {
        m_model->setValue(7, Secret::fromText(QStringLiteral("x")));
        m_model->removeEntry(-1);
        m_model->undo(3);
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(bytesOf(m_model->unsavedValue(0)), QByteArray("nothing"));
        QVERIFY(!m_model->data({}, Qt::DisplayRole).isValid());
    }

private:
    std::unique_ptr<SecretEntriesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(SecretEntriesModelTest)
#include "SecretEntriesModelTest.moc"
