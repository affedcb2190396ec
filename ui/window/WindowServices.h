// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "connectors/LiveServer.h"
#include "domain/ports/Clock.h"
#include "domain/ports/SettingsRepository.h"
#include "mcp/ConnectionTest.h"
#include "session/SessionService.h"

#include <QString>

namespace jackfield {

/// What the main window is built on; all of it is the composition root's and outlives the window.
struct WindowServices
{
    SessionService &session;
    ConnectorService &connectors;
    ConnectorTester &tester;
    ConnectionTestFactory &tests;
    LiveServer &live;
    SettingsRepository &settings;
    Clock &clock;
    QString stateFile; ///< where sizes and columns are kept between runs
};

} // namespace jackfield
