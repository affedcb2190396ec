// SPDX-License-Identifier: MIT
#pragma once

#include "domain/TestReport.h"
#include "ui/detail/ReportText.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace jackfield {

/// Says what went wrong, why, and what to do, with a button that does it; the code stands small
/// beneath. Main thread; owned by its parent widget.
class FailureBox : public QFrame
{
    Q_OBJECT

public:
    explicit FailureBox(QWidget *parent = nullptr);

    /// The report has an error; `command` is the connector's.
    void tell(const TestReport &report, const QString &command);

Q_SIGNALS:
    void remedyChosen(jackfield::Remedy remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    Remedy m_remedy = Remedy::TestAgain;
    QLabel *m_icon;
    QLabel *m_cause;
    QLabel *m_advice;
    QLabel *m_code;
    QPushButton *m_button;
};

} // namespace jackfield
