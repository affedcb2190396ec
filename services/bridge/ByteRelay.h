// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ByteStream.h"

namespace jackfield {

/// Passes bytes between two streams, both ways and untouched. Whoever writes faster than the other
/// side reads is not read from meanwhile, so that no more than a few hundred KB wait here. The
/// streams outlive it.
class ByteRelay final : public QObject
{
    Q_OBJECT

public:
    ByteRelay(ByteStream &one, ByteStream &other, QObject *parent = nullptr);

    /// Begins to read both.
    void start();

private:
    static void pass(ByteStream &from, ByteStream &to, const QByteArray &bytes);
    void join(ByteStream &from, ByteStream &to);

    ByteStream &m_one;
    ByteStream &m_other;
};

} // namespace jackfield
