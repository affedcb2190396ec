// SPDX-License-Identifier: MIT
#pragma once

#include "models/HealthSummary.h"

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace jackfield {

/// The program in the desktop's notification area: the worst status of all connectors, their
/// numbers when pointed at, and a menu. Follows the application's palette. Only where the desktop
/// has such a place. Main thread; owned by the window.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    void show(const HealthSummary &summary);
    /// A message of the desktop's own kind.
    void tell(const QString &title, const QString &text);

    const QSystemTrayIcon &icon() const { return m_icon; }
    QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void openRequested();
    void testAllRequested();
    void quitRequested();
    /// The person pressed the message that was told last.
    void messagePressed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void draw();

    HealthSummary m_summary;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace jackfield
