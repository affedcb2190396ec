// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QString>

#include <optional>

namespace jackfield {

/// One end of a connection, as a request writes it.
struct HostPort
{
    QString host; ///< lower case; an address in its usual form, without brackets
    quint16 port = 0;

    bool operator==(const HostPort &) const = default;
};

/// `host:port`, `[address]:port`; the port may be missing where `usualPort` is given. Nothing for
/// what no host is called.
std::optional<HostPort> hostPortFrom(const QString &text, quint16 usualPort = 0);
/// The same as text, with brackets where they belong.
QString toText(const HostPort &to);

/// A host that may be reached, at one port: an entry of a list. A value.
class AllowedHost
{
public:
    /// Who named it: whoever sets an address of their own may mean one of their own network.
    enum class NamedBy { List, Person };

    /// `host` (port 443), `host:port`, or an address (`http://127.0.0.1:11434/v1`), of which what
    /// is behind the host counts for nothing. No patterns. InvalidInput, with the text's beginning.
    static Result<AllowedHost> from(const QString &text, NamedBy by = NamedBy::List);

    const HostPort &at() const { return m_at; }
    /// Whether it may be asked without encryption: `http:`, or a port without a word of it.
    bool isPlain() const { return m_isPlain; }
    /// This machine itself, by address or as localhost.
    bool isLoopback() const { return m_isLoopback; }
    /// Whether its name may lead to an address that is none of the public Internet's.
    bool mayBeInternal() const { return m_mayBeInternal; }

    bool operator==(const AllowedHost &) const = default;

private:
    AllowedHost() = default;

    HostPort m_at;
    bool m_isPlain = false;
    bool m_isLoopback = false;
    bool m_mayBeInternal = false;
};

} // namespace jackfield
