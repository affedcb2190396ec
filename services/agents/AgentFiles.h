// SPDX-License-Identifier: MIT
#pragma once

#include "agents/AgentAdapter.h"

#include <QTemporaryDir>

#include <memory>

namespace jackfield {

/// The private folder (0700) of one run's config files (0600), gone with this object. There is no
/// secret in it: what a crash leaves behind tells nothing but names.
class AgentFiles
{
public:
    /// Below the person's runtime folder, else below `parent`, which is theirs alone too: some
    /// agents trust no file below a folder that others may write to. Storage, with the reason.
    static Result<std::unique_ptr<AgentFiles>> make(const QString &parent);

    QString folder() const { return m_folder.path(); }
    /// Storage, with the path.
    Result<void> write(const AgentLaunch &launch) const;

private:
    explicit AgentFiles(const QString &pattern) : m_folder(pattern) {}

    QTemporaryDir m_folder;
};

} // namespace jackfield
