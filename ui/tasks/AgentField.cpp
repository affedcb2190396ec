// SPDX-License-Identifier: MIT
#include "ui/tasks/AgentField.h"

#include "domain/ErrorText.h"
#include "ui/forms/FieldNote.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace jackfield {

AgentField::AgentField(const AgentRegistry &registry, const AgentVersions &versions,
                       ExecutableFinder &finder, QWidget *parent)
    : QWidget(parent),
      m_search(registry, versions, finder),
      m_combo(new QComboBox(this)),
      m_note(new FieldNote(this))
{
    m_combo->setObjectName(QStringLiteral("taskAgent"));
    m_combo->setAccessibleName(tr("Agent"));
    for (const QString &id : registry.ids())
        m_combo->addItem(AgentRegistry::title(id), id);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_combo);
    layout->addWidget(m_note);
    connect(m_combo, &QComboBox::activated, this, [this] { m_wasChosen = true; });
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] {
        showNote();
        Q_EMIT chosenChanged();
    });
    connect(&m_search, &AgentSearch::found, this, &AgentField::take);
    m_search.start();
}

void AgentField::choose(const QString &id)
{
    const int index = m_combo->findData(id);
    if (index < 0)
        return;
    m_wasChosen = true;
    m_combo->setCurrentIndex(index);
}

QString AgentField::chosen() const
{
    return m_combo->currentData().toString();
}

bool AgentField::isHere() const
{
    const auto known = m_known.constFind(chosen());
    return known == m_known.constEnd() || !known->missing;
}

void AgentField::take(const KnownAgent &agent)
{
    m_known.insert(agent.id, agent);
    const int index = m_combo->findData(agent.id);
    if (index >= 0 && agent.missing)
        m_combo->setItemText(index, tr("%1 (not here)").arg(agent.title));
    // The first that is here, until somebody chooses.
    if (!m_wasChosen && !agent.missing && !isHere())
        m_combo->setCurrentIndex(index);
    if (agent.id == chosen())
        showNote();
}

void AgentField::showNote()
{
    const auto known = m_known.constFind(chosen());
    if (known == m_known.constEnd()) {
        m_note->clear();
        return;
    }
    if (known->missing && known->missing->code == ErrorCode::CommandNotFound)
        m_note->showProblem(
            tr("%1 is not on this machine, or not where your terminal finds commands.")
                .arg(known->title));
    else if (known->missing)
        m_note->showProblem(textFor(*known->missing).inOneLine());
    else if (known->version.isEmpty())
        m_note->showHint(breakable(known->path));
    else
        m_note->showHint(tr("Version %1 · %2").arg(known->version, breakable(known->path)));
}

} // namespace jackfield
