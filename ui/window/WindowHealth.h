// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/HealthWatch.h"
#include "domain/Settings.h"
#include "models/ConnectorTableModel.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace jackfield {

class Banner;
class TrayIcon;

/// What the window has to do with its connectors' health: sets the watch as the settings say, tells
/// what it notices (as a message of the desktop's where there is a notification area, else in a
/// banner), and keeps the icon in that area. Main thread; made by the window once it is on the
/// screen and owned by it; watch, model and banner outlive it.
class WindowHealth : public QObject
{
    Q_OBJECT

public:
    using HasTray = std::function<bool()>;

    WindowHealth(HealthWatch &watch, const ConnectorTableModel &model, Banner &banner,
                 HasTray hasTray, QObject *parent = nullptr);
    ~WindowHealth() override;

    void applySettings(const Settings &settings);

    /// Whether closing the window only hides it.
    bool hidesOnClose() const;
    /// Nothing where the desktop has no notification area, or the person wants no icon there.
    TrayIcon *tray() const { return m_tray.get(); }

Q_SIGNALS:
    void openRequested();
    void testAllRequested();
    void quitRequested();
    /// The person wants to see this one.
    void connectorRequested(const jackfield::ConnectorId &id);

private:
    void tell(const QList<HealthNotice> &notices);
    void showTray(bool wanted);
    void showSummary();
    void open();

    HealthWatch &m_watch;
    const ConnectorTableModel &m_model;
    Banner &m_banner;
    HasTray m_hasTray;
    HealthSettings m_settings;
    std::unique_ptr<TrayIcon> m_tray;
    ConnectorId m_told; ///< what the last message was about
    QTimer m_summarySoon;
};

} // namespace jackfield
