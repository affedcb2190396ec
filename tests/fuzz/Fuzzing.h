// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// Ends the run where something does not hold; libFuzzer keeps the input that did it.
#define HOLDS(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition);    \
            std::abort();                                                                          \
        }                                                                                          \
    } while (false)

namespace jackfield {

/// An input of the fuzzer: two bytes that steer, then the bytes that a server sent.
struct FuzzInput
{
    FuzzInput(const uint8_t *data, size_t size)
        : first(size > 0 ? data[0] : 0),
          second(size > 1 ? data[1] : 0),
          bytes(size > 2 ? QByteArray(reinterpret_cast<const char *>(data) + 2, qsizetype(size) - 2)
                         : QByteArray())
    {
    }

    /// The bytes cut into pieces of one to eight bytes, or up to 64, whose lengths `second`
    /// decides.
    QList<QByteArray> pieces() const
    {
        QList<QByteArray> all;
        uint32_t state = second + 1U;
        const uint32_t longest = (second & 1) != 0 ? 8 : 64;
        for (qsizetype at = 0; at < bytes.size();) {
            state = state * 1'664'525U + 1'013'904'223U;
            const qsizetype length = 1 + qsizetype((state >> 16) % longest);
            all.append(bytes.mid(at, length));
            at += length;
        }
        return all;
    }

    uint8_t first;
    uint8_t second;
    QByteArray bytes;
};

} // namespace jackfield
