// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/CommandRegistry.h"

#include "app/jackfieldctl/commands/AddCommand.h"
#include "app/jackfieldctl/commands/CallCommand.h"
#include "app/jackfieldctl/commands/DoctorCommand.h"
#include "app/jackfieldctl/commands/DuplicateCommand.h"
#include "app/jackfieldctl/commands/EditCommand.h"
#include "app/jackfieldctl/commands/EnableCommand.h"
#include "app/jackfieldctl/commands/EnvCommand.h"
#include "app/jackfieldctl/commands/InitCommand.h"
#include "app/jackfieldctl/commands/ListCommand.h"
#include "app/jackfieldctl/commands/LoginCommand.h"
#include "app/jackfieldctl/commands/LogoutCommand.h"
#include "app/jackfieldctl/commands/RemoveCommand.h"
#include "app/jackfieldctl/commands/RenameCommand.h"
#include "app/jackfieldctl/commands/RunCommand.h"
#include "app/jackfieldctl/commands/SecretCommand.h"
#include "app/jackfieldctl/commands/ServerListCommand.h"
#include "app/jackfieldctl/commands/SettingsCommand.h"
#include "app/jackfieldctl/commands/ShowCommand.h"
#include "app/jackfieldctl/commands/TaskCommand.h"
#include "app/jackfieldctl/commands/TestCommand.h"

namespace jackfield {

CommandRegistry::CommandRegistry()
{
    const auto add = [this](auto command) { m_commands.push_back(std::move(command)); };
    add(std::make_unique<InitCommand>());
    add(std::make_unique<AddCommand>());
    add(std::make_unique<ListCommand>());
    add(std::make_unique<ShowCommand>());
    add(std::make_unique<EditCommand>());
    add(std::make_unique<RenameCommand>());
    add(std::make_unique<DuplicateCommand>());
    add(std::make_unique<RemoveCommand>());
    add(std::make_unique<EnableCommand>(true));
    add(std::make_unique<EnableCommand>(false));
    add(std::make_unique<EnvCommand>());
    add(std::make_unique<SecretCommand>());
    add(std::make_unique<TestCommand>());
    for (const ServerListCommand::What what :
         {ServerListCommand::What::Tools, ServerListCommand::What::Resources,
          ServerListCommand::What::Prompts})
        add(std::make_unique<ServerListCommand>(what));
    add(std::make_unique<CallCommand>());
    add(std::make_unique<RunCommand>());
    add(std::make_unique<TaskCommand>());
    add(std::make_unique<LoginCommand>());
    add(std::make_unique<LogoutCommand>());
    add(std::make_unique<SettingsCommand>());
    add(std::make_unique<DoctorCommand>());
}

Command *CommandRegistry::find(const QString &name) const
{
    for (const auto &command : m_commands)
        if (command->name() == name)
            return command.get();
    return nullptr;
}

} // namespace jackfield
