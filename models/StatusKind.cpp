// SPDX-License-Identifier: MIT
#include "models/StatusKind.h"

#include <QCoreApplication>

namespace jackfield {

StatusKind statusKind(const Connector &connector, bool testing)
{
    if (testing)
        return StatusKind::Testing;
    if (!connector.enabled)
        return StatusKind::Off;
    if (connector.signIn && connector.signIn->state == SignInSummary::State::Refused &&
        connector.status != ConnectorStatus::Connected)
        return StatusKind::SignInRefused;
    switch (connector.status) {
    case ConnectorStatus::Connected:
        if (connector.lastTest && connector.lastTest->toolDrift == ToolDrift::Known)
            return StatusKind::ToolsChanged;
        return StatusKind::Connected;
    case ConnectorStatus::Error:
        if (connector.lastTest && connector.lastTest->code == ErrorCode::Unauthorized)
            return StatusKind::NeedsSignIn;
        return StatusKind::Error;
    case ConnectorStatus::Disconnected:
        break;
    }
    return StatusKind::Disconnected;
}

QString statusWord(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Connected:
        return QCoreApplication::translate("Status", "Connected");
    case StatusKind::Error:
        return QCoreApplication::translate("Status", "Error");
    case StatusKind::NeedsSignIn:
        return QCoreApplication::translate("Status", "Needs sign-in");
    case StatusKind::SignInRefused:
        return QCoreApplication::translate("Status", "Sign-in refused");
    case StatusKind::ToolsChanged:
        return QCoreApplication::translate("Status", "Tools changed");
    case StatusKind::Testing:
        return QCoreApplication::translate("Status", "Testing…");
    case StatusKind::Disconnected:
        return QCoreApplication::translate("Status", "Not tested");
    case StatusKind::Off:
        return QCoreApplication::translate("Status", "Off");
    }
    return {};
}

} // namespace jackfield
