// SPDX-License-Identifier: MIT
#pragma once

#include "ui/detail/ReportText.h"
#include "ui/window/WindowServices.h"

#include <QObject>

namespace jackfield {

class ConnectorCommands;
class WindowDialogs;

/// Does what the button beneath a failure says. Main thread; owned by the window, as is what it
/// works with.
class Remedies : public QObject
{
    Q_OBJECT

public:
    Remedies(const WindowServices &services, WindowDialogs &dialogs, ConnectorCommands &commands,
             QObject *parent = nullptr);

    void apply(const ConnectorId &id, Remedy remedy);

Q_SIGNALS:
    /// Something was done that is not to be seen.
    void noticed(const QString &text);

private:
    TestReport lastReport(const ConnectorId &id) const;
    void raiseLimit(const ConnectorId &id);
    void copyInstall(const ConnectorId &id);

    const WindowServices &m_services;
    WindowDialogs &m_dialogs;
    ConnectorCommands &m_commands;
};

} // namespace jackfield
