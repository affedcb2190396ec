// SPDX-License-Identifier: MIT
#include "tasks/GrantDoor.h"

#include <QTimer>

#include <utility>

namespace jackfield {

namespace {

constexpr int wordSize = 32;
/// An agent may start each of its servers more than once; more than this is something else.
constexpr size_t mostVisits = 256;

const QByteArray welcomeLine = QByteArrayLiteral("welcome\n");

} // namespace

/// One program at the door, and what it was given.
struct GrantDoor::Visit
{
    StreamListener::Taken stream;
    QByteArray knock;
    std::unique_ptr<Bridge> bridge; ///< goes before the stream
    bool isIn = false;
};

GrantDoor::GrantDoor(StreamSockets &sockets, RandomSource &random, BridgeServices services,
                     QObject *parent)
    : QObject(parent), m_sockets(sockets), m_random(random), m_services(std::move(services))
{
}

GrantDoor::~GrantDoor() = default;

Result<TaskGrant> GrantDoor::open(const QHash<QString, ConnectionTarget> &connectors)
{
    auto listener = m_sockets.listen();
    if (!listener)
        return failure(listener.error());
    m_listener = std::move(*listener);
    m_connectors = connectors;
    m_word = m_random.bytes(wordSize).toHex();
    connect(m_listener.get(), &StreamListener::connected, this, &GrantDoor::welcome);
    return TaskGrant{m_listener->address(), m_word};
}

void GrantDoor::welcome(const StreamListener::Taken &stream)
{
    if (m_visits.size() >= mostVisits)
        return;
    auto made = std::make_unique<Visit>();
    Visit *const visit = made.get();
    visit->stream = stream;
    m_visits.emplace(visit, std::move(made));
    connect(stream.get(), &ByteStream::received, this,
            [this, visit](const QByteArray &bytes) { hear(visit, bytes); });
    connect(stream.get(), &ByteStream::inputEnded, this, [this, visit] {
        if (!visit->isIn)
            dismiss(visit);
    });
    stream->pauseInput(false);
}

void GrantDoor::hear(Visit *visit, const QByteArray &bytes)
{
    if (visit->isIn)
        return;
    visit->knock += bytes;
    const qsizetype end = visit->knock.indexOf('\n');
    if (end < 0 && visit->knock.size() <= longestKnock)
        return;
    const auto said = knockFrom(visit->knock.left(qMax(qsizetype(0), end)));
    // Compared as secrets are: in a time that tells nothing of where they differ.
    const bool isGranted = said && Secret::fromBytes(said->word) == Secret::fromBytes(m_word) &&
                           m_connectors.contains(said->slug);
    if (isGranted)
        bridge(visit, said->slug);
    else
        dismiss(visit);
}

void GrantDoor::bridge(Visit *visit, const QString &slug)
{
    visit->isIn = true;
    // Nothing of the protocol comes before this was read.
    visit->stream->pauseInput(true);
    visit->stream->write(welcomeLine);
    visit->bridge = makeBridge(*visit->stream, m_connectors.value(slug), m_services);
    Bridge *const bridge = visit->bridge.get();
    connect(bridge, &Bridge::errorOutputReceived, this,
            [this, slug](const QByteArray &bytes) { Q_EMIT errorOutputReceived(slug, bytes); });
    connect(bridge, &Bridge::remarked, this,
            [this, slug](const Error &error) { Q_EMIT connectorFailed(slug, error); });
    connect(bridge, &Bridge::ended, this, [this, slug, visit](const std::optional<Error> &error) {
        if (error)
            Q_EMIT connectorFailed(slug, *error);
        dismiss(visit);
    });
    Q_EMIT connectorTaken(slug);
    bridge->start();
}

/// Not from within a signal of what is dismissed.
void GrantDoor::dismiss(Visit *visit)
{
    visit->isIn = true;
    visit->stream->endOutput();
    QTimer::singleShot(0, this, [this, visit] { m_visits.erase(visit); });
}

} // namespace jackfield
