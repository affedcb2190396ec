// SPDX-License-Identifier: MIT
// The client that the conformance suite drives: connects to the server whose address is the last
// argument, and does what the scenario named in MCP_CONFORMANCE_SCENARIO wants. Ends with 0 when
// all of it was answered.

#include "http/HttpNetwork.h"
#include "process/GuardedProcessLauncher.h"
#include "process/LoginShellFinder.h"
#include "tests/conformance/Scenarios.h"
#include "tests/conformance/SignIn.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrl>

#include <cstdio>

namespace {

using namespace jackfield;
using Kind = ScenarioStep::Kind;

/// Walks through a scenario's steps, one after the other, and then closes. Where the server wants
/// somebody to sign in, that is done, and the steps are walked through anew.
class Run : public QObject
{
public:
    Run(const QUrl &server, const McpClient::Services &services, SignIn &signIn,
        const QList<ScenarioStep> &steps)
        : m_server(server), m_services(services), m_signIn(signIn), m_all(steps)
    {
    }

    void start()
    {
        m_steps = m_all;
        const ConnectionTarget target{
            RemoteTarget{m_server, TransportChoice::Http, m_signIn.headers()}, {}};
        m_client = std::make_unique<McpClient>(target, TestLimits(), m_services);
        // What a person does who accepts a form as it stands.
        m_client->setElicitor([](const Elicitation &asked, const auto &answered) {
            answered({ElicitationAnswer::Action::Accept, filledIn(asked.schema)});
        });
        m_client->connectToServer().then(this, [this](const Result<ServerDescription> &server) {
            if (server)
                next();
            else
                leave(server.error());
        });
    }

private:
    static QJsonObject filledIn(const QJsonObject &schema)
    {
        QJsonObject values = defaultsOf(schema);
        const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property)
            if (!values.contains(property.key()) &&
                property.value()[QStringLiteral("type")] == QLatin1String("boolean"))
                values.insert(property.key(), true);
        return values;
    }

    void next()
    {
        if (m_steps.isEmpty())
            return leave({});
        const ScenarioStep step = m_steps.takeFirst();
        switch (step.kind) {
        case Kind::ListTools:
            return take(m_client->listTools(), m_tools);
        case Kind::ListResources:
            return take(m_client->listResources(), m_resources);
        case Kind::ListPrompts:
            return take(m_client->listPrompts(), m_prompts);
        case Kind::CallTool:
            return go(m_client->callTool(step.name, step.arguments));
        case Kind::EchoSchema:
            return go(m_client->callTool(QStringLiteral("json_schema_echo"),
                                         {{QStringLiteral("schema"),
                                           schemaOf(QStringLiteral("json_schema_2020_12_tool"))}}));
        case Kind::CallAllTools:
            for (const QJsonValue &tool : std::as_const(m_tools))
                m_steps.prepend({Kind::CallTool, tool[QStringLiteral("name")].toString(),
                                 madeUp(tool[QStringLiteral("inputSchema")].toObject())});
            return next();
        case Kind::ReadAllResources:
            return each(m_resources, [this](const QJsonValue &resource) {
                return m_client->readResource(resource[QStringLiteral("uri")].toString());
            });
        case Kind::GetAllPrompts:
            return each(m_prompts, [this](const QJsonValue &prompt) {
                return m_client->getPrompt(prompt[QStringLiteral("name")].toString(), {});
            });
        }
    }

    QJsonValue schemaOf(const QString &tool) const
    {
        for (const QJsonValue &listed : m_tools)
            if (listed[QStringLiteral("name")] == tool)
                return listed[QStringLiteral("inputSchema")];
        return {};
    }

    static QJsonObject madeUp(const QJsonObject &schema)
    {
        QJsonObject arguments;
        const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QString type = property.value()[QStringLiteral("type")].toString();
            if (type == QLatin1String("string"))
                arguments.insert(property.key(), QStringLiteral("x"));
            else if (type == QLatin1String("integer") || type == QLatin1String("number"))
                arguments.insert(property.key(), 1);
            else if (type == QLatin1String("boolean"))
                arguments.insert(property.key(), true);
        }
        return arguments;
    }

    void take(const QFuture<Result<QJsonArray>> &asked, QJsonArray &list)
    {
        QFuture(asked).then(this, [this, &list](const Result<QJsonArray> &listed) {
            if (!listed)
                return leave(listed.error());
            list = *listed;
            next();
        });
    }

    void go(const QFuture<Result<QJsonObject>> &asked)
    {
        QFuture(asked).then(this, [this](const Result<QJsonObject> &answer) {
            if (answer)
                next();
            else
                leave(answer.error());
        });
    }

    template <typename Ask>
    void each(QJsonArray entries, Ask ask)
    {
        if (entries.isEmpty())
            return next();
        const QJsonValue entry = entries.takeAt(0);
        ask(entry).then(this, [this, entries, ask](const Result<QJsonObject> &answer) {
            if (answer)
                each(entries, ask);
            else
                leave(answer.error());
        });
    }

    void leave(const std::optional<Error> &error)
    {
        const QList<QByteArray> challenges = m_client->httpFacts().challenges;
        const bool signsIn = error && m_signIn.mayHelp(*error, challenges);
        m_client->close().then(this, [this, error, challenges, signsIn](const Result<void> &) {
            if (!signsIn)
                return end(error);
            m_signIn.start(challenges, [this](const std::optional<Error> &failed) {
                if (failed)
                    end(failed);
                else
                    start();
            });
        });
    }

    static void end(const std::optional<Error> &error)
    {
        if (error)
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(wireName(error->code)),
                         qUtf8Printable(error->detail));
        QCoreApplication::exit(error ? 1 : 0);
    }

    QUrl m_server;
    McpClient::Services m_services;
    SignIn &m_signIn;
    std::unique_ptr<McpClient> m_client;
    QList<ScenarioStep> m_all;   ///< of the scenario
    QList<ScenarioStep> m_steps; ///< that are left
    QJsonArray m_tools, m_resources, m_prompts;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString scenario = qEnvironmentVariable("MCP_CONFORMANCE_SCENARIO");
    const QJsonObject context =
        QJsonDocument::fromJson(qgetenv("MCP_CONFORMANCE_CONTEXT")).object();
    const QList<ScenarioStep> steps = stepsOf(scenario, context);
    if (argc < 2 || steps.isEmpty()) {
        std::fprintf(stderr, "usage: MCP_CONFORMANCE_SCENARIO=… %s URL\n", argv[0]);
        return 2;
    }

    HttpNetwork network;
    GuardedProcessLauncher launcher;
    LoginShellFinder finder(LoginShellFinder::Policy::PreferInherited);
    const QUrl server(QString::fromLocal8Bit(argv[argc - 1]));
    SignIn signIn(network, server, scenario, context);
    Run run(server, {launcher, finder, network}, signIn, steps);
    run.start();
    return QCoreApplication::exec();
}
