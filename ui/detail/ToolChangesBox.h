// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ToolMemory.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace jackfield {

/// Shows how a server's tools differ from what was accepted, until a person has seen it: tools that
/// came (+), went (−), and known ones that are described or called in another way, with both texts.
/// All of it is somebody else's text and shown as plain text. Hidden while there is no difference.
/// Main thread; owned by its parent widget.
class ToolChangesBox : public QFrame
{
    Q_OBJECT

public:
    explicit ToolChangesBox(QWidget *parent = nullptr);

    void tell(const ToolMemory &memory);

Q_SIGNALS:
    /// The person has seen these.
    void seen(const jackfield::ToolSnapshot &shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDifference(const ToolDifference &difference);
    void addChanged(const ChangedTool &tool);
    void addTexts(const QString &what, const QString &before, const QString &after);
    void addNames(const QString &mark, const QString &what, const QList<ToolRecord> &tools);
    QLabel *addLabel(const QString &text, const QFont &font);
    void applyColours();

    ToolMemory m_memory;
    ToolDrift m_drift = ToolDrift::None;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_advice;
    QWidget *m_rows = nullptr; ///< made anew for each difference
    QVBoxLayout *m_layout;
    QPushButton *m_button;
};

} // namespace jackfield
