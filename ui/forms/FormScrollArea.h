// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace jackfield {

/// A scroll area that asks for all the room its contents want, so that it scrolls only where the
/// screen is too small for them. Never sideways.
class FormScrollArea : public QScrollArea
{
public:
    explicit FormScrollArea(QWidget *parent = nullptr) : QScrollArea(parent)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

    QSize sizeHint() const override
    {
        return widget() ? widget()->sizeHint() : QScrollArea::sizeHint();
    }
    QSize minimumSizeHint() const override
    {
        const QSize least = QScrollArea::minimumSizeHint();
        if (!widget())
            return least;
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
                least.height()};
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool handled = QScrollArea::eventFilter(watched, event);
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return handled;
    }
};

} // namespace jackfield
