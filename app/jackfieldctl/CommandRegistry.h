// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/Command.h"

#include <memory>
#include <vector>

namespace jackfield {

/// Every command that there is, in the order of the help. Owned by the program.
class CommandRegistry
{
public:
    CommandRegistry();

    /// The command of this name, or none.
    Command *find(const QString &name) const;
    const std::vector<std::unique_ptr<Command>> &all() const { return m_commands; }

private:
    std::vector<std::unique_ptr<Command>> m_commands;
};

} // namespace jackfield
