// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/Clock.h"
#include "models/ConnectorTableModel.h"
#include "models/TestStepsModel.h"
#include "ui/detail/ReportText.h"

#include <QStackedWidget>

#include <optional>

class QLabel;
class QTabWidget;

namespace jackfield {

class ConnectorOverview;

/// The panel beside the table: nothing selected, one connector in tabs, or several. Follows its
/// connector through changes and tests. Main thread; owned by the window, as is the model.
class DetailPanel : public QStackedWidget
{
    Q_OBJECT

public:
    DetailPanel(ConnectorTableModel &model, ConnectorService &connectors, ConnectorTester &tester,
                Clock &clock, QWidget *parent = nullptr);

    void setSelection(const QList<ConnectorId> &ids);
    /// A tab beside the overview, for one connector.
    void addTab(QWidget *page, const QString &title);
    QTabWidget *tabs() const { return m_tabs; }
    /// Reads again what is shown.
    void refresh();

    QSize sizeHint() const override;

Q_SIGNALS:
    void remedyChosen(const jackfield::ConnectorId &id, jackfield::Remedy remedy);
    void toolsSeen(const jackfield::ConnectorId &id, const jackfield::ToolSnapshot &shown);

private:
    void showOne(const ConnectorId &id);
    QStringList otherAccountsOf(const Connector &connector) const;
    void showSummary();
    void keepUnsavedReport(const ConnectorId &id, const TestReport &report);
    QWidget *makeMessage(QLabel *&title, QLabel *&text);

    ConnectorTableModel &m_model;
    ConnectorService &m_connectors;
    Clock &m_clock;
    TestStepsModel m_steps;
    QList<ConnectorId> m_ids;
    /// What a test of the shown connector said that is not kept, such as that all is locked.
    std::optional<TestReport> m_unsaved;
    QWidget *m_message;
    QLabel *m_title;
    QLabel *m_text;
    QTabWidget *m_tabs;
    ConnectorOverview *m_overview;
};

} // namespace jackfield
