// SPDX-License-Identifier: MIT
#include "app/composition/ProcessHardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

// The leak checker of AddressSanitizer attaches to the process as a debugger does.
#if defined(__SANITIZE_ADDRESS__)
#define JACKFIELD_MUST_BE_ATTACHABLE
#endif

namespace jackfield {

void keepMemoryPrivate()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#if defined(Q_OS_LINUX) && !defined(JACKFIELD_MUST_BE_ATTACHABLE)
    // A core pattern that pipes to a program disregards the limit; this it does not. It also closes
    // /proc/<pid>/mem and ptrace to the same user's other programs. It ends at exec, so a started
    // server is an ordinary process.
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace jackfield
