// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"
#include "domain/Settings.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <optional>

namespace jackfield {

class SecretLineEdit;

/// One secret that can be written and never read back, such as an OAuth client's: a saved one is
/// kept, replaced or removed; where there is none, one can be typed. Main thread.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    SecretField(const QString &accessibleName, const Settings &settings, QWidget *parent = nullptr);

    /// Begins anew; `saved` says whether one is sealed already.
    void load(bool saved);

    /// The new one; an empty one to remove what is saved; nothing to leave things as they are.
    std::optional<Secret> change() const;
    bool isModified() const { return change().has_value(); }

Q_SIGNALS:
    void edited();

private:
    enum class State { None, Kept, Replacing, Removing };

    void setState(State state);

    State m_state = State::None;
    QLabel *m_text;
    SecretLineEdit *m_field;
    QPushButton *m_replace;
    QPushButton *m_remove;
    QPushButton *m_keep;
};

} // namespace jackfield
