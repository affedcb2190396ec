// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QList>
#include <QString>

#include <memory>

namespace jackfield {

/// Puts dots in the place of secret values in whatever a server printed or answered: the values
/// themselves and the forms in which they travel (base64 at each of its three alignments, percent
/// encoding, JSON escapes, each line of a value of several). Values of fewer than four bytes are
/// left alone: they would blot out half of any text. Mask whole lines, so that no piece's border
/// cuts a value in two. A handle: what one copy is told to cover, all of them cover. The forms stay
/// in secure memory.
class SecretMask
{
public:
    SecretMask();
    explicit SecretMask(const QList<Secret> &values);

    /// Covers this value too from now on, such as a token that has just been renewed.
    void cover(const Secret &value);
    /// And all that another one covers now.
    void cover(const SecretMask &other);

    QString masked(const QString &text) const;

    /// Bytes of the longest form that is masked; 0 where there is none. Whoever has to cut a line
    /// masks that much more than is kept.
    qsizetype longestForm() const { return m_forms->isEmpty() ? 0 : m_forms->first().size(); }

    /// As it may leave the program in a report: masked, no control characters, at most 2,048
    /// characters.
    QString safe(const QString &text) const;

private:
    /// Longest first, so that no form hides a part of a longer one.
    std::shared_ptr<QList<Secret>> m_forms;
};

} // namespace jackfield
