// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace jackfield {

/// Random bytes that nobody can guess, injected so that tests know them.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual QByteArray bytes(int count) = 0;
};

/// The operating system's own source, which is fit for keys.
class SystemRandom final : public RandomSource
{
public:
    QByteArray bytes(int count) override
    {
        QByteArray made;
        made.reserve(count);
        for (int i = 0; i < count; ++i)
            made.append(char(QRandomGenerator::system()->bounded(256)));
        return made;
    }
};

} // namespace jackfield
