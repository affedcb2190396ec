// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"

#include <QList>
#include <QString>

namespace jackfield {

/// What is masked in a task's log: the values of all its connectors together, so that no short one
/// hides a part of a longer one of another's, and then each connector's own mask, which covers what
/// has been renewed since. A value.
class TaskMask
{
public:
    TaskMask() = default;
    explicit TaskMask(const QList<SecretMask> &masks);

    QString masked(QString text) const;
    /// Bytes of the longest form that is masked.
    qsizetype longestForm() const;

private:
    SecretMask m_all;
    QList<SecretMask> m_masks;
};

} // namespace jackfield
