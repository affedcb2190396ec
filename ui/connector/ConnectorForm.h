// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Settings.h"
#include "ui/connector/EndpointEditor.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QWidget>

namespace jackfield {

class ConnectorService;
class SecretEntriesEditor;

/// The fields of a connector: its type, name and description, an EndpointEditor for the type, and
/// the pages for its secrets. Changing the type keeps what was typed on both sides. Shows problems
/// where they belong; saves nothing. Main thread.
class ConnectorForm : public QWidget
{
    Q_OBJECT

public:
    ConnectorForm(const ConnectorService &connectors, const Settings &settings,
                  QWidget *parent = nullptr);

    void loadNew(const ConnectorDraft &preset, const QStringList &variableNames);
    /// Opens nothing that is sealed.
    void loadSaved(const Connector &connector);

    /// Shows the variables, with the focus in this one's value; a row is added if there is none.
    void wantVariable(const QString &name);

    ConnectorDraft draft() const;
    SecretsPatch patch() const;
    /// Rises with every edit of a secret: tells whether a test was of the same ones.
    int secretEdits() const { return m_secretEdits; }

    /// Everything that is wrong, but for the rows of secrets, which say so themselves.
    QList<FieldProblem> problems() const;
    bool isValid() const;
    /// Whether it can be tried as it is; a name is not needed for that.
    bool isTestable() const;
    bool isModified() const;

    /// Shows every problem, and puts the focus on the first.
    void showAllProblems();
    /// The service found that the name is in use.
    void showNameTaken(const QString &problem);

Q_SIGNALS:
    void edited();
    void validityChanged(bool valid);
    void unlockRequested();

private:
    void build(const Settings &settings);
    void addEditor(EndpointEditor *editor, const QString &label, class QHBoxLayout *row);
    void load(const ConnectorDraft &draft, const ConnectorId &saved);
    void setType(ConnectorType type);
    void showPages();
    void refresh();
    bool areSecretsValid() const;
    EndpointEditor *editor() const;

    const ConnectorService &m_connectors;
    QButtonGroup *m_types;
    QLineEdit *m_name;
    QLineEdit *m_description;
    QStackedWidget *m_endpoints;
    QTabWidget *m_pages;
    SecretEntriesEditor *m_variables;
    ProblemNotes *m_notes;
    ConnectorDraft m_initial; ///< as the form gave it right after loading
    bool m_enabled = true;
    QString m_takenName;
    QString m_takenProblem;
    int m_secretEdits = 0;
    bool m_loading = false;
    bool m_valid = false;
};

} // namespace jackfield
