// SPDX-License-Identifier: MIT
#include "ui/theme/Palettes.h"

namespace jackfield {

namespace {

struct Tones
{
    QRgb window, text, base, alternate, button, highlight, highlightedText, quiet, link, dim,
        toolTip;
    QRgb light, midlight, mid, dark, shadow;
};

constexpr Tones lightTones{0xffefeff0, 0xff1d1f22, 0xffffffff, 0xfff6f7f8, 0xfff4f4f5, 0xff2468a8,
                           0xffffffff, 0xffd3dae2, 0xff1a5fa0, 0xff62676e, 0xfffbfbf5, 0xffffffff,
                           0xfff7f7f8, 0xffc3c5c9, 0xffa2a5aa, 0xff6f7276};
// The base is lighter than the window: Fusion draws the edges of fields and boxes darker than that.
constexpr Tones darkTones{0xff222427, 0xffe6e7e9, 0xff2b2d31, 0xff303236, 0xff3b3e43, 0xff2f6ea8,
                          0xffffffff, 0xff454f5a, 0xff78b4ea, 0xff9ca1a8, 0xff35383c, 0xff4a4e53,
                          0xff3d4145, 0xff1a1b1d, 0xff151618, 0xff0b0c0d};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour));
    };
    set(QPalette::Window, tones.window);
    set(QPalette::WindowText, tones.text);
    set(QPalette::Base, tones.base);
    set(QPalette::AlternateBase, tones.alternate);
    set(QPalette::Text, tones.text);
    set(QPalette::Button, tones.button);
    set(QPalette::ButtonText, tones.text);
    set(QPalette::BrightText, tones.highlightedText);
    set(QPalette::Highlight, tones.highlight);
    set(QPalette::HighlightedText, tones.highlightedText);
    set(QPalette::Link, tones.link);
    set(QPalette::LinkVisited, tones.link);
    set(QPalette::ToolTipBase, tones.toolTip);
    set(QPalette::ToolTipText, tones.text);
    set(QPalette::PlaceholderText, tones.dim);
    set(QPalette::Light, tones.light);
    set(QPalette::Midlight, tones.midlight);
    set(QPalette::Mid, tones.mid);
    set(QPalette::Dark, tones.dark);
    set(QPalette::Shadow, tones.shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        QColor disabled = QColor::fromRgb(tones.text);
        disabled.setAlphaF(0.4F);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    // A selection in a view without the focus is there to be found again, not to be looked at.
    palette.setColor(QPalette::Inactive, QPalette::Highlight, QColor::fromRgb(tones.quiet));
    palette.setColor(QPalette::Inactive, QPalette::HighlightedText, QColor::fromRgb(tones.text));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(tones.mid));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(lightTones);
}

QPalette darkPalette()
{
    return paletteOf(darkTones);
}

} // namespace jackfield
