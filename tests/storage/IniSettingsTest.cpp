// SPDX-License-Identifier: MIT
#include "storage/IniSettings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;
using namespace std::chrono_literals;

/// The settings file: what it keeps, and what it makes of a file that it did not write.
class IniSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void beginsWithTheDefaults();
    void keepsEverything();
    void seesWhatAnotherProcessSaved();
    void replacesWhatIsOutOfRange_data();
    void replacesWhatIsOutOfRange();
    void survivesAFileThatIsNoSettings();
    void isReadByNobodyElse();
    void makesTheFolder();
    void saysWhenItCannotSave();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void IniSettingsTest::beginsWithTheDefaults()
{
    QCOMPARE(IniSettings(m_folder->path()).load(), Settings());
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void IniSettingsTest::keepsEverything()
{
    Settings settings{Appearance::Dark, 600s, 3600s, 64, 5s, 7s};
    settings.health = {6h, false, false, true};
    QVERIFY(IniSettings(m_folder->path()).save(settings).has_value());
    QCOMPARE(IniSettings(m_folder->path()).load(), settings);
}

void IniSettingsTest::seesWhatAnotherProcessSaved()
{
    IniSettings ours(m_folder->path());
    QCOMPARE(ours.load(), Settings());
    Settings settings;
    settings.parallelTests = 9;
    QVERIFY(IniSettings(m_folder->path()).save(settings).has_value());
    QCOMPARE(ours.load().parallelTests, 9);
}

void IniSettingsTest::replacesWhatIsOutOfRange_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {"appearance=pink",
                             "testTimeLimitSeconds=0",
                             "testTimeLimitSeconds=601",
                             "testTimeLimitSeconds=-1",
                             "testTimeLimitSeconds=soon",
                             "testTimeLimitSeconds=",
                             "testTimeLimitSeconds=99999999999999",
                             "testTimeLimitSeconds=1.5",
                             "coldStartLimitSeconds=3601",
                             "parallelTests=0",
                             "parallelTests=65",
                             "clipboardClearsAfterSeconds=0",
                             "revealHidesAfterSeconds=-5",
                             "parallelTests=@Invalid()",
                             "parallelTests=1, 2",
                             "retestEverySeconds=1",
                             "retestEverySeconds=-900",
                             "retestEverySeconds=900.5",
                             "notifications=maybe",
                             "trayIcon=",
                             "closeToTray=1"})
        QTest::newRow(line) << QByteArray(line);
}

void IniSettingsTest::replacesWhatIsOutOfRange()
{
    QFETCH(QByteArray, line);
    QFile file(m_folder->filePath(u"settings.ini"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[General]\n" + line + "\n");
    file.close();
    QCOMPARE(IniSettings(m_folder->path()).load(), Settings());
}

void IniSettingsTest::survivesAFileThatIsNoSettings()
{
    QFile file(m_folder->filePath(u"settings.ini"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("\0\xff[[[=\n;%\xfe", 10));
    file.close();
    QCOMPARE(IniSettings(m_folder->path()).load(), Settings());
}

void IniSettingsTest::isReadByNobodyElse()
{
    const QString path = m_folder->filePath(u"settings.ini"_qs);
    QVERIFY(IniSettings(m_folder->path()).save(Settings()).has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    QVERIFY(IniSettings(m_folder->path()).save(Settings()).has_value());
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
}

void IniSettingsTest::makesTheFolder()
{
    const QString folder = m_folder->filePath(u"not/yet"_qs);
    QVERIFY(IniSettings(folder).save(Settings()).has_value());
    QCOMPARE(IniSettings(folder).load(), Settings());
}

void IniSettingsTest::saysWhenItCannotSave()
{
    QFile file(m_folder->filePath(u"file"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // A folder in place of the file, and a file in place of the folder.
    QVERIFY(QDir(m_folder->path()).mkdir(u"settings.ini"_qs));
    QCOMPARE(IniSettings(m_folder->path()).save(Settings()).error().code, ErrorCode::Storage);
    const auto saved = IniSettings(file.fileName()).save(Settings());
    QCOMPARE(saved.error().code, ErrorCode::Storage);
    QVERIFY(saved.error().detail.contains(file.fileName()));
}

QTEST_GUILESS_MAIN(IniSettingsTest)
#include "IniSettingsTest.moc"
