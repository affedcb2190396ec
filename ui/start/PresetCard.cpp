// SPDX-License-Identifier: MIT
#include "ui/start/PresetCard.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QPainter>
#include <QStyleOption>

namespace jackfield {

namespace {

constexpr int shapeSize = 16;
constexpr int radius = 6;

} // namespace

PresetCard::PresetCard(const QString &name, const QString &description, bool isLocal,
                       QWidget *parent)
    : QAbstractButton(parent), m_description(description), m_isLocal(isLocal)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(description);
    setToolTip(isLocal ? tr("Runs on this machine") : tr("Reached over the network"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize PresetCard::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int title = qMax(line, shapeSize);
    return {fontMetrics().averageCharWidth() * 28,
            title + spacing::tight + 2 * line + 2 * spacing::margin + spacing::tight};
}

QRect PresetCard::textRect() const
{
    return rect().adjusted(spacing::margin, spacing::margin, -spacing::margin, -spacing::margin);
}

void PresetCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge =
        hasFocus() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid);
    const auto ground = isDown() || underMouse() ? QPalette::AlternateBase : QPalette::Base;
    painter.setPen(QPen(edge, hasFocus() ? 2 : 1));
    painter.setBrush(palette().color(ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);

    const QRect text = textRect();
    const int line = qMax(fontMetrics().lineSpacing(), shapeSize);
    const QRect shape(text.left(), text.top() + (line - shapeSize) / 2, shapeSize, shapeSize);
    const auto place = [&](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    painter.drawPixmap(place(shape),
                       iconPixmap(m_isLocal ? Icon::Local : Icon::Remote, shapeSize,
                                  devicePixelRatioF(), palette().color(QPalette::PlaceholderText)));
    const int leading = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const QRect title = QRect(text.left(), text.top(), text.width(), line)
                            .adjusted(shapeSize + spacing::gap, 0, 0, 0);
    painter.setFont(headingFont());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(place(title), leading | Qt::AlignVCenter, this->text());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(place(text.adjusted(0, line + spacing::tight, 0, 0)),
                     leading | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

} // namespace jackfield
