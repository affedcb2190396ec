// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorImport.h"
#include "connectors/ConnectorService.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace jackfield {

/// Takes another client's JSON (pasted, dropped or from a file), shows what is in it with every
/// command whole, and makes connectors of it when the person agrees. Values of variables are sealed
/// and not shown in the list. Shown with open(). Main thread; the service outlives it.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(ConnectorService &connectors, QWidget *parent = nullptr);
    ~ImportDialog() override;

    void setText(const QString &text);

Q_SIGNALS:
    void imported(const QList<jackfield::ConnectorId> &ids);
    void unlockRequested();

private:
    void build();
    void read();
    void openFile();
    void importNow();
    void tellProblem(const Error &error);

    ConnectorService &m_connectors;
    QList<ImportedConnector> m_found;
    QPlainTextEdit *m_text;
    QLabel *m_message;
    QTreeWidget *m_list;
    QPushButton *m_import;
    QPushButton *m_unlock;
};

} // namespace jackfield
