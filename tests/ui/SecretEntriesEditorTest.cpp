// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretEntriesEditor.h"
#include "models/secrets/SecretEntriesModel.h"
#include "tests/ui/DialogScene.h"
#include "ui/secrets/SecretClipboard.h"
#include "ui/secrets/SecretEntriesView.h"
#include "ui/secrets/SecretEntryDelegate.h"
#include "ui/secrets/SecretField.h"
#include "ui/secrets/SecretLineEdit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>

using namespace jackfield;

using Button = SecretEntryDelegate::Button;
using State = SecretEntriesModel::State;

class SecretEntriesEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_revealed.clear();
        m_namesAsked = 0;
        m_failure.reset();
        m_settings = Settings();
    }

    void aVariableIsTypedByKeyboardAlone()
    {
        make();
        m_editor->loadNew({});
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Insert);
        QTest::keyClicks(focused(), QStringLiteral("API_KEY"));
        QTest::keyClick(focused(), Qt::Key_Tab);
        QCOMPARE(static_cast<QLineEdit *>(focused())->echoMode(), QLineEdit::Password);
        QTest::keyClicks(focused(), QStringLiteral("s3cret"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(focused(), view());
        QCOMPARE(m_editor->patch().set.size(), 1);
        QCOMPARE(m_editor->patch().set.constFirst().name, QStringLiteral("API_KEY"));
        QCOMPARE(bytesOf(m_editor->patch().set.constFirst().value), QByteArray("s3cret"));

        QTest::keyClick(view(), Qt::Key_Delete);
        QVERIFY(m_editor->patch().isEmpty());
        QTest::keyClick(view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_editor->patch().set.size(), 1);
    }

    void wrongNamesAreSaidBeneathAndNothingIsLost_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("equals sign") << QStringLiteral("A=B");
        QTest::newRow("repeated") << QStringLiteral("FIRST");
        QTest::newRow("empty") << QString();
    }

    void wrongNamesAreSaidBeneathAndNothingIsLost()
    {
        QFETCH(QString, name);
        make();
        m_editor->loadNew({QStringLiteral("FIRST")});
        const QSignalSpy validity(m_editor.get(), &SecretEntriesEditor::validityChanged);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Insert);
        QTest::keyClicks(focused(), name);
        QTest::keyClick(focused(), Qt::Key_Tab);
        QTest::keyClicks(focused(), QStringLiteral("kept"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isValid());
        QCOMPARE(validity.last().constFirst().toBool(), false);
        QVERIFY(!view()->accessibleDescription().isEmpty());
        QCOMPARE(model()->rowCount(), 2);
        QTRY_COMPARE(bytesOf(*model()->unsavedValue(1)), QByteArray("kept"));
    }

    void nothingIsOpenedBeforeItIsAskedFor()
    {
        make();
        loadSealed();
        QCOMPARE(m_namesAsked, 0);
        QVERIFY(m_editor->patch().isEmpty());
        QVERIFY(!view()->isVisible());
        QVERIFY(press(*m_editor, QStringLiteral("Edit variables")));
        QCOMPARE(m_namesAsked, 1);
        QVERIFY(m_revealed.isEmpty());
        QVERIFY(view()->isVisible());
        QCOMPARE(model()->state(0), State::Kept);
        QVERIFY(m_editor->patch().isEmpty());
        QVERIFY(!m_editor->isModified());
    }

    void theEyeShowsASavedValueAndItHidesAgain()
    {
        m_settings.revealHidesAfter = std::chrono::seconds(1);
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        clickButton(1, Button::Reveal);
        QCOMPARE(m_revealed, QStringList{QStringLiteral("TOKEN")});
        auto *field = qobject_cast<SecretLineEdit *>(view()->indexWidget(valueIndex(1)));
        QVERIFY(field);
        QVERIFY(field->isRevealed());
        QCOMPARE(field->text(), QStringLiteral("value of TOKEN"));
        QTRY_VERIFY_WITH_TIMEOUT(!view()->indexWidget(valueIndex(1)), 3'000);
        QCOMPARE(model()->state(1), State::Kept);
        QVERIFY(m_editor->patch().isEmpty());
    }

    void theEyeHidesWhatItShows()
    {
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        clickButton(0, Button::Reveal);
        QVERIFY(view()->indexWidget(valueIndex(0)));
        auto *eye = view()->indexWidget(valueIndex(0))->findChild<QToolButton *>();
        QVERIFY(eye);
        QTest::mouseClick(eye, Qt::LeftButton);
        QTRY_VERIFY(!view()->indexWidget(valueIndex(0)));
        // By keyboard: the space bar shows, Escape hides.
        view()->setCurrentIndex(valueIndex(0));
        QTest::keyClick(view(), Qt::Key_Space);
        QVERIFY(view()->indexWidget(valueIndex(0)));
        QTest::keyClick(view()->indexWidget(valueIndex(0)), Qt::Key_Escape);
        QTRY_VERIFY(!view()->indexWidget(valueIndex(0)));
        QVERIFY(m_editor->patch().isEmpty());
    }

    void onlyOneValueIsSeenAtATime()
    {
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        clickButton(0, Button::Reveal);
        clickButton(1, Button::Reveal);
        QVERIFY(!view()->indexWidget(valueIndex(0)));
        QVERIFY(view()->indexWidget(valueIndex(1)));
    }

    void aShownValueCanBeChangedInPlace()
    {
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        clickButton(0, Button::Reveal);
        QWidget *field = view()->indexWidget(valueIndex(0));
        QTest::keyClick(field, Qt::Key_End);
        QTest::keyClicks(field, QStringLiteral("!"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(model()->state(0), State::Replaced);
        QCOMPARE(bytesOf(m_editor->patch().set.constFirst().value), QByteArray("value of URL!"));
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!view()->indexWidget(valueIndex(0)));
        clickButton(0, Button::Undo);
        QCOMPARE(model()->state(0), State::Kept);
    }

    void anEmptyFieldKeepsTheSavedValue()
    {
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        view()->setCurrentIndex(valueIndex(0));
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Return);
        QTest::keyClicks(focused(), QStringLiteral("x"));
        QTest::keyClick(focused(), Qt::Key_Backspace);
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(focused(), view());
        QCOMPARE(model()->state(0), State::Kept);

        QTest::keyClick(view(), Qt::Key_Return);
        QTest::keyClicks(focused(), QStringLiteral("new"));
        QTest::keyClick(focused(), Qt::Key_Return);
        QTRY_COMPARE(model()->state(0), State::Replaced);
        QVERIFY(m_revealed.isEmpty());
    }

    void keepingThemAllPutsEditsAsideAndEditingBringsThemBack()
    {
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        view()->setCurrentIndex(valueIndex(0));
        QTest::keyClick(view(), Qt::Key_Delete);
        QCOMPARE(m_editor->patch().remove.size(), 1);
        QVERIFY(press(*m_editor, QStringLiteral("Keep as they are")));
        QVERIFY(m_editor->patch().isEmpty());
        QVERIFY(!m_editor->isModified());
        press(*m_editor, QStringLiteral("Edit variables"));
        QCOMPARE(m_editor->patch().remove.size(), 1);
        QCOMPARE(m_namesAsked, 1);
    }

    void aLockedSessionOffersToUnlock()
    {
        make();
        loadSealed();
        m_failure = Error{ErrorCode::Locked, {}};
        const QSignalSpy unlock(m_editor.get(), &SecretEntriesEditor::unlockRequested);
        press(*m_editor, QStringLiteral("Edit variables"));
        QVERIFY(!view()->isVisible());
        QVERIFY(press(*m_editor, QStringLiteral("Unlock…")));
        QCOMPARE(unlock.size(), 1);
        m_failure.reset();
        press(*m_editor, QStringLiteral("Edit variables"));
        QVERIFY(view()->isVisible());
    }

    void aPastedBlockBecomesRows()
    {
        make();
        m_editor->loadNew({});
        QGuiApplication::clipboard()->setText(QStringLiteral("A=1\nexport B='2 2'\nwrong line\n"));
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model()->rowCount(), 3);
        QVERIFY(!m_editor->isValid());
        QVERIFY(view()->accessibleDescription().contains(QStringLiteral("3")));
    }

    void aBlockPastedIntoANameBecomesRows()
    {
        make();
        m_editor->loadNew({});
        QGuiApplication::clipboard()->setText(QStringLiteral("A=1\nB=2\n"));
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Insert);
        QTest::keyClick(focused(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(m_editor->patch().set.size(), 2);
        QCOMPARE(model()->rowCount(), 2);
        QVERIFY(m_editor->isValid());
    }

    void anEmptyClipboardIsSaid()
    {
        make();
        m_editor->loadNew({});
        QVERIFY(press(*m_editor, QStringLiteral("Paste")));
        QCOMPARE(model()->rowCount(), 0);
        QVERIFY(!m_editor->isModified());
    }

    void copyingMarksTheClipboardAndClearsIt()
    {
        m_settings.clipboardClearsAfter = std::chrono::seconds(1);
        make();
        loadSealed();
        press(*m_editor, QStringLiteral("Edit variables"));
        clickButton(1, Button::Copy);
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), QStringLiteral("value of TOKEN"));
        QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(!view()->indexWidget(valueIndex(1)));
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().isEmpty(), 3'000);
    }

    void whatWasCopiedMeanwhileIsNotCleared()
    {
        copyToClipboard(Secret::fromBytes("first"), std::chrono::milliseconds(50));
        copyToClipboard(Secret::fromBytes("second"), std::chrono::milliseconds(200));
        // The first one's time was given up with it.
        QCOMPARE(QGuiApplication::clipboard()->children().size(), 1);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("second"));
        QGuiApplication::clipboard()->setText(QStringLiteral("a person's own"));
        QTRY_VERIFY(QGuiApplication::clipboard()->children().isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a person's own"));
    }

    void aFieldForASecretHidesAgainAndCopiesMarked()
    {
        m_settings.revealHidesAfter = std::chrono::seconds(1);
        SecretLineEdit field(m_settings);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("abc"));
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QTest::keyClick(&field, Qt::Key_R, Qt::ControlModifier);
        QVERIFY(field.isRevealed());
        QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(
            QStringLiteral("x-kde-passwordManagerHint")));
        QTRY_VERIFY_WITH_TIMEOUT(!field.isRevealed(), 3'000);
    }

    void aClientSecretIsKeptReplacedOrRemoved()
    {
        SecretField field(QStringLiteral("Client secret"), m_settings);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.load(true);
        QVERIFY(!field.change());
        QVERIFY(press(field, QStringLiteral("Replace")));
        QVERIFY(!field.change()); // nothing typed yet
        QTest::keyClicks(named<QLineEdit>(field, QStringLiteral("Client secret")),
                         QStringLiteral("new"));
        QCOMPARE(bytesOf(*field.change()), QByteArray("new"));
        QVERIFY(press(field, QStringLiteral("Keep the saved one")));
        QVERIFY(!field.change());
        QVERIFY(press(field, QStringLiteral("Remove")));
        QVERIFY(field.change() && field.change()->isEmpty());
        QVERIFY(press(field, QStringLiteral("Keep the saved one")));
        QVERIFY(!field.isModified());
    }

private:
    void make()
    {
        m_editor = std::make_unique<SecretEntriesEditor>(Field::Environment, m_settings);
        m_editor->resize(600, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }

    void loadSealed()
    {
        SavedSecrets saved;
        saved.names = [this]() -> Result<QStringList> {
            ++m_namesAsked;
            if (m_failure)
                return failure(*m_failure);
            return QStringList{QStringLiteral("URL"), QStringLiteral("TOKEN")};
        };
        saved.reveal = [this](const QString &name) -> Result<Secret> {
            m_revealed.append(name);
            return Secret::fromText(QStringLiteral("value of ") + name);
        };
        m_editor->loadSealed(saved);
    }

    SecretEntriesView *view() const { return m_editor->findChild<SecretEntriesView *>(); }
    SecretEntriesModel *model() const
    {
        return qobject_cast<SecretEntriesModel *>(view()->model());
    }
    QModelIndex valueIndex(int row) const
    {
        return model()->index(row, SecretEntriesModel::ValueColumn);
    }
    static QWidget *focused() { return QApplication::focusWidget(); }

    void clickButton(int row, Button which)
    {
        const auto *delegate = qobject_cast<SecretEntryDelegate *>(view()->itemDelegate());
        const QRect rect =
            delegate->buttonRect(view()->visualRect(valueIndex(row)), valueIndex(row), which);
        QVERIFY(rect.isValid());
        // A click in the very turn in which an editor closed is taken for the one that closed it.
        QTest::qWait(1);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    Settings m_settings;
    std::unique_ptr<SecretEntriesEditor> m_editor;
    QStringList m_revealed;
    int m_namesAsked = 0;
    std::optional<Error> m_failure;
};

QTEST_MAIN(SecretEntriesEditorTest)
#include "SecretEntriesEditorTest.moc"
