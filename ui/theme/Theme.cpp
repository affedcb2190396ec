// SPDX-License-Identifier: MIT
#include "ui/theme/Theme.h"

#include "ui/theme/Palettes.h"

#include <QApplication>
#include <QProxyStyle>
#include <QStyle>

namespace jackfield {

namespace {

/// Fusion without the coloured pictures that it puts on the buttons of dialogs.
class PlainFusion : public QProxyStyle
{
public:
    PlainFusion() : QProxyStyle(QStringLiteral("fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent),
      m_platformPalette(QApplication::palette()),
      m_styleIsOurs(
          QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0)
{
    if (m_styleIsOurs)
        QApplication::setStyle(new PlainFusion);
    connect(&m_desktop, &DesktopAppearance::changed, this, &Theme::apply);
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

void Theme::followDesktop()
{
    m_desktop.watch();
}

void Theme::assumeDark(bool wasDark)
{
    m_desktop.assumeDark(wasDark);
}

bool Theme::isDark() const
{
    if (m_appearance != Appearance::System)
        return m_appearance == Appearance::Dark;
    return m_desktop.isDark();
}

void Theme::apply()
{
    const bool platformKnowsBest =
        m_appearance == Appearance::System && (!m_styleIsOurs || m_desktop.hasHighContrast());
    const QPalette wanted =
        platformKnowsBest ? m_platformPalette : (isDark() ? darkPalette() : lightPalette());
    if (wanted != QApplication::palette())
        QApplication::setPalette(wanted);
    Q_EMIT changed();
}

} // namespace jackfield
