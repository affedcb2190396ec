// SPDX-License-Identifier: MIT
#pragma once

#include "domain/SecretMask.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace jackfield {

/// The last 8 KB of what a server wrote to standard error, in whole lines, masked and without
/// control sequences. Bytes may arrive in pieces of any size; a line longer than 64 KB is cut.
class StderrTail
{
public:
    using LineSeen = std::function<void(const QString &line)>;

    using LineHidden = std::function<bool(const QString &line)>;

    /// `seen` gets each line as it is completed, at most 10,000 of them; a line that `hidden` is
    /// true for is dropped before.
    StderrTail(const SecretMask &mask, LineSeen seen, LineHidden hidden = {});

    void feed(const QByteArray &bytes);
    /// The stream is over: what came after the last line end is a line too.
    void finish();

    /// Forgets what there was, for another process.
    void clear();

    QString text() const { return m_lines.join(u'\n'); }

private:
    void endLine();

    const SecretMask &m_mask;
    LineSeen m_seen;
    LineHidden m_hidden;
    QByteArray m_line;
    QStringList m_lines;
    qsizetype m_size = 0;
    int m_seenCount = 0;
};

} // namespace jackfield
