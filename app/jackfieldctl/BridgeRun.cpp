// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/BridgeRun.h"

#include "bridge/MakeBridge.h"
#include "bridge/RefusalBridge.h"
#include "domain/WhenFinished.h"
#include "tasks/GrantedConnector.h"

#include <QTimer>

#include <chrono>
#include <cstdio>
#include <utility>

namespace jackfield {

namespace {

/// A client that was answered and does not read is not waited for longer.
constexpr auto lastBytes = std::chrono::seconds(2);

QFuture<Result<ConnectionTarget>> readyTarget(const Result<ConnectionTarget> &target)
{
    return QtFuture::makeReadyFuture(target);
}

} // namespace

BridgeRun::BridgeRun(Workspace &workspace) : QObject(&workspace), m_workspace(workspace) {}

BridgeRun::~BridgeRun() = default;

QFuture<Outcome> BridgeRun::start(const QString &name)
{
    begin();
    whenFinished(openTarget(name), this,
                 [this](const Result<ConnectionTarget> &target) { onTarget(target); });
    return m_promise.future();
}

QFuture<Outcome> BridgeRun::start(const TaskGrant &grant, const QString &slug)
{
    begin();
    follow(std::make_unique<GrantedConnector>(*m_client, m_workspace.services().sockets(), grant,
                                              slug));
    return m_promise.future();
}

void BridgeRun::begin()
{
    m_promise.start();
    m_client = Composition::standardStreams();
    connect(&m_signals, &InterruptSignals::interrupted, this, [this] {
        m_interrupted = true;
        if (m_bridge)
            m_bridge->stop();
        else
            finish();
    });
}

QFuture<Result<ConnectionTarget>> BridgeRun::openTarget(const QString &name)
{
    const auto connector = m_workspace.find(name);
    if (!connector)
        return readyTarget(failure(connector.error()));
    const auto needsKey = m_workspace.connectors().needsKey(connector->id);
    if (!needsKey)
        return readyTarget(failure(needsKey.error()));
    if (!*needsKey)
        return readyTarget(m_workspace.connectors().target(connector->id));
    return m_workspace.unlock().then(
        this, [this, id = connector->id](const Result<void> &unlocked) {
            return unlocked ? m_workspace.connectors().target(id) : failure(unlocked.error());
        });
}

void BridgeRun::onTarget(const Result<ConnectionTarget> &target)
{
    if (m_finished)
        return;
    if (target) {
        follow(makeBridge(*m_client, *target, m_workspace.services().bridgeServices()));
        return;
    }
    say(target.error());
    m_status = exitStatusFor(target.error().code);
    // A person at a terminal has read it.
    if (StandardInput::isTerminal())
        finish();
    else
        follow(std::make_unique<RefusalBridge>(*m_client, target.error()));
}

void BridgeRun::follow(std::unique_ptr<Bridge> bridge)
{
    m_bridge = std::move(bridge);
    connect(m_bridge.get(), &Bridge::errorOutputReceived, this, [](const QByteArray &bytes) {
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    });
    connect(m_bridge.get(), &Bridge::remarked, this, &BridgeRun::say);
    connect(m_bridge.get(), &Bridge::ended, this, &BridgeRun::onEnded);
    m_bridge->start();
}

void BridgeRun::say(const Error &error)
{
    if (m_said.contains(error.code))
        return;
    m_said.insert(error.code);
    m_workspace.console().fail(error);
}

void BridgeRun::onEnded(const std::optional<Error> &error)
{
    if (error && !m_interrupted) {
        say(*error);
        m_status = exitStatusFor(error->code);
    }
    if (m_client->bytesToWrite() == 0) {
        finish();
        return;
    }
    connect(m_client.get(), &ByteStream::written, this, &BridgeRun::finish);
    connect(m_client.get(), &ByteStream::outputLost, this, &BridgeRun::finish);
    QTimer::singleShot(lastBytes, this, &BridgeRun::finish);
}

void BridgeRun::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_promise.addResult(Outcome(m_status));
    m_promise.finish();
}

} // namespace jackfield
