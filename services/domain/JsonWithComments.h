// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace jackfield {

/// JSON as people write it in configuration files, made plain for a strict parser: `//` and
/// `/* */` comments and commas before a closing bracket become blanks, so that offsets stay true.
QByteArray withoutComments(QByteArrayView json);

} // namespace jackfield
