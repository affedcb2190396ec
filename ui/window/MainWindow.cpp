// SPDX-License-Identifier: MIT
#include "ui/window/MainWindow.h"

#include "domain/ErrorText.h"
#include "ui/detail/DetailPanel.h"
#include "ui/theme/Theme.h"
#include "ui/tryout/TryOut.h"
#include "ui/window/Banner.h"
#include "ui/window/ConnectorCommands.h"
#include "ui/window/ConnectorTable.h"
#include "ui/window/ContentStack.h"
#include "ui/window/Remedies.h"
#include "ui/window/SessionBanner.h"
#include "ui/window/SideBar.h"
#include "ui/window/WindowDialogs.h"
#include "ui/window/WindowHealth.h"
#include "ui/window/WindowTasks.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>

namespace jackfield {

using Command = WindowActions::Command;

MainWindow::MainWindow(const WindowServices &services, Theme &theme, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_theme(theme),
      m_state(services.stateFile),
      m_model(services.connectors, services.tester, services.clock),
      m_filtered(m_model),
      m_commands(new ConnectorCommands(m_services, this)),
      m_dialogs(new WindowDialogs(m_services, m_state.store(), this))
{
    setWindowTitle(tr("Jackfield"));
    setAcceptDrops(true);
    m_theme.assumeDark(m_state.wasDark());
    applySettings(m_services.settings.load());
    buildParts();
    buildToolBar();
    buildStatusBar();
    layOut();
    connectActions();
    connectTable();
    connectContent();
    connectServices();
    connectTasks();
    m_state.restore(*this, *m_table->horizontalHeader(), *m_splitter);
}

MainWindow::~MainWindow()
{
    // What is shown goes before the models and the stored sizes, which are members here.
    delete m_health;
    delete m_tasks;
    delete m_dialogs;
    delete takeCentralWidget();
}

void MainWindow::applySettings(const Settings &settings)
{
    m_theme.setAppearance(settings.appearance);
    m_services.tester.setParallelTests(settings.parallelTests);
    const TestLimits limits{settings.testTimeLimit, settings.coldStartLimit};
    m_services.tester.setLimits(limits);
    m_services.live.setLimits(limits);
    if (m_health)
        m_health->applySettings(settings);
}

void MainWindow::loadConnectors()
{
    m_model.loadFirstPage();
    if (m_filtered.rowCount() > 0)
        m_table->select({m_filtered.connectorAt(0).id});
    showCounts();
}

void MainWindow::startAfterFirstPaint(const std::optional<Secret> &passphrase)
{
    m_theme.followDesktop();
    m_services.connectors.watchForChanges();
    watchHealth();
    m_tasks->load();
    if (passphrase)
        m_session->unlockWith(*passphrase);
    else
        m_session->unlock();
}

void MainWindow::connectActions()
{
    const auto on = [this](Command command, auto &&does) {
        connect(m_actions.action(command), &QAction::triggered, this, does);
    };
    on(Command::AddLocal, [this] { m_dialogs->openNew({}); });
    on(Command::AddRemote, [this] {
        ConnectorDraft draft;
        draft.type = ConnectorType::Remote;
        draft.transport = TransportChoice::Auto;
        m_dialogs->openNew(draft);
    });
    on(Command::Import, [this] { m_dialogs->openImport(); });
    on(Command::Test, [this] { m_commands->test(selected()); });
    on(Command::TestAll, [this] { m_commands->testAll(m_model.enabledIds()); });
    on(Command::Stop, [this] { m_commands->stopTests(); });
    on(Command::SignIn, [this] {
        if (const auto ids = selected(); ids.size() == 1)
            m_dialogs->openSignIn(ids.constFirst());
    });
    on(Command::OtherAccount, [this] {
        if (const auto ids = selected(); ids.size() == 1)
            if (const auto copy = m_commands->copy(ids.constFirst()))
                m_dialogs->openSignIn(*copy, SignInWizard::Account::Chosen);
    });
    on(Command::SignOut, [this] { m_commands->signOut(selected()); });
    on(Command::Edit, [this] {
        if (const auto ids = selected(); ids.size() == 1)
            m_dialogs->openExisting(ids.constFirst());
    });
    on(Command::Rename, [this] { m_table->renameCurrent(); });
    on(Command::Duplicate, [this] { m_commands->duplicate(selected()); });
    on(Command::Enable, [this] { m_commands->setEnabled(selected(), true); });
    on(Command::Disable, [this] { m_commands->setEnabled(selected(), false); });
    on(Command::CopyEndpoint, [this] { m_commands->copyEndpoints(selected()); });
    on(Command::Remove, [this] { m_commands->remove(selected()); });
    on(Command::RunTask, [this] { m_tasks->openRun(); });
    on(Command::Undo, [this] {
        if (m_tasks->isShown())
            m_tasks->undo();
        else
            m_commands->undoRemove();
    });
    on(Command::Find, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    on(Command::ClearFilter, &MainWindow::clearFilter);
    on(Command::Settings, [this] { m_dialogs->openSettings(); });
    on(Command::Quit, [this] { quit(); });
    m_actions.giveKeysTo(this, m_table);
}

void MainWindow::connectTable()
{
    connect(m_table, &ConnectorTable::editRequested, m_actions.action(Command::Edit),
            &QAction::trigger);
    connect(m_table, &ConnectorTable::toggleRequested, this,
            [this] { m_commands->toggle(selected()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_detail->setSelection(selected());
        m_tryOut->setSelection(selected());
        showActions(); // at once: a key may follow
    });
    connect(m_filter, &QLineEdit::textChanged, this, &MainWindow::filter);
    connect(m_filter, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_sideBar, &SideBar::groupSelected, this, [this](ConnectorFilterModel::Group group) {
        m_filtered.setGroup(group);
        if (m_tasks->isShown()) {
            clearFilter();
            m_tasks->leave();
        }
        showContent();
    });
    connect(&m_model, &ConnectorTableModel::editFailed, this,
            [this](const ConnectorId &id, const Error &error) {
                tell(m_commands->problemText(id, error));
            });
}

void MainWindow::connectContent()
{
    connect(m_content, &ContentStack::presetChosen, this, &MainWindow::addPreset);
    connect(m_content, &ContentStack::addByHandRequested, m_actions.action(Command::AddLocal),
            &QAction::trigger);
    connect(m_content, &ContentStack::importRequested, m_actions.action(Command::Import),
            &QAction::trigger);
    connect(m_content, &ContentStack::clearFilterRequested, this, [this] {
        clearFilter();
        m_sideBar->selectGroup(ConnectorFilterModel::Group::All);
    });
    connect(m_content, &ContentStack::retryRequested, &m_model, &ConnectorTableModel::reload);
    connect(m_detail, &DetailPanel::toolsSeen, m_commands, &ConnectorCommands::acceptTools);
    auto *remedies = new Remedies(m_services, *m_dialogs, *m_commands, this);
    connect(m_detail, &DetailPanel::remedyChosen, remedies, &Remedies::apply);
    connect(m_tryOut, &TryOut::remedyChosen, remedies, &Remedies::apply);
    connect(remedies, &Remedies::noticed, this,
            [this](const QString &text) { m_problemBanner->tell(Banner::Kind::Notice, text); });
    connect(m_undoBanner, &Banner::actionTriggered, m_actions.action(Command::Undo),
            &QAction::trigger);
    connect(m_dialogs, &WindowDialogs::connectorsSaved, this, &MainWindow::takeAppeared);
    connect(m_dialogs, &WindowDialogs::settingsChanged, this, &MainWindow::applySettings);
    connect(m_dialogs, &WindowDialogs::failed, this, &MainWindow::tell);
    connect(m_commands, &ConnectorCommands::appeared, this, &MainWindow::takeAppeared);
    connect(m_commands, &ConnectorCommands::failed, this, &MainWindow::tell);
    connect(m_commands, &ConnectorCommands::removedChanged, this, &MainWindow::tellRemoved);
    connect(m_session, &SessionBanner::dialogRequested, m_dialogs, &WindowDialogs::openUnlock);
    connect(m_session, &SessionBanner::changed, this, &MainWindow::showCounts);
    connect(m_dialogs, &WindowDialogs::keyMoved, this, &MainWindow::showCounts);
    connect(&m_theme, &Theme::changed, this, [this] { m_state.setWasDark(m_theme.isDark()); });
}

void MainWindow::connectServices()
{
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(0);
    connect(&m_countSoon, &QTimer::timeout, this, [this] {
        showCounts();
        showActions();
    });
    const auto countSoon = qOverload<>(&QTimer::start);
    connect(this, &MainWindow::firstPainted, this, [this] {
        if (m_model.isLoading())
            m_model.reload();
    });
    connect(&m_model, &ConnectorTableModel::reloaded, this, &MainWindow::showContent);
    connect(&m_model, &ConnectorTableModel::reloaded, &m_countSoon, countSoon);
    connect(&m_model, &QAbstractItemModel::dataChanged, &m_countSoon, countSoon);
    connect(&m_services.tester, &ConnectorTester::queued, this, [this] {
        m_table->setTurning(true);
        m_countSoon.start();
    });
    connect(&m_services.tester, &ConnectorTester::allFinished, this, [this] {
        m_table->setTurning(false);
        m_countSoon.start();
    });
    connect(&m_services.session, &SessionService::locked, &m_services.live, &LiveServer::lock);
    connect(&m_services.session, &SessionService::unlocked, &m_services.live, &LiveServer::unlock);
    connect(&m_services.tester, &ConnectorTester::saveFailed, this,
            [this](const ConnectorId &id, const Error &error) {
                tell(m_commands->problemText(id, error));
            });
}

void MainWindow::connectTasks()
{
    m_tasks =
        new WindowTasks(m_services, {m_model, *m_sideBar, *m_splitter, m_state.store()}, this);
    connect(m_sideBar, &SideBar::taskGroupSelected, this, [this](TaskFilterModel::Group group) {
        clearFilter();
        m_tasks->show(group);
    });
    connect(m_tasks, &WindowTasks::changed, this, [this] {
        showContent();
        showActions();
    });
    connect(m_tasks, &WindowTasks::unlockRequested, m_dialogs, &WindowDialogs::openUnlock);
    connect(m_tasks, &WindowTasks::failed, this, &MainWindow::tell);
}

void MainWindow::watchHealth()
{
    m_health =
        new WindowHealth(m_services.health, m_model, *m_healthBanner, m_services.hasTray, this);
    connect(m_health, &WindowHealth::openRequested, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
    });
    connect(m_health, &WindowHealth::testAllRequested, m_actions.action(Command::TestAll),
            &QAction::trigger);
    connect(m_health, &WindowHealth::quitRequested, this, &MainWindow::quit);
    connect(m_health, &WindowHealth::connectorRequested, this,
            [this](const ConnectorId &id) { takeAppeared({id}); });
    m_health->applySettings(m_services.settings.load());
}

QList<ConnectorId> MainWindow::selected() const
{
    return m_table->selectedIds();
}

void MainWindow::addPreset(int row)
{
    const Preset &preset = m_presets.presetAt(row);
    m_dialogs->openNew(preset.draft, preset.variableNames);
}

void MainWindow::filter(const QString &text)
{
    // Each list has what was last looked for in it; one filter is seen at a time.
    if (m_tasks->isShown()) {
        m_tasks->setFilterText(text);
        return;
    }
    m_filtered.setFilterText(text);
    showContent();
}

void MainWindow::clearFilter()
{
    m_filter->clear();
    if (m_filter->hasFocus() && !m_tasks->isShown())
        m_table->setFocus();
}

void MainWindow::takeAppeared(const QList<ConnectorId> &ids)
{
    m_model.refresh(ids);
    // What is new must be seen, whatever is filtered.
    if (!ids.isEmpty() && (m_tasks->isShown() || m_filtered.rowOf(ids.constFirst()) < 0)) {
        clearFilter();
        m_sideBar->selectGroup(ConnectorFilterModel::Group::All);
    }
    m_table->select(ids);
    m_table->setFocus();
}

void MainWindow::tell(const QString &problem)
{
    m_problemBanner->tell(Banner::Kind::Problem, problem);
}

void MainWindow::tellRemoved()
{
    m_problemBanner->dismiss();
    if (m_commands->canUndo())
        m_undoBanner->tell(Banner::Kind::Notice, m_commands->removedText(), tr("&Undo"));
    else
        m_undoBanner->dismiss();
    showActions(); // at once: who removed by mistake presses Ctrl+Z at once
    m_countSoon.start();
}

void MainWindow::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fillContextMenu(menu);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

} // namespace jackfield
