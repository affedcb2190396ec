// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"

namespace jackfield {

/// A few tasks that ended in different ways, with made-up logs and times, for pictures of a history
/// in use. Errors of the history and of the database.
Result<void> addSampleTasks(Composition &composition);

} // namespace jackfield
