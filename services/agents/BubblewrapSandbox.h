// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

#include <QString>
#include <QStringList>

namespace jackfield {

/// What a sandboxed agent may have of the machine. Paths are absolute.
struct SandboxWish
{
    QString directory;         ///< the project's, to be read and written
    bool isReadOnly = false;   ///< the project's folder, too
    QString home;              ///< hidden but for what follows
    QStringList hidden;        ///< folders that nobody inside has any business in
    QStringList writable;      ///< the agent's own state, the run's config folder
    QStringList readable;      ///< programs, and the folder of the grant's socket
    QList<AgentFile> overlays; ///< those with AgentFile::over
    TaskNetwork network = TaskNetwork::All;
    qint64 memoryLimit = 0; ///< bytes of data of each process; 0: none
};

/// The command, an absolute path and its arguments, in a sandbox of bubblewrap's
/// (docs/decisions/0094): the system read-only, the home folder empty, private folders for what is
/// temporary and for sockets of other programs, its own processes alone in sight, and an end with
/// its parent.
QStringList sandboxed(const QStringList &command, const SandboxWish &wish,
                      const QString &bubblewrap);

/// The folders, of those that a sandbox empties, that a program needs to be started: of the search
/// path, and where it really lies behind its links.
QStringList programFolders(const QString &program, const QString &searchPath, const QString &home);

} // namespace jackfield
