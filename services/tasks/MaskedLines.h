// SPDX-License-Identifier: MIT
#pragma once

#include "tasks/TaskMask.h"

#include <QByteArray>
#include <QStringList>

namespace jackfield {

/// Cuts an output into lines and masks each as a whole, so that no secret shows because it arrived
/// in two pieces. A line over 64 KB is cut there, after enough of it was seen to mask what the cut
/// would have split; the rest of it is dropped. A value; holds at most one line.
class MaskedLines
{
public:
    explicit MaskedLines(const TaskMask &mask) : m_mask(mask) {}

    /// The lines that these bytes complete, without control sequences; empty ones too.
    QStringList feed(const QByteArray &bytes);
    /// What came after the last line end, once the output is over; empty where there is nothing.
    QStringList finish();

private:
    QString take();

    TaskMask m_mask;
    QByteArray m_line;
    bool m_started = false; ///< something of a line came since the last line end
};

} // namespace jackfield
