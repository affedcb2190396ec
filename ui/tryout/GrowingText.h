// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace jackfield {

/// A plain text as high as its lines, up to a number of them; beyond, it scrolls. Tab leaves it.
/// Main thread; owned by its parent widget.
class GrowingText : public QPlainTextEdit
{
public:
    GrowingText(int mostLines, QWidget *parent) : QPlainTextEdit(parent), m_mostLines(mostLines)
    {
        setTabChangesFocus(true);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::fit);
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QPlainTextEdit::resizeEvent(event);
        fit();
    }
    void changeEvent(QEvent *event) override
    {
        QPlainTextEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
            fit();
    }

private:
    void fit()
    {
        // The document counts in lines, wrapped ones too, once it has been laid out.
        const int all = int(document()->size().height());
        const int lines = std::clamp(all, 1, m_mostLines);
        // Rounding must not ask for a bar where every line is there.
        setVerticalScrollBarPolicy(all > m_mostLines ? Qt::ScrollBarAsNeeded
                                                     : Qt::ScrollBarAlwaysOff);
        const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth();
        const bool scrollsSideways =
            lineWrapMode() == NoWrap && horizontalScrollBar()->maximum() > 0;
        const int bar = scrollsSideways ? horizontalScrollBar()->sizeHint().height() : 0;
        const double line = QFontMetricsF(font()).lineSpacing();
        setFixedHeight(int(std::ceil(lines * line)) + margins + bar);
    }

    int m_mostLines;
};

} // namespace jackfield
