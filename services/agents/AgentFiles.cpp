// SPDX-License-Identifier: MIT
#include "agents/AgentFiles.h"

#include <QDir>
#include <QFile>

namespace jackfield {

Result<std::unique_ptr<AgentFiles>> AgentFiles::make(const QString &parent)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString folder = !runtime.isEmpty() && QDir(runtime).exists() ? runtime : parent;
    std::unique_ptr<AgentFiles> files(new AgentFiles(folder + QStringLiteral("/jackfield-XXXXXX")));
    if (!files->m_folder.isValid())
        return failure(ErrorCode::Storage, files->m_folder.errorString());
    return files;
}

Result<void> AgentFiles::write(const AgentLaunch &launch) const
{
    for (const AgentFile &wanted : launch.files) {
        QFile file(wanted.path);
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) ||
            file.write(wanted.content) != wanted.content.size())
            return failure(ErrorCode::Storage, wanted.path);
    }
    for (const auto &[path, target] : launch.links)
        if (!QFile::link(target, path))
            return failure(ErrorCode::Storage, path);
    return {};
}

} // namespace jackfield
