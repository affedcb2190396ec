// SPDX-License-Identifier: MIT
#pragma once

#include "models/schema/SchemaField.h"

#include <QString>

namespace jackfield {

/// What is wrong with a value by its field's own limits (JSON Schema 2020-12, validation 6.2 to
/// 6.4), in a translated sentence; empty where nothing is. A pattern that cannot be read, or that
/// takes too long, is left to the server.
QString problemOf(const SchemaField &field, const QJsonValue &value);

} // namespace jackfield
