// SPDX-License-Identifier: MIT
#include "tasks/TaskMask.h"

namespace jackfield {

TaskMask::TaskMask(const QList<SecretMask> &masks) : m_masks(masks)
{
    for (const SecretMask &mask : masks)
        m_all.cover(mask);
}

QString TaskMask::masked(QString text) const
{
    text = m_all.masked(text);
    for (const SecretMask &mask : m_masks)
        text = mask.masked(text);
    return text;
}

qsizetype TaskMask::longestForm() const
{
    qsizetype longest = 0;
    for (const SecretMask &mask : m_masks)
        longest = qMax(longest, mask.longestForm());
    return longest;
}

} // namespace jackfield
