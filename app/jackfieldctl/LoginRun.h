// SPDX-License-Identifier: MIT
#pragma once

#include "app/jackfieldctl/InterruptSignals.h"
#include "app/jackfieldctl/Workspace.h"
#include "connectors/SignInService.h"

#include <QObject>
#include <QPromise>

#include <chrono>
#include <memory>

namespace jackfield {

/// One sign-in from the command line: says whom it asks, opens the browser or prints the address,
/// and waits. Ctrl-C ends it and leaves nothing behind. start() once; owned by the workspace.
class LoginRun : public QObject
{
    Q_OBJECT

public:
    struct Wish
    {
        SignInWish signIn;
        bool opensBrowser = true;
        std::chrono::milliseconds limit{0}; ///< to wait for the person
    };

    LoginRun(Workspace &workspace, const ConnectorId &id, const Wish &wish);
    ~LoginRun() override;

    QFuture<Outcome> start();

private:
    void tellFindings(const SignInFindings &found);
    void tellClientNeeded(const QString &redirectUri, const QString &why);
    void showPage(const QUrl &page);
    void showCode(const DevicePrompt &prompt);
    void showAddress(const QUrl &address);
    void finish(const Outcome &outcome);

    Workspace &m_workspace;
    ConnectorId m_id;
    Wish m_wish;
    InterruptSignals m_signals;
    std::unique_ptr<SignInFlow> m_flow;
    QPromise<Outcome> m_promise;
    bool m_finished = false;
};

} // namespace jackfield
