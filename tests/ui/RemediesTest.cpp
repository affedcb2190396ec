// SPDX-License-Identifier: MIT
#include "tests/ui/WindowScene.h"
#include "ui/connector/ConnectorDialog.h"
#include "ui/settings/SettingsDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTableView>

using namespace jackfield;

namespace {

/// One made just now; no key is kept.
QString selfSignedCertificate()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                   QStringLiteral("/dev/null"), QStringLiteral("-subj"), QStringLiteral("/CN=x")});
    return openssl.waitForFinished() ? QString::fromLatin1(openssl.readAllStandardOutput())
                                     : QString();
}

/// The table that is in sight, of those on the pages of a dialog.
QTableView *visibleTable(const QWidget &dialog)
{
    for (QTableView *table : dialog.findChildren<QTableView *>())
        if (table->isVisible())
            return table;
    return nullptr;
}

} // namespace

/// The button beneath a failure does what the advice says, on the real window.
class RemediesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisingTheLimitOpensTheSettings()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.saveTest(id, ErrorCode::Timeout, 0, scene.user.clock.now());
        scene.open();
        QTest::mouseClick(scene.part<QPushButton>("remedyButton"), Qt::LeftButton);
        QTRY_VERIFY(openDialog<SettingsDialog>(scene));
    }

    void whatInstallsTheCommandIsCopied()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"), QStringLiteral("uvx"));
        scene.saveTest(id, ErrorCode::CommandNotFound, 0, scene.user.clock.now());
        scene.open();
        QTest::mouseClick(scene.part<QPushButton>("remedyButton"), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("install")) && copied.endsWith(u"uv"),
                 qPrintable(copied));
        QVERIFY(scene.banner("problemBanner")->text().contains(copied));
    }

    void aMissingVariableIsAskedFor()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.open();
        scene.tester.test({id});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        TestReport report;
        report.error = Error{ErrorCode::Exited, QStringLiteral("exit status 1")};
        report.stderrTail = QStringLiteral("BRAVE_API_KEY is required");
        scene.tests.at(0)->finish(report);
        QTRY_COMPARE(scene.tester.pendingCount(), 0);
        auto *remedy = scene.part<QPushButton>("remedyButton");
        QTRY_COMPARE(remedy->text(), QStringLiteral("&Set the variable…"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_VERIFY(openDialog<ConnectorDialog>(scene));
        QTRY_VERIFY(visibleTable(*openDialog<ConnectorDialog>(scene)));
        const QTableView *view = visibleTable(*openDialog<ConnectorDialog>(scene));
        QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(),
                 QStringLiteral("BRAVE_API_KEY"));
        QCOMPARE(view->currentIndex().column(), 1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("value"));
    }

    void anIssuerIsTrustedAfterItWasConfirmed()
    {
        WindowScene scene;
        const ConnectorId id = scene.add(QStringLiteral("x"));
        scene.open();
        scene.tester.test({id});
        QTRY_COMPARE(scene.tests.createdCount(), 1);
        TestReport report;
        report.error = Error{ErrorCode::Tls, QStringLiteral("self-signed")};
        report.http.issuer = UntrustedIssuer{QStringLiteral("Office authority"),
                                             QStringLiteral("AB:CD"), selfSignedCertificate()};
        QVERIFY(!report.http.issuer->pem.isEmpty());
        scene.tests.at(0)->finish(report);
        QTRY_COMPARE(scene.tester.pendingCount(), 0);
        auto *remedy = scene.part<QPushButton>("remedyButton");
        QTRY_COMPARE(remedy->text(), QStringLiteral("Trust this &issuer…"));
        QTest::mouseClick(remedy, Qt::LeftButton);
        QTRY_VERIFY(openDialog<QMessageBox>(scene));
        auto *box = openDialog<QMessageBox>(scene);
        QVERIFY(box->text().contains(QStringLiteral("Office authority")));
        QVERIFY(box->informativeText().contains(QStringLiteral("AB:CD")));
        const QString file = scene.folder.filePath(QStringLiteral("trusted-issuers.pem"));
        QVERIFY(!QFile::exists(file)); // not before it was confirmed
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(scene.tests.createdCount(), 2);
        QVERIFY(QFile::exists(file));
        QCOMPARE(scene.settings.load().extraCaFile, file);
    }
};

QTEST_MAIN(RemediesTest)
#include "RemediesTest.moc"
