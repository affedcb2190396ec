// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace jackfield {

class FieldNote;

/// The folder that an agent is to work in: typed, of the recent ones, or looked for. Main thread;
/// owned by its form.
class FolderField : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(const QStringList &recent, QWidget *parent = nullptr);

    void setFolder(const QString &folder);
    /// Absolute and clean, `~` filled in.
    QString folder() const;
    /// Says what is wrong with it beneath the field; whether it can be worked in.
    bool check();
    QComboBox *combo() const { return m_combo; }

private:
    void browse();

    QComboBox *m_combo;
    FieldNote *m_note;
};

} // namespace jackfield
