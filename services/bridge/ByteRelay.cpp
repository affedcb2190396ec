// SPDX-License-Identifier: MIT
#include "bridge/ByteRelay.h"

namespace jackfield {

namespace {

/// More than a pipe holds, which some streams count too.
constexpr qint64 mostWaiting = 256 * 1024;

} // namespace

ByteRelay::ByteRelay(ByteStream &one, ByteStream &other, QObject *parent)
    : QObject(parent), m_one(one), m_other(other)
{
}

void ByteRelay::start()
{
    join(m_one, m_other);
    join(m_other, m_one);
    m_one.pauseInput(false);
    m_other.pauseInput(false);
}

void ByteRelay::join(ByteStream &from, ByteStream &to)
{
    connect(&from, &ByteStream::received, this,
            [&from, &to](const QByteArray &bytes) { pass(from, to, bytes); });
    connect(&from, &ByteStream::inputEnded, this, [&to] { to.endOutput(); });
    connect(&to, &ByteStream::written, this, [&from] { from.pauseInput(false); });
}

void ByteRelay::pass(ByteStream &from, ByteStream &to, const QByteArray &bytes)
{
    to.write(bytes);
    if (to.bytesToWrite() > mostWaiting)
        from.pauseInput(true);
}

} // namespace jackfield
