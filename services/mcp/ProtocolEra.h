// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "mcp/ServerDescription.h"

#include <QJsonObject>
#include <QString>

namespace jackfield {

/// What differs between the two families of the protocol once the handshake is done: what every
/// request carries, and what a result says about itself. A value without a thread.
class ProtocolEra
{
public:
    virtual ~ProtocolEra() = default;

    virtual Era kind() const = 0;
    /// A request's parameters as this era wants them.
    virtual QJsonObject requestParams(const QJsonObject &params) const = 0;
    /// Whether the server wants to know something before it gives the result.
    virtual bool asksForInput(const QJsonObject &result) const
    {
        Q_UNUSED(result)
        return false;
    }
    /// The result, where it is one; else Protocol.
    virtual Result<QJsonObject> accept(const QJsonObject &result) const = 0;
};

/// `clientInfo` as both eras send it.
QJsonObject clientInfo();

} // namespace jackfield
