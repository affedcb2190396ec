// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace jackfield {

/// A strip across a dialog for what concerns all of it: what failed, what to do, its code small
/// beneath, and at most one button that does it. Takes no room while there is nothing to say.
class MessageStrip : public QFrame
{
    Q_OBJECT

public:
    explicit MessageStrip(QWidget *parent = nullptr);

    /// The error's cause, remedy and code (domain/ErrorText.h), and what it means here.
    void showError(const Error &error, const QString &consequence = {});
    /// A sentence without a code.
    void showProblem(const QString &text);
    void showHint(const QString &text);
    void showSuccess(const QString &text);
    void clear();

    /// Shows the button until the next message; see actionTriggered().
    void offer(const QString &action);

    QString text() const { return m_text->text(); }
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { Hint, Success, Problem };

    void show(const QString &text, const QString &code, Tone tone);
    QColor toneColour(const QPalette &base) const;
    void colour();

    QLabel *m_sign;
    QLabel *m_text;
    QLabel *m_code;
    QPushButton *m_button;
    Tone m_tone = Tone::Hint;
    bool m_colouring = false;
};

} // namespace jackfield
