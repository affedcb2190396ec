// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "domain/Settings.h"
#include "mcp/ConnectionTest.h"

#include <QDialog>

#include <memory>

class QSettings;

namespace jackfield {

/// Adds a connector or edits one: what it is, how it is reached, its secrets, and a real test
/// before anything is saved. Nothing is decrypted by opening it. Shown with openNew() or
/// openExisting(), never with exec(); what it is built from is owned by the caller and outlives it.
/// Main thread.
class ConnectorDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectorDialog(ConnectorService &connectors, ConnectionTestFactory &tests,
                    const Settings &settings, QWidget *parent = nullptr);
    ~ConnectorDialog() override;

    /// Keeps the dialog's size there between runs; call it before opening.
    void rememberSizeIn(QSettings &store);

    /// Shows it for a connector that is not there yet, filled with `preset`; the variables are rows
    /// with a name and no value.
    void openNew(const ConnectorDraft &preset, const QStringList &variableNames);
    /// Shows it for a saved connector; its secrets stay sealed until the person asks for them.
    /// `wantedVariable`: one that is to get a value at once, for which they are asked for; empty:
    /// none.
    void openExisting(const Connector &connector, const QString &wantedVariable = {});

    void reject() override;

Q_SIGNALS:
    /// Saved; the dialog closes by itself.
    void connectorSaved(const jackfield::ConnectorId &id);
    /// A secret is wanted and the session is locked: the window shows its UnlockDialog above this
    /// one. What was typed stays, and what was asked for can be asked for again.
    void unlockRequested();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace jackfield
