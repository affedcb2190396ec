// SPDX-License-Identifier: MIT
#include "domain/SecureMemory.h"

#include <QtCrypto>

namespace jackfield {

void ensureSecureMemory()
{
    static const bool ready = [] {
        // Not QCA::Practical: where memory cannot be locked, that one keeps secrets in a file that
        // is mapped into memory; this one keeps them in ordinary memory, which is wiped all the
        // same.
        QCA::init(QCA::Locking, 64);
        // Once more, because QCA lets go of one when the application object ends, and would then
        // free the memory under a Secret that outlives it.
        QCA::init();
        return true;
    }();
    Q_UNUSED(ready)
}

} // namespace jackfield
