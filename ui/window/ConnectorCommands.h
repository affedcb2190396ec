// SPDX-License-Identifier: MIT
#pragma once

#include "models/RemovedConnectors.h"
#include "ui/window/WindowServices.h"

#include <QList>
#include <QObject>

#include <optional>

namespace jackfield {

/// What the window's actions do to connectors, each on a list of them. What goes wrong is told in
/// words, with the connector's name. Main thread; owned by the window.
class ConnectorCommands : public QObject
{
    Q_OBJECT

public:
    explicit ConnectorCommands(const WindowServices &services, QObject *parent = nullptr);

    void test(const QList<ConnectorId> &ids);
    /// Tests these, which are all that are on.
    void testAll(const QList<ConnectorId> &enabled);
    void stopTests();
    /// Those of them that are signed in.
    void signOut(const QList<ConnectorId> &ids);
    void setEnabled(const QList<ConnectorId> &ids, bool enabled);
    /// Turns all on where one of them is off, else all off.
    void toggle(const QList<ConnectorId> &ids);
    void duplicate(const QList<ConnectorId> &ids);
    /// One copy under a free name; nothing where that failed(), which has said so.
    std::optional<ConnectorId> copy(const ConnectorId &id);
    void remove(const QList<ConnectorId> &ids);
    void undoRemove();
    /// The person has seen these tools.
    void acceptTools(const ConnectorId &id, const ToolSnapshot &shown);
    void copyEndpoints(const QList<ConnectorId> &ids);

    bool canUndo() const { return m_removed.canUndo(); }
    /// "Removed github." or "Removed 3 connectors."
    QString removedText() const;
    /// What to tell of an error about this connector.
    QString problemText(const ConnectorId &id, const Error &error) const;

Q_SIGNALS:
    /// These are new, or came back, and want to be selected.
    void appeared(const QList<jackfield::ConnectorId> &ids);
    void removedChanged();
    void failed(const QString &text);

private:
    const WindowServices &m_services;
    RemovedConnectors m_removed;
};

} // namespace jackfield
