// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/LiveServer.h"
#include "ui/tryout/ElicitationDialog.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace jackfield {

/// Puts what the live server asks to the person, one dialog at a time, and answers with Cancel what
/// is left when the server ends. Main thread; owned by TryOut.
class Questions : public QObject
{
    Q_OBJECT

public:
    /// The dialogs stand above `window`, which outlives this; `opener` opens an address.
    Questions(LiveServer &server, ConnectorService &connectors, UrlOpener opener, QWidget *window,
              QObject *parent);
    ~Questions() override;

private:
    using Answered = LiveServer::Answered;

    void take(const Elicitation &question, const Answered &answered);
    void showNext();
    void dropAll();

    LiveServer &m_server;
    ConnectorService &m_connectors;
    QWidget *m_window;
    UrlOpener m_opener;
    QList<std::pair<Elicitation, Answered>> m_waiting;
    QPointer<ElicitationDialog> m_dialog;
};

} // namespace jackfield
