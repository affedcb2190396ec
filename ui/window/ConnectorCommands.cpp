// SPDX-License-Identifier: MIT
#include "ui/window/ConnectorCommands.h"

#include "domain/ErrorText.h"
#include "domain/WhenFinished.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace jackfield {

ConnectorCommands::ConnectorCommands(const WindowServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_removed(services.connectors)
{
    connect(&m_removed, &RemovedConnectors::changed, this, &ConnectorCommands::removedChanged);
}

void ConnectorCommands::test(const QList<ConnectorId> &ids)
{
    m_services.tester.test(ids);
}

void ConnectorCommands::testAll(const QList<ConnectorId> &enabled)
{
    if (enabled.isEmpty())
        Q_EMIT failed(tr("Every connector is off: turn on those that are to be tested."));
    m_services.tester.test(enabled);
}

void ConnectorCommands::stopTests()
{
    m_services.tester.cancelAll();
}

void ConnectorCommands::signOut(const QList<ConnectorId> &ids)
{
    for (const ConnectorId &id : ids) {
        const auto connector = m_services.connectors.find(id);
        if (!connector || !connector->signIn || !connector->signIn->isSignedIn())
            continue;
        whenFinished(m_services.signIns.signOut(id), this, [this, id](const Result<void> &told) {
            if (!told)
                Q_EMIT failed(problemText(id, told.error()));
        });
    }
}

void ConnectorCommands::setEnabled(const QList<ConnectorId> &ids, bool enabled)
{
    for (const ConnectorId &id : ids) {
        const auto changed = m_services.connectors.setEnabled(id, enabled);
        if (!changed) {
            Q_EMIT failed(problemText(id, changed.error()));
            return;
        }
    }
}

void ConnectorCommands::toggle(const QList<ConnectorId> &ids)
{
    const bool anyOff = std::any_of(ids.cbegin(), ids.cend(), [this](const ConnectorId &id) {
        const auto connector = m_services.connectors.find(id);
        return connector && !connector->enabled;
    });
    setEnabled(ids, anyOff);
}

void ConnectorCommands::duplicate(const QList<ConnectorId> &ids)
{
    QList<ConnectorId> copies;
    for (const ConnectorId &id : ids) {
        const auto made = copy(id);
        if (!made)
            break;
        copies.append(*made);
    }
    if (!copies.isEmpty())
        Q_EMIT appeared(copies);
}

std::optional<ConnectorId> ConnectorCommands::copy(const ConnectorId &id)
{
    const auto made = m_services.connectors.find(id)
                          .and_then([this](const Connector &original) {
                              return m_services.connectors.freeName(original.name);
                          })
                          .and_then([&](const QString &name) {
                              return m_services.connectors.duplicate(id, name);
                          });
    if (made)
        return made->id;
    Q_EMIT failed(problemText(id, made.error()));
    return std::nullopt;
}

void ConnectorCommands::remove(const QList<ConnectorId> &ids)
{
    // A test of what is gone would report to nobody.
    for (const ConnectorId &id : ids)
        if (m_services.tester.isTesting(id))
            m_services.tester.cancel(id);
    const auto removed = m_removed.remove(ids);
    if (!removed)
        Q_EMIT failed(textFor(removed.error()).cause);
}

void ConnectorCommands::undoRemove()
{
    const QStringList names = m_removed.latestNames();
    const auto restored = m_removed.undo();
    if (restored && !restored->isEmpty()) {
        Q_EMIT appeared(*restored);
    } else if (!restored && restored.error().code == ErrorCode::NameTaken) {
        Q_EMIT failed(tr("“%1” cannot come back: another connector has its name now. Rename that "
                         "one, then undo again.")
                          .arg(m_removed.latestNames().value(0, names.value(0))));
    } else if (!restored) {
        Q_EMIT failed(textFor(restored.error()).cause);
    }
}

void ConnectorCommands::acceptTools(const ConnectorId &id, const ToolSnapshot &shown)
{
    const auto accepted = m_services.connectors.acceptTools(id, shown);
    if (!accepted)
        Q_EMIT failed(problemText(id, accepted.error()));
}

void ConnectorCommands::copyEndpoints(const QList<ConnectorId> &ids)
{
    QStringList lines;
    for (const ConnectorId &id : ids)
        if (const auto connector = m_services.connectors.find(id))
            lines.append(endpointText(*connector));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QString ConnectorCommands::removedText() const
{
    const QStringList names = m_removed.latestNames();
    if (names.size() == 1)
        return tr("Removed “%1”.").arg(names.constFirst());
    return names.isEmpty() ? QString() : tr("Removed %1 connectors.").arg(names.size());
}

QString ConnectorCommands::problemText(const ConnectorId &id, const Error &error) const
{
    const auto connector = m_services.connectors.find(id);
    const QString words = textFor(error).inOneLine();
    return connector ? tr("%1: %2").arg(connector->name, words) : words;
}

} // namespace jackfield
