// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"
#include "domain/Connector.h"
#include "ui/detail/ReportText.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace jackfield {

/// Stands in a tab until its connector's server is open: says what will be started, that it is
/// being started, or why it did not, and what to do. Main thread; owned by its page.
class ServerGate : public QWidget
{
    Q_OBJECT

public:
    /// `purpose`: what can be done once it runs, as a sentence.
    ServerGate(LiveServer &server, ConnectorService &connectors, const QString &purpose,
               QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void remedyChosen(jackfield::Remedy remedy);

private:
    void press();
    void showClosed(const std::optional<Connector> &connector);
    void showStarting();
    void showFailed();

    LiveServer &m_server;
    ConnectorService &m_connectors;
    QString m_purpose;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_code;
    QLabel *m_endpoint;
    QProgressBar *m_busy;
    QPlainTextEdit *m_stderr;
    QPushButton *m_button;
    QPushButton *m_remedyButton;
    Remedy m_remedy = Remedy::TestAgain;
};

} // namespace jackfield
