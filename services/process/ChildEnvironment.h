// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace jackfield {

/// The environment that a program starts with: of ours only the variables on a list
/// (docs/decisions, what-a-server-inherits), then the search path, then what the connector sets,
/// later ones winning. The connector's values stay in secure memory.
class ChildEnvironment
{
public:
    /// InvalidInput for a name that is empty or holds `=` or NUL, and for a value that holds NUL.
    static Result<ChildEnvironment> from(const LaunchSpec &spec);

    /// Whether a server may see a variable of ours with that name.
    static bool isInherited(QByteArrayView name);

    /// For execve(2): valid as long as this object.
    std::vector<char *> pointers();

private:
    struct Line
    {
        QByteArray name;
        QCA::SecureArray text; ///< NAME=VALUE and a NUL
    };

    void set(const QByteArray &name, QByteArrayView value);

    std::vector<Line> m_lines;
};

} // namespace jackfield
