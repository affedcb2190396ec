// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tryout/ServerGate.h"

#include <QStackedWidget>

namespace jackfield {

class MessageStrip;

/// A tab that needs the connector's server: the gate while there is nothing to show yet, then its
/// contents, which stay readable when the server has ended, with a line that says so. Main thread;
/// owned by the panel.
class ServerPage : public QStackedWidget
{
    Q_OBJECT

public:
    ServerPage(LiveServer &server, ConnectorService &connectors, const QString &purpose,
               QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void remedyChosen(jackfield::Remedy remedy);

protected:
    /// The contents, below the line that says how the server is.
    void setContents(QWidget *contents);
    /// Shows the contents though the server has not been open.
    void showContents();

private:
    void refresh();
    void showStrip();

    LiveServer &m_server;
    ServerGate *m_gate;
    QWidget *m_page;
    MessageStrip *m_strip;
    bool m_hasContents = false; ///< until another connector is chosen
};

} // namespace jackfield
