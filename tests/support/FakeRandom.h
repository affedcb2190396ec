// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/RandomSource.h"

namespace jackfield {

/// Bytes that count up from zero: never the same twice in a row, always the same in a test.
class FakeRandom final : public RandomSource
{
public:
    QByteArray bytes(int count) override
    {
        QByteArray made;
        for (int i = 0; i < count; ++i)
            made.append(char(m_next++));
        return made;
    }

private:
    unsigned char m_next = 0;
};

} // namespace jackfield
