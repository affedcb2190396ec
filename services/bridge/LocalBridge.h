// SPDX-License-Identifier: MIT
#pragma once

#include "bridge/Bridge.h"
#include "bridge/ByteRelay.h"
#include "bridge/ProcessStream.h"
#include "bridge/RefusalBridge.h"
#include "domain/ConnectionTarget.h"
#include "domain/SecretMask.h"
#include "domain/ports/ExecutableFinder.h"
#include "domain/ports/ProcessLauncher.h"

#include <memory>

namespace jackfield {

/// Starts a local server and passes bytes both ways, without a look at them. Where the server
/// cannot be started, the client's requests are answered with the reason.
class LocalBridge final : public Bridge
{
    Q_OBJECT

public:
    struct Services
    {
        ProcessLauncher &launcher;
        ExecutableFinder &finder;
        QString extraCaFile = {}; ///< for servers in Node; empty: none
    };

    LocalBridge(ByteStream &client, const LocalTarget &target, const SecretMask &mask,
                Services services, QObject *parent = nullptr);
    ~LocalBridge() override;

    void start() override;
    void stop() override;

private:
    void launch(const FoundExecutable &executable);
    void onStarted();
    void onEnded(const ProcessExit &exit);
    void refuse(const Error &error);

    ByteStream &m_client;
    LocalTarget m_target;
    SecretMask m_mask;
    Services m_services;
    std::unique_ptr<ProcessTree> m_process;
    std::unique_ptr<ProcessStream> m_stream;
    std::unique_ptr<ByteRelay> m_relay;
    std::unique_ptr<RefusalBridge> m_refusal;
    bool m_leaving = false;
};

} // namespace jackfield
