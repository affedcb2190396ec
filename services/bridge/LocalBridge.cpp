// SPDX-License-Identifier: MIT
#include "bridge/LocalBridge.h"

#include "domain/WhenFinished.h"

#include <utility>

namespace jackfield {

LocalBridge::LocalBridge(ByteStream &client, const LocalTarget &target, const SecretMask &mask,
                         Services services, QObject *parent)
    : Bridge(parent), m_client(client), m_target(target), m_mask(mask), m_services(services)
{
}

LocalBridge::~LocalBridge()
{
    if (m_process)
        m_process->disconnect(this);
}

void LocalBridge::start()
{
    whenFinished(m_services.finder.find(m_target.command), this,
                 [this](const Result<FoundExecutable> &found) {
                     if (found && !m_leaving)
                         launch(*found);
                     else if (!m_leaving)
                         refuse(found.error());
                 });
}

void LocalBridge::launch(const FoundExecutable &executable)
{
    LaunchSpec spec{executable.path, m_target.args, m_target.cwd, executable.searchPath,
                    m_target.environment};
    if (!m_services.extraCaFile.isEmpty())
        spec.defaults.append({QStringLiteral("NODE_EXTRA_CA_CERTS"), m_services.extraCaFile});
    m_process = m_services.launcher.launch(spec);
    // The environment is the process's now: no second copy of its secrets is kept.
    m_target = {};
    connect(m_process.get(), &ProcessTree::started, this, &LocalBridge::onStarted);
    connect(m_process.get(), &ProcessTree::startFailed, this, &LocalBridge::refuse);
    connect(m_process.get(), &ProcessTree::errorOutputReceived, this, &Bridge::errorOutputReceived);
    connect(m_process.get(), &ProcessTree::ended, this, &LocalBridge::onEnded);
}

void LocalBridge::onStarted()
{
    m_stream = std::make_unique<ProcessStream>(*m_process);
    m_relay = std::make_unique<ByteRelay>(m_client, *m_stream);
    for (const auto gone : {&ByteStream::inputEnded, &ByteStream::outputLost})
        connect(&m_client, gone, this, &LocalBridge::stop);
    m_relay->start();
}

void LocalBridge::stop()
{
    if (std::exchange(m_leaving, true))
        return;
    if (m_refusal)
        m_refusal->stop();
    else if (m_process && m_process->isRunning())
        m_process->end();
    else
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT ended(std::nullopt); }, Qt::QueuedConnection);
}

void LocalBridge::onEnded(const ProcessExit &exit)
{
    std::optional<Error> error;
    if (!m_leaving && exit.signal != 0)
        error = Error{ErrorCode::Exited, QStringLiteral("signal %1").arg(exit.signal)};
    else if (!m_leaving && exit.status != 0)
        error = Error{ErrorCode::Exited, QStringLiteral("exit status %1").arg(exit.status)};
    Q_EMIT ended(error);
}

void LocalBridge::refuse(const Error &error)
{
    if (m_leaving) {
        Q_EMIT ended(std::nullopt);
        return;
    }
    m_refusal =
        std::make_unique<RefusalBridge>(m_client, Error{error.code, m_mask.safe(error.detail)});
    connect(m_refusal.get(), &Bridge::ended, this, &Bridge::ended);
    m_refusal->start();
}

} // namespace jackfield
