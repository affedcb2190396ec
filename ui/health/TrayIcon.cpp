// SPDX-License-Identifier: MIT
#include "ui/health/TrayIcon.h"

#include "ui/health/StatusBadge.h"
#include "ui/theme/Icons.h"

#include <QApplication>
#include <QEvent>

namespace jackfield {

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    m_menu.addAction(tr("&Open Jackfield"), this, &TrayIcon::openRequested);
    m_menu.addAction(::jackfield::icon(Icon::TestAll), tr("Test &all"), this,
                     &TrayIcon::testAllRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openRequested();
            });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::messagePressed);
    qApp->installEventFilter(this);
    draw();
    m_icon.show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::show(const HealthSummary &summary)
{
    if (summary == m_summary)
        return;
    m_summary = summary;
    draw();
}

void TrayIcon::tell(const QString &title, const QString &text)
{
    m_icon.showMessage(title, text, QSystemTrayIcon::Warning);
}

void TrayIcon::draw()
{
    m_icon.setIcon(badgedIcon(m_summary.worst(), QApplication::palette()));
    m_icon.setToolTip(tr("Jackfield") + u'\n' + m_summary.text());
}

bool TrayIcon::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        draw();
    return QObject::eventFilter(watched, event);
}

} // namespace jackfield
