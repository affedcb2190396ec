// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/Icons.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace jackfield {

/// One line above or below the table that says something and offers the one thing to do about it.
/// Hidden until told something. Main thread; owned by its parent widget.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Notice, Problem };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows the text (taken as plain text); no button where `action` is empty.
    void tell(Kind kind, const QString &text, const QString &action = {});
    /// Hides it.
    void dismiss();

    QString text() const;
    QPushButton *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    /// The person closed it.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    Kind m_kind = Kind::Notice;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace jackfield
