// SPDX-License-Identifier: MIT
#pragma once

#include "models/ConnectorFilterModel.h"
#include "models/PresetsModel.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowServices.h"
#include "ui/window/WindowState.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;
class QLineEdit;
class QSplitter;

namespace jackfield {

class Banner;
class ConnectorCommands;
class ConnectorTable;
class ContentStack;
class DetailPanel;
class SessionBanner;
class SideBar;
class Theme;
class TryOut;
class WindowDialogs;
class WindowHealth;
class WindowTasks;

/// The main window: puts its parts together and joins what a person does to what is done. It
/// decides nothing that a service could. Main thread; made and owned by main(); services outlive
/// it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const WindowServices &services, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the connectors; before the window is shown, so that its first picture has rows.
    void loadConnectors();
    /// What waits until the window is on the screen: unlocking (with the passphrase, where one is
    /// given), looking for other processes' changes, following the desktop's appearance.
    void startAfterFirstPaint(const std::optional<Secret> &passphrase = {});
    void applySettings(const Settings &settings);

    /// Whether there are connectors that are still to be read.
    bool isLoading() const { return m_model.isLoading(); }
    /// Ends the program, also where closing the window would only hide it.
    void quit();
    ConnectorTable *table() const { return m_table; }

Q_SIGNALS:
    /// The window has been painted, with whatever rows there are.
    void firstPainted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildParts();
    void buildToolBar();
    void buildStatusBar();
    void layOut();
    void connectActions();
    void connectTable();
    void connectContent();
    void connectServices();
    void connectTasks();
    void watchHealth();

    void addPreset(int row);
    void filter(const QString &text);
    void clearFilter();
    void showContent();
    void keepState();
    void showCounts();
    void showActions();
    void showContextMenu(const QPoint &position);
    void tell(const QString &problem);
    void tellRemoved();
    void takeAppeared(const QList<ConnectorId> &ids);
    QList<ConnectorId> selected() const;

    WindowServices m_services;
    Theme &m_theme;
    WindowState m_state;
    ConnectorTableModel m_model;
    ConnectorFilterModel m_filtered;
    PresetsModel m_presets;
    WindowActions m_actions;
    ConnectorCommands *m_commands;
    WindowDialogs *m_dialogs;
    QLineEdit *m_filter = nullptr;
    SideBar *m_sideBar = nullptr;
    ConnectorTable *m_table = nullptr;
    ContentStack *m_content = nullptr;
    DetailPanel *m_detail = nullptr;
    TryOut *m_tryOut = nullptr;
    QSplitter *m_splitter = nullptr;
    Banner *m_lockBanner = nullptr;
    Banner *m_problemBanner = nullptr;
    Banner *m_undoBanner = nullptr;
    Banner *m_healthBanner = nullptr;
    WindowHealth *m_health = nullptr; ///< once the window is on the screen
    SessionBanner *m_session = nullptr;
    WindowTasks *m_tasks = nullptr;
    QLabel *m_status = nullptr;
    QTimer m_countSoon; ///< counts and actions follow many changes at once
    bool m_painted = false;
    bool m_quitting = false;
};

} // namespace jackfield
