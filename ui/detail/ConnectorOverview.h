// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorTester.h"
#include "domain/Connector.h"
#include "domain/TestReport.h"
#include "models/StatusKind.h"
#include "models/TestStepsModel.h"
#include "ui/detail/ReportText.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace jackfield {

class FactsForm;
class FailureBox;
class StepsView;
class ToolChangesBox;

/// All that is known of one connector without opening its secrets, and what to do when its test
/// failed. Main thread; owned by the panel.
class ConnectorOverview : public QScrollArea
{
    Q_OBJECT

public:
    ConnectorOverview(TestStepsModel &steps, QWidget *parent = nullptr);

    /// Shows a connector; `report` is of its last test, `otherAccounts` says who else is signed in
    /// to its server, `now` is what ages are reckoned from.
    void show(const Connector &connector, StatusKind kind, const std::optional<TestReport> &report,
              const QStringList &otherAccounts, const QDateTime &now);
    /// Adds a line that its server wrote to standard error just now.
    void appendStderr(const QString &line);
    void clearStderr();

Q_SIGNALS:
    void remedyChosen(jackfield::Remedy remedy);
    /// The person has seen that the tools are these now.
    void toolsSeen(const jackfield::ToolSnapshot &shown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildEndpoint();
    void showStatus(const Connector &connector, StatusKind kind, const QDateTime &now);
    void showSignIn(const Connector &connector, const QDateTime &now);
    void showReport(const Connector &connector, const std::optional<TestReport> &report);
    void paintStatus();

    StatusKind m_kind = StatusKind::Disconnected;
    QLabel *m_name;
    QLabel *m_description;
    QLabel *m_statusIcon;
    QLabel *m_status;
    FailureBox *m_failure;
    ToolChangesBox *m_toolChanges;
    StepsView *m_steps;
    QLabel *m_endpointTitle;
    QLabel *m_endpoint;
    QString m_endpointText;
    QToolButton *m_copy;
    FactsForm *m_facts;
    int m_signIn, m_issuer, m_account, m_others, m_client, m_scopes, m_renewed, m_server,
        m_protocol, m_offers, m_timings, m_found, m_folder, m_http, m_body, m_noise, m_tools;
    QLabel *m_stderrTitle;
    QPlainTextEdit *m_stderr;
    QLabel *m_checked;
};

} // namespace jackfield
