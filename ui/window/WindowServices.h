// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "connectors/ConnectorTester.h"
#include "connectors/HealthWatch.h"
#include "connectors/LiveServer.h"
#include "connectors/SignInService.h"
#include "domain/ports/Clock.h"
#include "domain/ports/SettingsRepository.h"
#include "domain/ports/WebBrowser.h"
#include "mcp/ConnectionTest.h"
#include "session/SessionService.h"
#include "tasks/TaskRunner.h"

#include <QString>
#include <QSystemTrayIcon>

#include <functional>

namespace jackfield {

/// What the main window is built on; all of it is the composition root's and outlives the window.
struct WindowServices
{
    SessionService &session;
    ConnectorService &connectors;
    ConnectorTester &tester;
    HealthWatch &health;
    ConnectionTestFactory &tests;
    LiveServer &live;
    SignInService &signIns;
    TaskRunner &tasks;
    WebBrowser &browser;
    SettingsRepository &settings;
    Clock &clock;
    QString stateFile; ///< where sizes and columns are kept between runs
    /// Whether the desktop has a notification area now.
    std::function<bool()> hasTray = &QSystemTrayIcon::isSystemTrayAvailable;
};

} // namespace jackfield
