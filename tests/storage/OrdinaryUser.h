// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <grp.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace jackfield {

/// Makes root somebody whom the rights of files bind (65534, "nobody"); anybody else is that
/// already. For the beginning of a test's main().
inline void becomeOrdinaryUser()
{
    if (geteuid() != 0)
        return;
    constexpr uid_t nobody = 65534;
    if (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0 ||
        setresuid(nobody, nobody, nobody) != 0)
        qFatal("root could not become an ordinary user");
    // Or the leak checker could not look at its own process.
    prctl(PR_SET_DUMPABLE, 1);
}

} // namespace jackfield
