// SPDX-License-Identifier: MIT
#include "domain/Connector.h"

#include "domain/CommandLine.h"
#include "domain/WireNames.h"

namespace jackfield {

namespace {

constexpr WireNames<ConnectorType, 2> typeNames{{
    {ConnectorType::Local, "local"},
    {ConnectorType::Remote, "remote"},
}};

constexpr WireNames<TransportChoice, 4> transportNames{{
    {TransportChoice::Stdio, "stdio"},
    {TransportChoice::Auto, "auto"},
    {TransportChoice::Http, "http"},
    {TransportChoice::Sse, "sse"},
}};

constexpr WireNames<ConnectorStatus, 3> statusNames{{
    {ConnectorStatus::Connected, "connected"},
    {ConnectorStatus::Error, "error"},
    {ConnectorStatus::Disconnected, "disconnected"},
}};

constexpr WireNames<ToolDrift, 3> driftNames{{
    {ToolDrift::None, "none"},
    {ToolDrift::List, "list"},
    {ToolDrift::Known, "known"},
}};

} // namespace

ConnectorStatus measuredStatus(const Connector &connector)
{
    if (!connector.enabled || !connector.lastTest)
        return ConnectorStatus::Disconnected;
    return connector.lastTest->code ? ConnectorStatus::Error : ConnectorStatus::Connected;
}

QString wireName(ConnectorType type)
{
    return typeNames.toWire(type);
}

QString wireName(TransportChoice transport)
{
    return transportNames.toWire(transport);
}

QString wireName(ConnectorStatus status)
{
    return statusNames.toWire(status);
}

QString wireName(ToolDrift drift)
{
    return driftNames.toWire(drift);
}

std::optional<ConnectorType> connectorTypeFromWire(const QString &word)
{
    return typeNames.fromWire(word);
}

std::optional<TransportChoice> transportFromWire(const QString &word)
{
    return transportNames.fromWire(word);
}

std::optional<ConnectorStatus> statusFromWire(const QString &word)
{
    return statusNames.fromWire(word);
}

std::optional<ToolDrift> toolDriftFromWire(const QString &word)
{
    return driftNames.fromWire(word);
}

QString endpointText(const Connector &connector)
{
    if (connector.type == ConnectorType::Remote)
        return connector.url;
    return joinCommandLine(QStringList{connector.command} + connector.args);
}

} // namespace jackfield
