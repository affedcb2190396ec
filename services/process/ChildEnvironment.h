// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ports/ProcessLauncher.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>
#include <vector>

namespace jackfield {

/// The environment that a program starts with: of ours only the variables on a list
/// (docs/decisions/0031), then the search path, then what the connector sets,
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
    /// NAME=VALUE and a NUL. A plain one does not start QCA, which most servers need no secret for.
    using Text = std::variant<QByteArray, QCA::SecureArray>;
    struct Line
    {
        QByteArray name;
        Text text;
    };

    bool contains(const QByteArray &name) const;
    void set(const QByteArray &name, const Text &text);
    void setPlain(const QByteArray &name, const QByteArray &value);
    void setSecret(const QByteArray &name, QByteArrayView value);

    std::vector<Line> m_lines;
};

} // namespace jackfield
