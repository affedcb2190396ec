// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/WebBrowser.h"
#include "models/tryout/ServerEntriesModel.h"
#include "models/tryout/TrafficModel.h"
#include "ui/detail/ReportText.h"

#include <QObject>
#include <QTimer>

namespace jackfield {

class DetailPanel;
class Questions;

/// Trying out the selected connector: the panel's tabs beside the overview, over the one live
/// server, and the models behind them. Main thread; owned by the window, and destroyed after the
/// panel.
class TryOut : public QObject
{
    Q_OBJECT

public:
    TryOut(LiveServer &server, ConnectorService &connectors, QObject *parent = nullptr);

    /// Adds the tabs, which are filled when they are first looked at; once.
    void addTabsTo(DetailPanel &panel);

    /// Puts the server's questions to the person, in dialogs above this window, and opens the pages
    /// that they agree to; once.
    void askAbove(QWidget *window, WebBrowser &browser);
    Questions *questions() const { return m_questions; }

    /// Whose server it is about: the selection's, where it is one. Takes effect a turn later, since
    /// a list that is read again is without a selection for a moment.
    void setSelection(const QList<ConnectorId> &ids);

Q_SIGNALS:
    void remedyChosen(const jackfield::ConnectorId &id, jackfield::Remedy remedy);

private:
    LiveServer &m_server;
    ConnectorService &m_connectors;
    ServerEntriesModel m_tools;
    ServerEntriesModel m_resources;
    ServerEntriesModel m_prompts;
    TrafficModel m_traffic;
    Questions *m_questions = nullptr;
    ConnectorId m_selected;
    QTimer m_soon;
};

} // namespace jackfield
