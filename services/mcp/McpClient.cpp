// SPDX-License-Identifier: MIT
#include "mcp/McpClient.h"

#include "mcp/McpClientState.h"

namespace jackfield {

namespace {

using Kind = TestStep::Kind;

using List = McpClient::ListKind;

ListPlan plan(List kind, Kind step, const char *capability, const char *method)
{
    const QString name = QLatin1String(capability);
    return {kind, step, name, QLatin1String(method), name};
}

} // namespace

McpClient::McpClient(const ConnectionTarget &target, const TestLimits &limits, Services services,
                     QObject *parent)
    : QObject(parent), d(std::make_unique<McpClientState>(*this, target, limits, services))
{
}

McpClient::~McpClient()
{
    d->shut();
}

void McpClient::setElicitor(const Elicitor &elicitor)
{
    d->setElicitor(elicitor);
}

void McpClient::watchTraffic()
{
    d->watchTraffic();
}

QFuture<Result<ServerDescription>> McpClient::connectToServer()
{
    return d->connectToServer();
}

QFuture<Result<QJsonArray>> McpClient::listTools()
{
    return d->list(plan(List::Tools, Kind::ListTools, "tools", "tools/list"));
}

QFuture<Result<QJsonArray>> McpClient::listResources()
{
    return d->list(plan(List::Resources, Kind::ListResources, "resources", "resources/list"));
}

QFuture<Result<QJsonArray>> McpClient::listResourceTemplates()
{
    ListPlan templates =
        plan(List::Resources, Kind::ListResources, "resources", "resources/templates/list");
    templates.key = QStringLiteral("resourceTemplates");
    templates.isStep = false;
    return d->list(templates);
}

QFuture<Result<QJsonArray>> McpClient::listPrompts()
{
    return d->list(plan(List::Prompts, Kind::ListPrompts, "prompts", "prompts/list"));
}

QFuture<Result<QJsonObject>> McpClient::callTool(const QString &name, const QJsonObject &arguments,
                                                 RequestTag tag)
{
    return d->ask(QStringLiteral("tools/call"),
                  {{QStringLiteral("name"), name}, {QStringLiteral("arguments"), arguments}}, tag);
}

QFuture<Result<QJsonObject>> McpClient::readResource(const QString &uri, RequestTag tag)
{
    return d->ask(QStringLiteral("resources/read"), {{QStringLiteral("uri"), uri}}, tag);
}

QFuture<Result<QJsonObject>> McpClient::getPrompt(const QString &name, const QJsonObject &arguments,
                                                  RequestTag tag)
{
    return d->ask(QStringLiteral("prompts/get"),
                  {{QStringLiteral("name"), name}, {QStringLiteral("arguments"), arguments}}, tag);
}

void McpClient::cancel(RequestTag tag)
{
    d->cancel(tag);
}

void McpClient::goOn(RequestTag tag)
{
    d->goOn(tag);
}

QFuture<Result<void>> McpClient::close()
{
    return d->close();
}

QString McpClient::stderrTail() const
{
    return d->stderrTail();
}

int McpClient::stdoutNoise() const
{
    return d->noise();
}

QStringList McpClient::stdoutNoiseLines() const
{
    return d->noiseLines();
}

HttpFacts McpClient::httpFacts() const
{
    return d->httpFacts();
}

std::optional<int> McpClient::httpStatus() const
{
    return d->httpStatus();
}

FoundExecutable McpClient::executable() const
{
    return d->executable();
}

} // namespace jackfield
