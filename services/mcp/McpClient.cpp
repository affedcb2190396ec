// SPDX-License-Identifier: MIT
#include "mcp/McpClient.h"

#include "mcp/McpClientState.h"

namespace jackfield {

namespace {

using Kind = TestStep::Kind;

McpClientState::ListKind listKind(Kind step, const char *capability, const char *method,
                                  const char *key)
{
    return {step, QLatin1String(capability), QLatin1String(method), QLatin1String(key)};
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

QFuture<Result<ServerDescription>> McpClient::connectToServer()
{
    return d->connectToServer();
}

QFuture<Result<QJsonArray>> McpClient::listTools()
{
    return d->list(listKind(Kind::ListTools, "tools", "tools/list", "tools"), true);
}

QFuture<Result<QJsonArray>> McpClient::listResources()
{
    return d->list(listKind(Kind::ListResources, "resources", "resources/list", "resources"), true);
}

QFuture<Result<QJsonArray>> McpClient::listResourceTemplates()
{
    return d->list(
        listKind(Kind::ListResources, "resources", "resources/templates/list", "resourceTemplates"),
        false);
}

QFuture<Result<QJsonArray>> McpClient::listPrompts()
{
    return d->list(listKind(Kind::ListPrompts, "prompts", "prompts/list", "prompts"), true);
}

QFuture<Result<QJsonObject>> McpClient::callTool(const QString &name, const QJsonObject &arguments)
{
    return d->callTool(name, arguments);
}

QFuture<Result<QJsonObject>> McpClient::readResource(const QString &uri)
{
    return d->ask(QStringLiteral("resources/read"), {{QStringLiteral("uri"), uri}});
}

QFuture<Result<QJsonObject>> McpClient::getPrompt(const QString &name, const QJsonObject &arguments)
{
    return d->ask(QStringLiteral("prompts/get"),
                  {{QStringLiteral("name"), name}, {QStringLiteral("arguments"), arguments}});
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

std::optional<int> McpClient::httpStatus() const
{
    return d->httpStatus();
}

FoundExecutable McpClient::executable() const
{
    return d->executable();
}

} // namespace jackfield
