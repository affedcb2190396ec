// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"
#include "storage/SqlConnection.h"

class QSqlError;

namespace jackfield {

/// What a driver's error means, by its native code: SQLite's extended result codes, PostgreSQL's
/// SQLSTATE. The driver's text is dropped, because it may quote a value; the detail is the code.
Error errorFrom(const QSqlError &error, Dialect dialect);

} // namespace jackfield
