// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Settings.h"
#include "ui/theme/DesktopAppearance.h"

#include <QObject>
#include <QPalette>

namespace jackfield {

/// Gives the application its palette: the desktop's own where its style has one, else ours; light
/// or dark as the desktop says or as a person chose. Switching repaints everything at once. Made by
/// main() after QApplication and before any window; main thread.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    /// Applies the appearance that was chosen.
    void setAppearance(Appearance appearance);
    /// Begins to follow the desktop; `wasDark` holds until it answers. Call it after the first
    /// paint.
    void followDesktop();
    void assumeDark(bool wasDark);

    bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    DesktopAppearance m_desktop;
    Appearance m_appearance = Appearance::System;
    QPalette m_platformPalette;
    bool m_styleIsOurs = false; ///< Fusion: there is no platform style
};

} // namespace jackfield
