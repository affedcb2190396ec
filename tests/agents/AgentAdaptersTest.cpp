// SPDX-License-Identifier: MIT
#include "agents/AgentFiles.h"
#include "agents/AgentRegistry.h"
#include "agents/AgentTemplate.h"
#include "agents/AgentVersion.h"
#include "agents/BubblewrapSandbox.h"
#include "agents/ServerNames.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace jackfield;

/// What each agent is told, in a home and a project that have servers of their own.
class AgentAdaptersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void namesAreUniqueAndShort();
    void noneHoldsASecretOrThePromptInSight_data();
    void noneHoldsASecretOrThePromptInSight();
    void claudeTakesOneFileAlone();
    void codexKeepsThePersonsModelAndNoServerOfTheirs();
    void geminiAllowsTheseAlone();
    void opencodeSwitchesOthersOff();
    void copilotSwitchesOthersOff();
    void cursorWantsTheSandbox();
    void anUnreadableConfigIsSaid();
    void templatesFillTheirWords();
    void brokenTemplatesAreSaid();
    void versionsAreCompared();
    void outputIsRead();
    void ownAddressesAreThePersonsAlone();
    void whoIsSignedOutIsHeard_data();
    void whoIsSignedOutIsHeard();
    void theSandboxBindsWhatItMust();
    void filesArePrivate();

private:
    void write(const QString &path, const QByteArray &content);
    AgentLaunch launched(const QString &agent);
    QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    AgentWish m_wish;
};

void AgentAdaptersTest::init()
{
    qunsetenv("CODEX_HOME");
    qunsetenv("XDG_CONFIG_HOME");
    m_folder = std::make_unique<QTemporaryDir>();
    const QString root = m_folder->path();
    m_wish = {u"do this"_qs,
              u"model-1"_qs,
              root + u"/project"_qs,
              root + u"/home"_qs,
              root + u"/config"_qs,
              u"/usr/bin/jackfieldctl"_qs,
              namedServers({u"my-server"_qs, u"my-server-2"_qs}),
              true,
              {}};
    for (const QString &folder : {m_wish.directory, m_wish.home, m_wish.configDir})
        QDir().mkpath(folder);
    write(m_wish.home + u"/.codex/config.toml"_qs,
          "model_provider = \"ours\"\n[mcp_servers.theirs]\ncommand = "
          "\"x\"\n[projects.\"/p\"]\ntrust_level = "
          "\"trusted\"\n[model_providers.ours]\nbase_url = \"http://localhost/v1\"\n");
    write(m_wish.home + u"/.codex/auth.json"_qs, "{}");
    write(m_wish.home + u"/.config/opencode/opencode.jsonc"_qs,
          "{ // mine\n \"mcp\": {\"theirs\": {\"enabled\": true}, \"my-server\": {},},}");
    write(m_wish.directory + u"/opencode.json"_qs, "{\"mcp\": {\"of the folder\": {}}}");
    write(m_wish.home + u"/.copilot/mcp-config.json"_qs, "{\"mcpServers\": {\"theirs\": {}}}");
    write(m_wish.directory + u"/.mcp.json"_qs, "{\"mcpServers\": {\"of the folder\": {}}}");
    write(m_wish.directory + u"/.cursor/mcp.json"_qs, "{\"mcpServers\": {\"of the folder\": {}}}");
}

void AgentAdaptersTest::write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

AgentLaunch AgentAdaptersTest::launched(const QString &agent)
{
    const auto launch = AgentRegistry(m_folder->path()).find(agent).value()->launch(m_wish);
    if (!launch)
        qFatal("%s", qPrintable(launch.error().detail));
    return *launch;
}

void AgentAdaptersTest::namesAreUniqueAndShort()
{
    const QString base(longestServerName, u'a');
    const auto servers = namedServers({base + u"-one"_qs, base, base + u"-two"_qs, u"short"_qs});
    QSet<QString> names;
    for (const AgentServer &server : servers) {
        QVERIFY(server.name.size() <= longestServerName);
        names.insert(server.name);
    }
    QCOMPARE(names.size(), 4);
    QCOMPARE(servers.at(1).name, base);
    QCOMPARE(servers.at(3).name, u"short"_qs);
    QCOMPARE(servers.at(2).slug, base + u"-two"_qs);
}

void AgentAdaptersTest::noneHoldsASecretOrThePromptInSight_data()
{
    QTest::addColumn<QString>("agent");
    for (const QString &agent : AgentRegistry(QString()).ids())
        QTest::newRow(qPrintable(agent)) << agent;
}

/// The prompt goes in by standard input, and the grant is named, not told.
void AgentAdaptersTest::noneHoldsASecretOrThePromptInSight()
{
    QFETCH(QString, agent);
    qputenv(grantVariable, "of-another-task");
    const AgentLaunch launch = launched(agent);
    qunsetenv(grantVariable);
    QCOMPARE(launch.input, QByteArray("do this"));
    QVERIFY(!launch.args.join(u' ').contains(u"do this"_qs));
    QVERIFY(launch.args.contains(u"model-1"_qs));
    QByteArray all;
    for (const AgentFile &file : launch.files)
        all += file.content;
    for (const auto &[name, value] : launch.environment)
        all += value.toUtf8();
    QVERIFY(!all.contains("of-another-task"));
    QVERIFY(all.contains(grantVariable));
    QVERIFY(all.contains("my-server-2"));
}

void AgentAdaptersTest::claudeTakesOneFileAlone()
{
    const AgentLaunch launch = launched(u"claude"_qs);
    QVERIFY(launch.args.contains(u"--strict-mcp-config"_qs));
    QVERIFY(launch.args.contains(u"mcp__my-server,mcp__my-server-2,Bash"_qs));
    const QJsonObject server =
        json(launch.files.first().content)[u"mcpServers"_qs][u"my-server"_qs].toObject();
    QCOMPARE(server[u"command"_qs].toString(), u"/usr/bin/jackfieldctl"_qs);
    QCOMPARE(server[u"args"_qs].toArray(), (QJsonArray{u"run"_qs, u"my-server"_qs}));
    QCOMPARE(server[u"env"_qs][QLatin1String(grantVariable)].toString(), u"${JACKFIELD_TASK}"_qs);
}

void AgentAdaptersTest::codexKeepsThePersonsModelAndNoServerOfTheirs()
{
    const AgentLaunch launch = launched(u"codex"_qs);
    const QByteArray config = launch.files.first().content;
    QVERIFY2(config.contains("model_provider = 'ours'"), config.constData());
    QVERIFY(config.contains("http://localhost/v1"));
    QVERIFY(!config.contains("theirs"));
    QVERIFY(!config.contains("trusted"));
    QVERIFY(config.contains("my-server-2"));
    QVERIFY(!config.contains("bearer_token"));
    QCOMPARE(launch.links.first().second, m_wish.home + u"/.codex/auth.json"_qs);
    QCOMPARE(launch.environment.first().second, m_wish.configDir);
}

void AgentAdaptersTest::geminiAllowsTheseAlone()
{
    const auto allowed = [&] {
        return json(launched(u"gemini"_qs).files.first().content)[u"mcp"_qs][u"allowed"_qs]
            .toArray();
    };
    QCOMPARE(allowed(), (QJsonArray{u"my-server"_qs, u"my-server-2"_qs}));
    m_wish.servers.clear();
    QCOMPARE(allowed().size(), 1); // an empty list would allow all
}

void AgentAdaptersTest::opencodeSwitchesOthersOff()
{
    const QJsonObject config = json(launched(u"opencode"_qs).environment.first().second.toUtf8());
    const QJsonObject servers = config[u"mcp"_qs].toObject();
    QCOMPARE(servers.keys(),
             (QStringList{u"my-server"_qs, u"my-server-2"_qs, u"of the folder"_qs, u"theirs"_qs}));
    QCOMPARE(servers[u"theirs"_qs].toObject(), (QJsonObject{{u"enabled"_qs, false}}));
    QVERIFY(servers[u"my-server"_qs][u"enabled"_qs].toBool());
}

void AgentAdaptersTest::copilotSwitchesOthersOff()
{
    const AgentLaunch launch = launched(u"copilot"_qs);
    QCOMPARE(launch.args.count(u"--disable-mcp-server"_qs), 2);
    QVERIFY(launch.args.contains(u"theirs"_qs));
    QVERIFY(launch.args.contains(u"of the folder"_qs));
    QCOMPARE(json(launch.files.first().content)[u"mcpServers"_qs][u"my-server"_qs][u"tools"_qs]
                 .toArray(),
             QJsonArray{u"*"_qs});
}

void AgentAdaptersTest::cursorWantsTheSandbox()
{
    const AgentLaunch launch = launched(u"cursor"_qs);
    QCOMPARE(launch.files.size(), 2);
    QCOMPARE(launch.files.at(0).over, m_wish.home + u"/.cursor/mcp.json"_qs);
    QCOMPARE(launch.files.at(1).over, m_wish.directory + u"/.cursor/mcp.json"_qs);
    QVERIFY(json(launch.files.at(1).content)[u"mcpServers"_qs].toObject().isEmpty());
    m_wish.isSandboxed = false;
    const auto refused = AgentRegistry(QString()).find(u"cursor"_qs).value()->launch(m_wish);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
}

void AgentAdaptersTest::anUnreadableConfigIsSaid()
{
    write(m_wish.home + u"/.codex/config.toml"_qs, "this is = = no TOML");
    write(m_wish.home + u"/.copilot/mcp-config.json"_qs, "[1, 2]");
    write(m_wish.directory + u"/opencode.json"_qs, "{broken");
    for (const QString &agent : {u"codex"_qs, u"copilot"_qs, u"opencode"_qs}) {
        const auto refused = AgentRegistry(QString()).find(agent).value()->launch(m_wish);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QVERIFY(refused.error().detail.contains(m_folder->path()));
    }
}

void AgentAdaptersTest::templatesFillTheirWords()
{
    write(
        m_folder->filePath(u"agents/mine.json"_qs),
        R"({"command": "mine", "args": ["--c={config}", "{model}", "{directory}"], "input": "say {prompt}",
              "reference": "$%1", "state": [".mine"], "inherit": ["MINE_*"]})");
    m_wish.prompt = u"{model} and {config}"_qs;
    const AgentLaunch launch = launched(u"mine"_qs);
    QCOMPARE(launch.args, (QStringList{u"--c="_qs + m_wish.configDir + u"/mcp.json"_qs,
                                       u"model-1"_qs, m_wish.directory}));
    QCOMPARE(launch.input, QByteArray("say {model} and {config}"));
    QVERIFY(launch.files.first().content.contains("\"$JACKFIELD_TASK\""));
    QVERIFY(AgentRegistry(m_folder->path()).ids().contains(u"mine"_qs));
}

void AgentAdaptersTest::brokenTemplatesAreSaid()
{
    const AgentRegistry agents(m_folder->path());
    QCOMPARE(agents.find(u"none"_qs).error().code, ErrorCode::NotFound);
    QVERIFY(agents.find(u"none"_qs).error().detail.contains(u"claude"_qs));
    QCOMPARE(agents.find(u"../agents/x"_qs).error().code, ErrorCode::NotFound);
    for (const char *text : {"{", "[]", "{}", R"({"command": "x", "reference": "none"})"}) {
        write(m_folder->filePath(u"agents/x.json"_qs), text);
        QCOMPARE(agents.find(u"x"_qs).error().code, ErrorCode::InvalidInput);
    }
}

void AgentAdaptersTest::versionsAreCompared()
{
    QCOMPARE(versionIn(u"2.1.197 (Claude Code)"_qs).toString(), u"2.1.197"_qs);
    QVERIFY(isOlderThan(u"codex-cli 0.9.10"_qs, u"0.40.0"_qs));
    QVERIFY(!isOlderThan(u"v0.40.0"_qs, u"0.40.0"_qs));
    QVERIFY(!isOlderThan(u"who knows"_qs, u"0.40.0"_qs));
    QVERIFY(!isOlderThan(u"0.0.1"_qs, QString()));
}

void AgentAdaptersTest::outputIsRead()
{
    const auto read = [](const QString &agent, const QByteArray &line) {
        QStringList said;
        const auto adapter = AgentRegistry(QString()).find(agent).value();
        for (const TaskLogEntry &entry : adapter->read(QJsonDocument::fromJson(line).object()))
            said.append(entry.type + u' ' + entry.message);
        return said.join(u", "_qs);
    };
    QCOMPARE(
        read(u"claude"_qs, R"({"type":"assistant","message":{"content":[{"type":"text","text":"hi"},
                                    {"type":"tool_use","name":"mcp__a__b","input":{"c":1}}]}})"),
        u"message hi, tool b (a) {\"c\":1}"_qs);
    QCOMPARE(read(u"codex"_qs,
                  R"({"type":"item.completed","item":{"type":"agent_message","text":"hi"}})"),
             u"message hi"_qs);
    QCOMPARE(
        read(u"codex"_qs,
             R"({"type":"item.completed","item":{"type":"mcp_tool_call","server":"a","tool":"b",
                "arguments":{}}})"),
        u"tool b (a)"_qs);
    QCOMPARE(read(u"gemini"_qs, R"({"type":"message","role":"assistant","content":"hi"})"),
             u"message hi"_qs);
    QCOMPARE(read(u"gemini"_qs, R"({"type":"tool_use","tool_name":"a__b","parameters":{"c":"d"}})"),
             u"tool a__b {\"c\":\"d\"}"_qs);
    const QString told = read(u"opencode"_qs, R"({"type":"tool_use","part":{"tool":"a_b",
                                    "state":{"input":{"c":")" +
                                                  QByteArray(1000, 'x') + R"("}}}})");
    QVERIFY2(told.startsWith(u"tool a_b {\"c\":\"xxx"_qs) && told.size() < 350, qPrintable(told));
    QCOMPARE(read(u"opencode"_qs, R"({"type":"text","part":{"text":"hi"}})"), u"message hi"_qs);
    QCOMPARE(read(u"copilot"_qs, R"({"type":"assistant.message","data":{"content":"hi"}})"),
             u"message hi"_qs);
    QCOMPARE(read(u"cursor"_qs,
                  R"({"type":"assistant","message":{"content":[{"type":"text","text":"hi"}]}})"),
             u"message hi"_qs);
    for (const QString &agent : AgentRegistry(QString()).ids())
        QCOMPARE(read(agent, R"({"type":"system","message":[1],"item":7})"), QString());
}

void AgentAdaptersTest::ownAddressesAreThePersonsAlone()
{
    const auto addresses = [this](const QString &agent) {
        return AgentRegistry(QString()).find(agent).value()->ownAddresses(m_wish.home);
    };
    for (const char *name : {"ANTHROPIC_BASE_URL", "OPENAI_BASE_URL"})
        qunsetenv(name);
    const QByteArray claude = R"({"env": {"ANTHROPIC_BASE_URL": "https://gateway.example/a"}})";
    const QByteArray opencode =
        R"({"provider": {"ours": {"options": {"baseURL": "http://127.0.0.1:1234/v1"}}, "x": {}}})";
    write(m_wish.directory + u"/.claude/settings.json"_qs, claude);
    write(m_wish.directory + u"/opencode.json"_qs, opencode);
    QCOMPARE(addresses(u"claude"_qs), QStringList());
    QCOMPARE(addresses(u"opencode"_qs), QStringList());
    QCOMPARE(addresses(u"codex"_qs), QStringList(u"http://localhost/v1"_qs));

    write(m_wish.home + u"/.claude/settings.json"_qs, claude);
    write(m_wish.home + u"/.config/opencode/opencode.json"_qs, opencode);
    qputenv("ANTHROPIC_BASE_URL", "http://localhost:4000");
    QCOMPARE(addresses(u"claude"_qs),
             (QStringList{u"https://gateway.example/a"_qs, u"http://localhost:4000"_qs}));
    QCOMPARE(addresses(u"opencode"_qs),
             (QStringList{u"http://127.0.0.1:1234/v1"_qs, u"http://localhost:4000"_qs}));
    qunsetenv("ANTHROPIC_BASE_URL");
    write(m_wish.home + u"/.codex/config.toml"_qs, "no = [toml");
    QCOMPARE(addresses(u"codex"_qs), QStringList());
}

/// As each of them said it in a home where nobody had signed in (docs/agents.md).
void AgentAdaptersTest::whoIsSignedOutIsHeard_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("claude")
        << uR"({"type":"result","is_error":true,"result":"Not logged in · Please run /login"})"_qs;
    QTest::newRow("codex")
        << uR"({"type":"error","message":"unexpected status 401 Unauthorized: Missing bearer"})"_qs;
    QTest::newRow("gemini")
        << u"Please set an Auth method in your /home/ada/.gemini/settings.json"_qs;
    QTest::newRow("opencode")
        << u"OpenAI API key is missing. Pass it using the 'apiKey' parameter"_qs;
    QTest::newRow("copilot") << u"Error: No authentication information found."_qs;
}

void AgentAdaptersTest::whoIsSignedOutIsHeard()
{
    QFETCH(const QString, line);
    const auto agent =
        AgentRegistry(QString()).find(QString::fromLatin1(QTest::currentDataTag())).value();
    QVERIFY(agent->saysSignedOut(line));
    QVERIFY(!agent->saysSignedOut(u"The model is overloaded."_qs));
}

void AgentAdaptersTest::theSandboxBindsWhatItMust()
{
    const QString home = m_wish.home;
    QDir().mkpath(home + u"/.nvm/v20/bin"_qs);
    QDir().mkpath(home + u"/.nvm/v20/lib/node_modules/agent/dist"_qs);
    QDir().mkpath(home + u"/.local/bin"_qs);
    write(home + u"/.nvm/v20/lib/node_modules/agent/dist/cli.js"_qs, "#!/usr/bin/env node\n");
    QFile::link(home + u"/.nvm/v20/lib/node_modules/agent/dist/cli.js"_qs,
                home + u"/.local/bin/agent"_qs);
    const QStringList folders = programFolders(
        home + u"/.local/bin/agent"_qs, u"/usr/bin:%1/.nvm/v20/bin:%1/none"_qs.arg(home), home);
    QCOMPARE(folders, (QStringList{home + u"/.nvm/v20"_qs, home + u"/.local/bin"_qs,
                                   home + u"/.nvm/v20/lib/node_modules"_qs}));
    SandboxWish wish;
    wish.directory = home + u"/project"_qs;
    wish.home = home;
    wish.network = TaskNetwork::None;
    wish.memoryLimit = 1000;
    const QStringList words = sandboxed({u"/bin/agent"_qs, u"-p"_qs}, wish, u"/usr/bin/bwrap"_qs);
    QCOMPARE(words.mid(0, 4), (QStringList{u"/usr/bin/prlimit"_qs, u"--data=1000"_qs, u"--"_qs,
                                           u"/usr/bin/bwrap"_qs}));
    QVERIFY(words.contains(u"--die-with-parent"_qs));
    QVERIFY(words.contains(u"--unshare-net"_qs));
    for (const TaskNetwork network : {TaskNetwork::All, TaskNetwork::Model}) {
        wish.network = network;
        QCOMPARE(sandboxed({u"/bin/agent"_qs}, wish, u"bwrap"_qs).contains(u"--unshare-net"_qs),
                 network == TaskNetwork::Model);
    }
    // The project lies in what is emptied: it is bound after that.
    QVERIFY(words.indexOf(wish.directory) > words.indexOf(home));
    QCOMPARE(words.mid(words.size() - 3), (QStringList{u"--"_qs, u"/bin/agent"_qs, u"-p"_qs}));
}

void AgentAdaptersTest::filesArePrivate()
{
    qputenv("XDG_RUNTIME_DIR", m_folder->path().toUtf8());
    auto files = AgentFiles::make(u"/no/such/folder"_qs).value();
    const QString folder = files->folder();
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(folder), owner | QFile::ExeOwner | QFile::ExeUser);
    QVERIFY(files->write(
        {{}, {}, {}, {{folder + u"/a"_qs, "x", {}}}, {{folder + u"/b"_qs, u"/etc/hosts"_qs}}}));
    QCOMPARE(QFile::permissions(folder + u"/a"_qs), owner);
    QCOMPARE(QFile::symLinkTarget(folder + u"/b"_qs), u"/etc/hosts"_qs);
    QCOMPARE(files->write({{}, {}, {}, {{folder + u"/no/a"_qs, "x", {}}}, {}}).error().code,
             ErrorCode::Storage);
    files.reset();
    QVERIFY(!QFileInfo::exists(folder));
}

QTEST_GUILESS_MAIN(AgentAdaptersTest)
#include "AgentAdaptersTest.moc"
