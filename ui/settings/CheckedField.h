// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QLineEdit>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;

namespace jackfield {

/// A line that is looked at when it has been typed, and taken only if it is good; a note below says
/// what it is, or why it is not used. Main thread; owned by its parent widget.
class CheckedField : public QWidget
{
    Q_OBJECT

public:
    /// The note for a text, or why it cannot be used; also asked for the empty one, which is good.
    using Check = std::function<Result<QString>(const QString &text)>;

    CheckedField(const QString &accessibleName, Check check, QWidget *parent = nullptr);

    void setText(const QString &text);
    /// The last one that was taken.
    const QString &text() const { return m_text; }
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void chosen();

protected:
    /// As if it had been typed.
    void enter(const QString &text);
    void addBeside(QWidget *widget);

private:
    void take();

    Check m_check;
    QString m_text;
    QLineEdit *m_field;
    QLabel *m_note;
    QGridLayout *m_layout;
};

} // namespace jackfield
