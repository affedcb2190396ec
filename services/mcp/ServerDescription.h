// SPDX-License-Identifier: MIT
#pragma once

#include "domain/TestReport.h"

#include <QJsonObject>
#include <QString>

namespace jackfield {

/// What is known of a server once the handshake is done. Texts are as the server wrote them.
struct ServerDescription
{
    WireTransport transport = WireTransport::Stdio;
    Era era = Era::Legacy;
    QString protocolVersion;
    QString name;
    QString version;
    QString instructions;
    QJsonObject capabilities;
};

} // namespace jackfield
