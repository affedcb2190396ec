// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QList>

namespace jackfield {

/// Cuts a byte stream into lines at LF, as MCP's stdio transport frames its messages; a CR before
/// it is dropped. Bytes may arrive in pieces of any size. A value; holds at most one line.
class LineFramer
{
public:
    /// `limit`: the longest line, in bytes.
    explicit LineFramer(qsizetype limit) : m_limit(limit) {}

    /// The lines that these bytes complete, without their ends; empty lines are left out. TooLarge
    /// for a line over the limit, after which nothing more comes.
    Result<QList<QByteArray>> feed(const QByteArray &bytes);

    /// What came after the last line end, once the stream is over.
    QByteArray takeRest();

private:
    Result<void> append(QByteArrayView piece);

    qsizetype m_limit;
    QByteArray m_rest;
    bool m_broken = false;
};

} // namespace jackfield
