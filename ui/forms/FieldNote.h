// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>
#include <QWidget>

namespace jackfield {

/// One line of text beneath a field: what is wrong with it, in the colour of a problem and with its
/// sign, or a hint. Takes no room while it has nothing to say. Owned by its layout's widget.
class FieldNote : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    void showProblem(const QString &text);
    void showHint(const QString &text);
    void clear();

    QString text() const { return m_text->text(); }
    bool isProblem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &text, bool problem);
    void colour();

    QLabel *m_sign;
    QLabel *m_text;
    bool m_problem = false;
};

} // namespace jackfield
