// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/RequestProgress.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace jackfield {

/// The button that asks the server, the one that takes it back, and how far it is. Main thread;
/// owned by its parent widget.
class CallBar : public QWidget
{
    Q_OBJECT

public:
    /// `verb`: the button's text, with its mnemonic.
    explicit CallBar(const QString &verb, QWidget *parent = nullptr);

    /// What is to be known before pressing it, beside the button; empty for nothing.
    void setWarning(const QString &text);
    void begin();
    void showProgress(const RequestProgress &progress);
    /// So many pages that the person opened are not done yet, and the server is asked again when
    /// they are, or by the button that stands there meanwhile; 0: it is asked again now.
    void showPages(int pages);
    /// The server is done with a page.
    void showPageDone();
    /// Ends the wait, and says how long it took.
    void end();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void requested();
    void cancelRequested();
    void goOnRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTime();
    void colour();

    QPushButton *m_ask;
    QPushButton *m_cancel;
    QPushButton *m_goOn;
    QLabel *m_sign;
    QLabel *m_warning;
    QProgressBar *m_bar;
    QLabel *m_message;
    QTimer m_tick;
    QElapsedTimer m_time;
    QString m_said;  ///< by the server about its progress
    int m_pages = 0; ///< that are waited for
    bool m_isBusy = false;
};

} // namespace jackfield
