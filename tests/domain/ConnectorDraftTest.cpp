// SPDX-License-Identifier: MIT
#include "domain/ConnectorDraft.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace jackfield;

namespace {

ConnectorDraft local(const QString &name = QStringLiteral("x"))
{
    ConnectorDraft draft;
    draft.name = name;
    draft.command = QStringLiteral("npx");
    return draft;
}

ConnectorDraft remote(const QString &url)
{
    ConnectorDraft draft;
    draft.type = ConnectorType::Remote;
    draft.transport = TransportChoice::Auto;
    draft.name = QStringLiteral("x");
    draft.url = url;
    return draft;
}

QList<Field> fieldsOf(const QList<FieldProblem> &problems)
{
    QList<Field> fields;
    for (const FieldProblem &problem : problems)
        fields.append(problem.field);
    return fields;
}

} // namespace

/// What may be saved, and at which field a message stands when it may not.
class ConnectorDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void urls_data();
    void urls();
    void workingFolders();
    void aLocalOneNeedsACommand();
    void everyProblemIsReportedAtOnce();
    void variableNames_data();
    void variableNames();
    void headerNames_data();
    void headerNames();
    void entriesAreCheckedRowByRow();
};

void ConnectorDraftTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "GitHub" << true;
    QTest::newRow("other script") << QString::fromUtf8("Коннектор 連接器 🔌") << true;
    QTest::newRow("right to left") << QString::fromUtf8("موصل") << true;
    QTest::newRow("longest") << QString(200, u'x') << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("blanks") << " \t " << false;
    QTest::newRow("10,000 characters") << QString(10'000, u'x') << false;
    QTest::newRow("line break") << "a\nb" << false;
    QTest::newRow("NUL") << QString::fromLatin1("a\0b", 3) << false;
}

void ConnectorDraftTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(fieldsOf(validate(local(name))), good ? QList<Field>{} : QList{Field::Name});
}

void ConnectorDraftTest::urls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("says");
    QTest::newRow("https") << "https://mcp.example.com/mcp"
                           << "";
    QTest::newRow("loopback") << "http://127.0.0.1:3001/mcp"
                              << "";
    QTest::newRow("IPv6") << "http://[::1]:3001/mcp"
                          << "";
    QTest::newRow("variable in the path") << "https://example.com/${TOKEN}/mcp"
                                          << "";
    QTest::newRow("variable for the host") << "https://${HOST}/mcp"
                                           << "";
    QTest::newRow("empty") << ""
                           << "Give the server's address";
    QTest::newRow("ftp") << "ftp://example.com/x"
                         << "not by ftp://";
    QTest::newRow("file") << "file:///etc/passwd"
                          << "not by file://";
    QTest::newRow("javascript") << "javascript:alert(1)"
                                << "not by javascript://";
    QTest::newRow("no scheme") << "example.com/mcp"
                               << "not a whole address";
    QTest::newRow("blank inside") << "https://exa mple.com"
                                  << "not a whole address";
    QTest::newRow("no host") << "https:///mcp"
                             << "";
    QTest::newRow("password") << "https://ada:secret@example.com/"
                              << "password";
    QTest::newRow("user") << "https://ada@example.com/"
                          << "password";
    QTest::newRow("fragment") << "https://example.com/mcp#x"
                              << "#";
    QTest::newRow("too long") << QStringLiteral("https://example.com/") + QString(9'000, u'x')
                              << "too long";
}

void ConnectorDraftTest::urls()
{
    QFETCH(QString, url);
    QFETCH(QString, says);
    const auto problems = validate(remote(url));
    if (says.isEmpty()) {
        QVERIFY2(problems.isEmpty() ||
                     QLatin1String(QTest::currentDataTag()) == QLatin1String("no host"),
                 qPrintable(joinProblems(problems)));
        return;
    }
    QCOMPARE(fieldsOf(problems), QList{Field::Url});
    QVERIFY2(problems.first().text.contains(says), qPrintable(problems.first().text));
    QVERIFY(!problems.first().text.contains(QLatin1String("secret")));
}

void ConnectorDraftTest::workingFolders()
{
    QTemporaryDir folder;
    QTemporaryFile file;
    QVERIFY(file.open());
    ConnectorDraft draft = local();
    draft.cwd = folder.path();
    QVERIFY(validate(draft).isEmpty());
    for (const QString &bad : {folder.filePath(QStringLiteral("gone")), file.fileName(),
                               QStringLiteral("relative/path")}) {
        draft.cwd = bad;
        QCOMPARE(fieldsOf(validate(draft)), QList{Field::WorkingFolder});
    }
}

void ConnectorDraftTest::aLocalOneNeedsACommand()
{
    ConnectorDraft draft = local();
    draft.command = QStringLiteral("  ");
    QCOMPARE(fieldsOf(validate(draft)), QList{Field::Command});
}

void ConnectorDraftTest::everyProblemIsReportedAtOnce()
{
    ConnectorDraft draft;
    draft.cwd = QStringLiteral("nowhere");
    draft.args = {QString(QChar(u'\0'))};
    QCOMPARE(fieldsOf(validate(draft)),
             (QList{Field::Name, Field::Command, Field::Arguments, Field::WorkingFolder}));
}

void ConnectorDraftTest::variableNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "API_KEY" << true;
    QTest::newRow("lower case, digit first, dot") << "1.x-y" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("equals") << "A=B" << false;
    QTest::newRow("NUL") << QString::fromLatin1("A\0B", 3) << false;
    QTest::newRow("line break") << "A\nB" << false;
}

void ConnectorDraftTest::variableNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(nameProblem(name, Field::Environment).isEmpty(), good);
}

void ConnectorDraftTest::headerNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << "X-Api-Key" << true;
    QTest::newRow("authorization") << "Authorization" << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("blank") << "X Key" << false;
    QTest::newRow("colon") << "X:Key" << false;
    QTest::newRow("not ASCII") << QString::fromUtf8("Clé") << false;
    QTest::newRow("the protocol's own") << "mcp-session-id" << false;
    QTest::newRow("host") << "Host" << false;
}

void ConnectorDraftTest::headerNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(nameProblem(name, Field::Headers).isEmpty(), good);
}

void ConnectorDraftTest::entriesAreCheckedRowByRow()
{
    const auto entry = [](const char *name, QByteArrayView value) {
        return SecretEntry{QString::fromLatin1(name), Secret::fromBytes(value)};
    };
    const SecretEntries entries{entry("A", "1"), entry("", "2"), entry("A", "3"), entry("a", "4"),
                                entry("Z", QByteArrayView("x\0y", 3))};
    const auto variables = validate(entries, Field::Environment);
    QCOMPARE(variables.size(), 3);
    QCOMPARE(variables.at(0).row, 1);
    QCOMPARE(variables.at(1).row, 2);
    QCOMPARE(variables.at(2).row, 4);

    // A header's name is the same in any case.
    const auto headers = validate(
        SecretEntries{entry("A", "1"), entry("a", "2"), entry("B", "x\ny")}, Field::Headers);
    QCOMPARE(headers.size(), 2);
    QCOMPARE(headers.at(0).row, 1);
    QCOMPARE(headers.at(1).row, 2);
}

QTEST_GUILESS_MAIN(ConnectorDraftTest)
#include "ConnectorDraftTest.moc"
