// SPDX-License-Identifier: MIT
#include "ui/tasks/SandboxField.h"

#include "domain/ErrorText.h"
#include "domain/WhenFinished.h"
#include "models/tasks/TaskWords.h"
#include "ui/forms/FieldNote.h"
#include "ui/theme/Spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace jackfield {

SandboxField::SandboxField(ExecutableFinder &finder, ProcessLauncher &launcher, QWidget *parent)
    : QWidget(parent),
      m_trial(finder, launcher),
      m_box(new QCheckBox(tr("Run in a &sandbox, with the network:"), this)),
      m_network(new QComboBox(this)),
      m_note(new FieldNote(this))
{
    m_box->setObjectName(QStringLiteral("taskSandbox"));
    m_box->setAccessibleName(tr("Run in a sandbox"));
    m_network->setObjectName(QStringLiteral("taskNetwork"));
    m_network->setAccessibleName(tr("Network in the sandbox"));
    for (const TaskNetwork network : {TaskNetwork::All, TaskNetwork::Model, TaskNetwork::None})
        m_network->addItem(networkWords(network), int(network));

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::gap);
    row->addWidget(m_box);
    row->addWidget(m_network, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(m_box, &QCheckBox::toggled, this, [this](bool wanted) {
        showNote();
        Q_EMIT wantedChanged(wanted);
    });
    whenFinished(m_trial.run(), this, [this](const Result<FoundExecutable> &found) {
        m_hasNone = !found && found.error().code == ErrorCode::NoSandbox;
        showNote();
    });
}

void SandboxField::show(const TaskOptions &options)
{
    m_box->setChecked(options.isSandboxed);
    m_network->setCurrentIndex(m_network->findData(int(options.network)));
    showNote();
}

void SandboxField::readInto(TaskOptions &options) const
{
    options.isSandboxed = m_box->isChecked();
    options.network =
        m_box->isChecked() ? TaskNetwork(m_network->currentData().toInt()) : TaskNetwork::All;
}

bool SandboxField::check()
{
    showNote();
    return !(m_hasNone && m_box->isChecked());
}

void SandboxField::showNote()
{
    m_network->setEnabled(m_box->isChecked());
    if (!m_box->isChecked())
        m_note->showHint(tr("Without it the agent may read, change and send whatever you may."));
    else if (m_hasNone)
        m_note->showProblem(
            tr("There is no sandbox on this machine. Install bubblewrap, or do without: then the "
               "agent may read, change and send whatever you may."));
    else
        m_note->showHint(tr("It can write in this folder alone, and read nothing else of your "
                            "home folder. Connectors run outside."));
}

} // namespace jackfield
