// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"

#include <QIconEngine>

#include <optional>

namespace jackfield {

/// Paints one of our drawings in the colour that the palette has at that moment, or in colours of
/// its own, at the size and the resolution that are asked for. Owned by its QIcon.
class SvgIconEngine final : public QIconEngine
{
public:
    struct Colours
    {
        QColor normal;
        QColor selected; ///< invalid: the palette's text on a selection
    };

    explicit SvgIconEngine(Icon name, std::optional<Colours> colours = {});

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    bool isNull() override { return false; }
    QString key() const override { return QStringLiteral("jackfield"); }

private:
    QColor colour(QIcon::Mode mode) const;

    Icon m_name;
    std::optional<Colours> m_colours;
};

} // namespace jackfield
