// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace jackfield {

/// Names a request to whoever put it, for its progress and for taking it back; 0: no name. Not
/// given to two requests at once.
using RequestTag = quint32;

/// How far a request is, as its server says (`notifications/progress`).
struct RequestProgress
{
    double progress = 0;
    std::optional<double> total;
    QString message;

    bool operator==(const RequestProgress &) const = default;
};

} // namespace jackfield
