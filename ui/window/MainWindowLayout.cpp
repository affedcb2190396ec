// SPDX-License-Identifier: MIT
// How the main window is put together and what it shows; what it does is in MainWindow.cpp.
#include "ui/window/MainWindow.h"

#include "domain/ErrorText.h"
#include "ui/detail/DetailPanel.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/tryout/TryOut.h"
#include "ui/window/Banner.h"
#include "ui/window/ConnectorCommands.h"
#include "ui/window/ConnectorTable.h"
#include "ui/window/ContentStack.h"
#include "ui/window/SessionBanner.h"
#include "ui/window/SideBar.h"
#include "ui/window/WindowDialogs.h"
#include "ui/window/WindowHealth.h"
#include "ui/window/WindowTasks.h"

#include <QCloseEvent>
#include <QFile>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace jackfield {

using Command = WindowActions::Command;
using Group = ConnectorFilterModel::Group;

void MainWindow::buildParts()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the list"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_sideBar = new SideBar(this);
    m_table = new ConnectorTable(m_filtered, this);
    m_content = new ContentStack(m_table, m_presets, this);
    m_detail =
        new DetailPanel(m_model, m_services.connectors, m_services.tester, m_services.clock, this);
    m_tryOut = new TryOut(m_services.live, m_services.connectors, this);
    m_tryOut->addTabsTo(*m_detail);
    m_tryOut->askAbove(this, m_services.browser);
    m_lockBanner = new Banner(this);
    m_lockBanner->setObjectName(QStringLiteral("lockBanner"));
    m_problemBanner = new Banner(this);
    m_problemBanner->setObjectName(QStringLiteral("problemBanner"));
    m_undoBanner = new Banner(this);
    m_undoBanner->setObjectName(QStringLiteral("undoBanner"));
    m_healthBanner = new Banner(this);
    m_healthBanner->setObjectName(QStringLiteral("healthBanner"));
    m_session = new SessionBanner(m_services.session, *m_lockBanner, this);
}

void MainWindow::buildToolBar()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));

    auto *menu = new QMenu(this);
    menu->addAction(m_actions.action(Command::AddLocal));
    menu->addAction(m_actions.action(Command::AddRemote));
    QMenu *presets = menu->addMenu(icon(Icon::Preset), tr("From &preset"));
    for (int row = 0; row < m_presets.rowCount(); ++row)
        presets->addAction(m_presets.presetAt(row).draft.name, this,
                           [this, row] { addPreset(row); });
    menu->addSeparator();
    menu->addAction(m_actions.action(Command::Import));
    auto *add = new QToolButton(bar);
    add->setObjectName(QStringLiteral("addButton"));
    add->setText(tr("&Add"));
    add->setIcon(icon(Icon::Add));
    add->setToolTip(tr("Add a connector"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(menu);
    add->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(add);

    for (const Command command :
         {Command::Test, Command::TestAll, Command::Stop, Command::SignIn, Command::RunTask}) {
        bar->addAction(m_actions.action(command));
        bar->widgetForAction(m_actions.action(command))->setFocusPolicy(Qt::TabFocus);
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    bar->addWidget(m_filter);
    auto *settings = new QToolButton(bar);
    settings->setDefaultAction(m_actions.action(Command::Settings));
    settings->setToolButtonStyle(Qt::ToolButtonIconOnly);
    settings->setAccessibleName(tr("Settings"));
    settings->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(settings);
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setContentsMargins(spacing::gap, spacing::tight / 2, spacing::gap,
                                 spacing::tight / 2);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::layOut()
{
    m_splitter = new QSplitter(this);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_sideBar);
    m_splitter->addWidget(m_content);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_lockBanner);
    layout->addWidget(m_problemBanner);
    layout->addWidget(m_healthBanner);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_undoBanner);
    setCentralWidget(centre);
    // Languages with longer words get a wider window, as far as the screen goes.
    const int wanted =
        m_sideBar->sizeHint().width() + m_table->comfortableWidth() + m_detail->sizeHint().width();
    const int width = std::max(fontMetrics().averageCharWidth() * 190, wanted);
    resize(std::min(width, screen()->availableSize().width()), fontMetrics().lineSpacing() * 42);
    m_table->setFocus();
}

void MainWindow::showContent()
{
    const auto &error = m_model.loadError();
    const bool nothing = m_model.rowCount() == 0;
    if (error && nothing)
        m_content->showBroken(*error);
    else if (nothing)
        m_content->showEmpty();
    else if (m_filtered.rowCount() == 0)
        m_content->showNoMatch(m_filtered.filterText());
    else
        m_content->showTable();
    const bool tasks = m_tasks->isShown();
    m_sideBar->setVisible(!nothing || tasks || m_tasks->hasAny());
    m_content->setVisible(!tasks);
    m_detail->setVisible(!nothing && !tasks);
    m_filter->setEnabled(!nothing || tasks);
    if (error && !nothing)
        tell(textFor(*error).inOneLine());
}

void MainWindow::showCounts()
{
    const bool all = !m_model.isLoading();
    for (const Group group : {Group::All, Group::Connected, Group::Attention, Group::Off})
        if (all)
            m_sideBar->setCount(group, m_filtered.countOf(group));
    QStringList parts{tr("signed in as %1").arg(m_services.session.userName()),
                      m_session->keyText()};
    if (!all)
        parts.append(tr("reading the connectors…"));
    else if (const int total = m_model.rowCount(); total > 0)
        parts.append(tr("%1 of %2 connected").arg(m_filtered.countOf(Group::Connected)).arg(total));
    if (const int pending = m_services.tester.pendingCount(); pending > 0)
        parts.append(tr("tests to go: %1").arg(pending));
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void MainWindow::showActions()
{
    WindowActions::State state;
    // What is not seen is not acted upon.
    const QList<ConnectorId> ids = m_tasks->isShown() ? QList<ConnectorId>() : selected();
    state.total = m_model.rowCount();
    state.isComplete = m_model.isComplete();
    state.selected = int(ids.size());
    for (const ConnectorId &id : ids)
        if (const int row = m_model.rowOf(id); row >= 0) {
            const Connector &connector = m_model.connectorAt(row);
            state.selectedOn += connector.enabled ? 1 : 0;
            state.canSignIn = ids.size() == 1 && connector.type == ConnectorType::Remote;
            state.isSignedIn =
                state.isSignedIn || (connector.signIn && connector.signIn->isSignedIn());
        }
    state.pendingTests = m_services.tester.pendingCount();
    state.canUndo = m_tasks->isShown() ? m_tasks->canUndo() : m_commands->canUndo();
    m_actions.setState(state);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_painted)
        return;
    m_painted = true;
    // The children are painted in the same go; after it, the picture is on the screen.
    QTimer::singleShot(0, this, &MainWindow::firstPainted);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A desktop that ends its session means it.
    if (!m_quitting && m_health && m_health->hidesOnClose() && !qGuiApp->isSavingSession()) {
        keepState();
        hide();
        event->ignore();
        return;
    }
    if (!qGuiApp->isSavingSession() && !m_tasks->mayClose()) {
        event->ignore();
        return;
    }
    keepState();
    // Their servers would be ended anyway; this way each has the time to end well.
    m_services.tester.cancelAll();
    m_services.health.cancel();
    m_services.live.stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::keepState()
{
    // The splitter is kept as it is with connectors in it.
    const bool hasTasks = m_tasks->isShown();
    if (hasTasks) {
        m_content->show();
        m_detail->show();
    }
    m_state.save(*this, *m_table->horizontalHeader(), *m_splitter);
    if (hasTasks)
        showContent();
}

void MainWindow::quit()
{
    m_quitting = true;
    // A window that is hidden is not the last one to be closed.
    if (isVisible())
        close();
    else
        QCoreApplication::quit();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.isEmpty() || !urls.constFirst().isLocalFile()) {
        m_dialogs->openImport(event->mimeData()->text());
        return;
    }
    QFile file(urls.constFirst().toLocalFile());
    constexpr qint64 largest = 4 * 1024 * 1024;
    if (file.open(QIODevice::ReadOnly) && file.size() <= largest)
        m_dialogs->openImport(QString::fromUtf8(file.readAll()));
    else
        tell(tr("This file cannot be read: %1").arg(file.fileName()));
}

} // namespace jackfield
