// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/AgentSearch.h"

#include <QHash>
#include <QWidget>

class QComboBox;

namespace jackfield {

class FieldNote;

/// Which agent, of all that are known, and beneath it where it is or that it is not here. Main
/// thread; owned by its form.
class AgentField : public QWidget
{
    Q_OBJECT

public:
    /// What the services give outlives the field.
    AgentField(const AgentRegistry &registry, const AgentVersions &versions,
               ExecutableFinder &finder, QWidget *parent = nullptr);

    /// Prefers this one; empty: the first that is here.
    void choose(const QString &id);
    QString chosen() const;
    /// Whether the chosen one can be run, as far as is known.
    bool isHere() const;
    QComboBox *combo() const { return m_combo; }

Q_SIGNALS:
    void chosenChanged();

private:
    void take(const KnownAgent &agent);
    void showNote();

    AgentSearch m_search;
    QComboBox *m_combo;
    FieldNote *m_note;
    QHash<QString, KnownAgent> m_known;
    bool m_wasChosen = false; ///< by the caller, or by a person
};

} // namespace jackfield
