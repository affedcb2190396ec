// SPDX-License-Identifier: MIT
#include <QDBusVariant>

#include "ui/theme/DesktopAppearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QStyleHints>

namespace jackfield {

namespace {

const auto portal = QStringLiteral("org.freedesktop.portal.Desktop");
const auto portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto portalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const auto appearance = QStringLiteral("org.freedesktop.appearance");
const auto colorScheme = QStringLiteral("color-scheme");
const auto highContrast = QStringLiteral("contrast");

/// Read() wraps its answer in a variant of its own.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject *parent) : QObject(parent)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_isDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
}

void DesktopAppearance::watch()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
            [this](Qt::ColorScheme scheme) { setDark(scheme == Qt::ColorScheme::Dark); });
#else
    ask(colorScheme);
#endif
    ask(highContrast);
    QDBusConnection::sessionBus().connect(
        portal, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
        SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
}

void DesktopAppearance::ask(const QString &key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(portal, portalPath, portalSettings, QStringLiteral("Read"));
    call.setArguments({appearance, key});
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(key, unwrapped(reply.value().variant()));
        watcher->deleteLater();
    });
}

void DesktopAppearance::portalSettingChanged(const QString &group, const QString &key,
                                             const QDBusVariant &value)
{
    if (group == appearance)
        take(key, unwrapped(value.variant()));
}

void DesktopAppearance::take(const QString &key, const QVariant &value)
{
    // 1 is "prefer dark" and "higher contrast" (XDG desktop portal, Settings).
    if (key == highContrast && m_hasHighContrast != (value.toUInt() == 1)) {
        m_hasHighContrast = !m_hasHighContrast;
        Q_EMIT changed();
    }
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    if (key == colorScheme)
        setDark(value.toUInt() == 1);
#endif
}

void DesktopAppearance::setDark(bool dark)
{
    if (m_isDark == dark)
        return;
    m_isDark = dark;
    Q_EMIT changed();
}

} // namespace jackfield
