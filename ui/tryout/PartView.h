// SPDX-License-Identifier: MIT
#pragma once

#include "models/tryout/ResultContent.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace jackfield {

/// One part of a result: its text, its picture, or its kind and size, and a button that saves what
/// is not text. A picture is decoded on another thread, within a limit. Main thread; owned by its
/// parent widget.
class PartView : public QWidget
{
    Q_OBJECT

public:
    explicit PartView(const ContentPart &part, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addHeading();
    void addText();
    void addData();
    void decode();
    void showPicture();
    void save();

    ContentPart m_part;
    QVBoxLayout *m_layout;
    QLabel *m_caption = nullptr;
    QLabel *m_picture = nullptr;
    QImage m_image;
};

} // namespace jackfield
