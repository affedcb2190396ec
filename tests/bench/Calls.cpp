// SPDX-License-Identifier: MIT
// What calls.py does, through our own client: calls the tool `nothing` so many times, one after the
// other, and prints the microseconds of each.
//     jackfield-bench-calls COUNT URL
//     jackfield-bench-calls COUNT COMMAND [ARGUMENT…]

#include "http/HttpNetwork.h"
#include "mcp/McpClient.h"
#include "process/GuardedProcessLauncher.h"
#include "process/LoginShellFinder.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace jackfield;

namespace {

class Calls : public QObject
{
public:
    Calls(McpClient &client, int count) : m_client(client), m_left(count) {}

    void start()
    {
        m_client.connectToServer().then(this, [this](const Result<ServerDescription> &server) {
            if (server)
                next();
            else
                leave(&server.error());
        });
    }

private:
    void next()
    {
        if (m_left-- == 0)
            return leave(nullptr);
        m_time.start();
        m_client.callTool(QStringLiteral("nothing"), {})
            .then(this, [this](const Result<QJsonObject> &answer) {
                std::printf("%lld\n", static_cast<long long>(m_time.nsecsElapsed() / 1'000));
                if (answer)
                    next();
                else
                    leave(&answer.error());
            });
    }

    void leave(const Error *error)
    {
        if (error)
            std::fprintf(stderr, "%s: %s\n", qPrintable(wireName(error->code)),
                         qPrintable(error->detail));
        m_client.close().then(this, [failed = error != nullptr](const Result<void> &) {
            QCoreApplication::exit(failed ? 1 : 0);
        });
    }

    McpClient &m_client;
    int m_left;
    QElapsedTimer m_time;
};

ConnectionTarget targetOf(const QStringList &words)
{
    if (words.first().startsWith(QLatin1String("http:")))
        return {RemoteTarget{QUrl(words.first()), TransportChoice::Http, {}}, {}};
    LocalTarget local;
    local.command = words.first();
    local.args = words.mid(1);
    return {local, {}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    GuardedProcessLauncher launcher{{}};
    LoginShellFinder finder(LoginShellFinder::Policy::PreferInherited);
    HttpNetwork network;
    McpClient client(targetOf(words.mid(2)), {}, {launcher, finder, network});
    Calls calls(client, words.at(1).toInt());
    calls.start();
    return QCoreApplication::exec();
}
