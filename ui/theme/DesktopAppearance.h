// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

class QDBusVariant;

namespace jackfield {

/// Whether the desktop is dark, and whether it wants high contrast, and when that changes: from
/// QStyleHints where Qt knows (6.5), else from the desktop portal's settings. Never blocks: the
/// answer arrives as a signal, or not at all. Main thread.
class DesktopAppearance : public QObject
{
    Q_OBJECT

public:
    explicit DesktopAppearance(QObject *parent = nullptr);

    /// Begins to ask and to listen.
    void watch();

    bool isDark() const { return m_isDark; }
    bool hasHighContrast() const { return m_hasHighContrast; }
    /// What was true when the program last ran, until the desktop answers.
    void assumeDark(bool dark) { m_isDark = dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void take(const QString &key, const QVariant &value);
    void setDark(bool dark);

    bool m_isDark = false;
    bool m_hasHighContrast = false;
};

} // namespace jackfield
