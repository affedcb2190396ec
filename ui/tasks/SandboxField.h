// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Task.h"
#include "tasks/SandboxTrial.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace jackfield {

class FieldNote;

/// Whether an agent is shut up, and what it reaches of the network. Tries whether there is a
/// sandbox here, and says so where there is none. Main thread; owned by its form; finder and
/// launcher outlive it.
class SandboxField : public QWidget
{
    Q_OBJECT

public:
    SandboxField(ExecutableFinder &finder, ProcessLauncher &launcher, QWidget *parent = nullptr);

    void show(const TaskOptions &options);
    void readInto(TaskOptions &options) const;
    /// False, and said beneath the field, where a sandbox is wanted and there is none.
    bool check();
    QCheckBox *box() const { return m_box; }

Q_SIGNALS:
    void wantedChanged(bool wanted);

private:
    void showNote();

    SandboxTrial m_trial;
    QCheckBox *m_box;
    QComboBox *m_network;
    FieldNote *m_note;
    bool m_hasNone = false;
};

} // namespace jackfield
