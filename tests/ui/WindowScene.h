// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/SignInService.h"
#include "http/HttpNetwork.h"
#include "tests/models/ModelScene.h"
#include "tests/models/TaskScene.h"
#include "tests/support/FakeBrowser.h"
#include "tests/support/FakeRandom.h"
#include "tests/support/FakeRefreshLock.h"
#include "tests/support/FakeServerConnection.h"
#include "ui/theme/Theme.h"
#include "ui/window/Banner.h"
#include "ui/window/ConnectorTable.h"
#include "ui/window/MainWindow.h"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace jackfield {

class InMemorySettings final : public SettingsRepository
{
public:
    Settings settings;
    Settings load() const override { return settings; }
    Result<void> save(const Settings &changed) override
    {
        settings = changed;
        return {};
    }
};

/// The real main window over connectors in memory, and what a person's hands and eyes do with it.
struct WindowScene : ModelScene
{
    QTemporaryDir folder;
    InMemorySettings settings;
    HealthWatch health{user.session(), connectors, tester, tests, user.clock, [] { return 0.5; }};
    FakeServerConnectionFactory servers;
    LiveServer live{connectors, servers};
    Theme theme;
    FakeRefreshLock refreshLock;
    FakeRandom random;
    HttpNetwork network;
    SignInService signIns{
        connectors,
        {refreshLock, user.clock, random, [this]() -> HttpNetwork & { return network; }, {}}};
    FakeBrowser browser;
    TaskScene tasks{*this};
    bool hasTray = false; ///< before open()
    std::unique_ptr<MainWindow> window;

    /// Opens the window as main() does, and waits for its first picture.
    void open()
    {
        window = std::make_unique<MainWindow>(
            WindowServices{user.service, connectors, tester, health, tests, live, signIns,
                           tasks.runner, browser, settings, user.clock,
                           folder.filePath(QStringLiteral("window.ini")),
                           [this] { return hasTray; }},
            theme);
        window->loadConnectors();
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->startAfterFirstPaint();
        QTRY_VERIFY(!window->isLoading());
    }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return window->findChild<Widget *>(QString::fromLatin1(name));
    }
    ConnectorTable *table() const { return window->table(); }
    QLineEdit *filter() const { return part<QLineEdit>("filter"); }
    QString status() const { return part<QLabel>("status")->text(); }
    Banner *banner(const char *name) const { return part<Banner>(name); }

    int rows() const { return table()->model()->rowCount(); }
    QString nameAt(int row) const
    {
        return table()->model()->index(row, ConnectorTableModel::Name).data().toString();
    }
    QStringList selectedNames() const
    {
        QStringList names;
        for (const ConnectorId &id : table()->selectedIds())
            if (const auto connector = connectors.find(id))
                names.append(connector->name);
        return names;
    }
    /// The texts that can be read in a part of the window.
    QStringList textsIn(const char *name) const
    {
        QStringList texts;
        for (const QLabel *label : part<QWidget>(name)->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text().remove(QChar(0x200B)));
        return texts;
    }

    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        clickCell(row, ConnectorTableModel::Name, modifiers);
    }
    void clickCell(int row, int column, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect cell = table()->visualRect(table()->model()->index(row, column));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(table(), key, modifiers);
    }
};

/// The dialog of this kind that is in sight; null where there is none.
template <typename Dialog>
Dialog *openDialog(const WindowScene &scene)
{
    for (Dialog *dialog : scene.window->findChildren<Dialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace jackfield
