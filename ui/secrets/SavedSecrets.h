// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "domain/Secret.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace jackfield {

/// How an editor gets at what is saved, when the person asks for it and not before.
struct SavedSecrets
{
    std::function<Result<QStringList>()> names;
    std::function<Result<Secret>(const QString &name)> reveal;
};

} // namespace jackfield
