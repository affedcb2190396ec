// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/Transcript.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;

namespace jackfield {

/// For those who build servers: every exchange of a sign-in with what the specifications say of it,
/// to be read, copied and saved as a text for a bug report. It grows while the flow goes on.
/// Secrets are masked before they come here. Shown with show(); main thread.
class InspectorDialog : public QDialog
{
    Q_OBJECT

public:
    explicit InspectorDialog(QWidget *parent = nullptr);

    /// Shows these; what was chosen stays so where it is still there.
    void setEntries(const QList<TranscriptEntry> &entries);

private:
    void showChosen();
    void save();

    QList<TranscriptEntry> m_entries;
    QTreeWidget *m_list;
    QLabel *m_remarks;
    QPlainTextEdit *m_text;
    QLabel *m_note;
};

} // namespace jackfield
