// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/Examination.h"

#include "domain/ErrorText.h"
#include "process/Leftovers.h"

namespace jackfield {

namespace {

/// A program that connectors often start with, or that tasks need, and the way to get it.
struct Runtime
{
    const char *name;
    const char *remedy;
};

constexpr Runtime programs[] = {
    {"node",
     QT_TRANSLATE_NOOP("Examination", "Needed by most servers. Install Node.js (Debian: nodejs).")},
    {"npx",
     QT_TRANSLATE_NOOP("Examination", "Starts servers from npm. Install npm (Debian: npm).")},
    {"uvx", QT_TRANSLATE_NOOP("Examination",
                              "Starts servers from PyPI. Install uv (see docs.astral.sh/uv).")},
    {"python3", QT_TRANSLATE_NOOP("Examination",
                                  "Needed by servers in Python. Install it (Debian: python3).")},
    {"docker",
     QT_TRANSLATE_NOOP("Examination", "Starts servers in containers. Install Docker (Debian: "
                                      "docker.io), or use Podman's docker command.")},
    {"bwrap", QT_TRANSLATE_NOOP("Examination",
                                "The sandbox of tasks. Install bubblewrap (Debian: bubblewrap).")},
};

/// The agents' command lines that tasks know.
constexpr const char *agents[] = {"claude",   "codex",   "gemini",
                                  "opencode", "copilot", "cursor-agent"};

/// Does nothing and ends well: enough to see that a program can be started and is ended.
const QString harmless = QStringLiteral("true");

} // namespace

Examination::Examination(Workspace &workspace) : QObject(&workspace), m_workspace(workspace) {}

Examination::~Examination() = default;

QFuture<QList<Finding>> Examination::start()
{
    m_promise.start();
    const bool open = openDatabase();
    checkEncryption();
    checkSearchPath();
    checkLeftovers();
    checkVault(open);
    return m_promise.future();
}

void Examination::add(const QString &name, State state, const QString &detail,
                      const QString &remedy)
{
    m_findings.append({name, state, detail, remedy});
}

void Examination::add(const QString &name, State state, const Error &error)
{
    const ErrorText text = textFor(error);
    add(name, state, text.cause, text.remedy);
}

bool Examination::openDatabase()
{
    const QString name = QStringLiteral("database");
    const auto there = m_workspace.openIfThere();
    if (!there) {
        add(name, State::Fail, there.error());
        return false;
    }
    if (!*there) {
        add(name, State::Ok,
            tr("none yet in %1; it is made when it is needed").arg(m_workspace.options().dataDir));
        return false;
    }
    Database &database = m_workspace.services().database();
    if (const auto writable = database.writable(); !writable)
        add(name, State::Warn, writable.error());
    else
        add(name, State::Ok, database.path());
    return true;
}

void Examination::checkEncryption()
{
    const QString name = QStringLiteral("encryption");
    const auto key = m_workspace.services().masterKeys().generate();
    const auto id =
        key ? m_workspace.services().masterKeys().idOf(*key) : Result<KeyId>(failure(key.error()));
    if (id)
        add(name, State::Ok, tr("the encryption library works"));
    else
        add(name, State::Fail, id.error());
}

void Examination::checkSearchPath()
{
    const QString name = QStringLiteral("path");
    const QString path = qEnvironmentVariable("PATH");
    const auto entries = path.split(u':', Qt::SkipEmptyParts);
    if (entries.isEmpty())
        add(name, State::Warn, tr("PATH is empty"), tr("Start Jackfield from a login session."));
    else
        add(name, State::Ok, path);
}

void Examination::checkLeftovers()
{
    const QString name = QStringLiteral("leftovers");
    const QList<Leftover> leftovers = findLeftovers();
    if (leftovers.isEmpty())
        return add(name, State::Ok, tr("nothing that a connector started was left running"));
    QStringList programs;
    for (const Leftover &leftover : leftovers)
        programs.append(QStringLiteral("%1 (%2)").arg(leftover.name).arg(leftover.pid));
    add(name, State::Warn,
        tr("left running by earlier crashes: %1").arg(programs.join(QStringLiteral(", "))),
        tr("End them with: jackfieldctl doctor --end-leftovers"));
}

void Examination::checkVault(bool databaseOpen)
{
    const QString name = QStringLiteral("vault");
    std::optional<VaultKind> kind;
    if (databaseOpen) {
        const auto vault = m_workspace.services().sessions().vault();
        if (!vault) {
            add(name, State::Fail, vault.error());
            return checkKeychain(false);
        }
        kind = *vault;
    }
    if (kind == VaultKind::Passphrase) {
        add(name, State::Ok, tr("the key is under a passphrase"));
        return checkKeychain(false);
    }
    if (!kind) {
        add(name, State::Ok, tr("none yet; it is made when it is needed"));
        return checkKeychain(true);
    }
    m_workspace.services().sessions().unlock().then(this, [this, name](const Result<void> &opened) {
        if (opened)
            add(name, State::Ok, tr("the key is in the keychain and opens"));
        else
            add(name, State::Fail, opened.error());
        checkKeychain(true);
    });
}

void Examination::checkKeychain(bool needed)
{
    Keychain &keychain = m_workspace.services().keychain();
    keychain.read(QStringLiteral("jackfield-doctor"))
        .then(this, [this, needed, &keychain](const Result<std::optional<Secret>> &read) {
            const QString name = QStringLiteral("keychain");
            if (read)
                add(name, State::Ok, tr("%1 answers").arg(keychain.displayName()));
            else if (needed)
                add(name, State::Warn, read.error());
            else
                add(name, State::Ok, tr("not needed: %1").arg(textFor(read.error()).cause));
            checkNextProgram();
        });
}

void Examination::checkNextProgram()
{
    ExecutableFinder &finder = m_workspace.services().finder();
    if (m_nextProgram == int(std::size(programs)))
        return checkNextAgent();
    const Runtime &program = programs[m_nextProgram++];
    finder.find(QString::fromLatin1(program.name))
        .then(this, [this, &program](const Result<FoundExecutable> &found) {
            const QString name = QString::fromLatin1(program.name);
            if (found)
                add(name, State::Ok,
                    found->through.isEmpty()
                        ? found->path
                        : QStringLiteral("%1 (%2)").arg(found->path, found->through));
            else
                add(name, State::Warn, tr("not found"), tr(program.remedy));
            checkNextProgram();
        });
}

void Examination::checkNextAgent()
{
    ExecutableFinder &finder = m_workspace.services().finder();
    if (m_nextAgent == int(std::size(agents))) {
        addAgents();
        finder.find(harmless).then(
            this, [this](const Result<FoundExecutable> &found) { checkGuard(found); });
        return;
    }
    finder.find(QString::fromLatin1(agents[m_nextAgent++]))
        .then(this, [this](const Result<FoundExecutable> &found) {
            if (found)
                m_agents.append(found->path);
            checkNextAgent();
        });
}

void Examination::addAgents()
{
    const QString name = QStringLiteral("agents");
    if (!m_agents.isEmpty())
        return add(name, State::Ok, m_agents.join(QStringLiteral(", ")));
    QStringList known;
    for (const char *agent : agents)
        known.append(QString::fromLatin1(agent));
    add(name, State::Warn, tr("none found"),
        tr("Tasks need one of them: %1.").arg(known.join(QStringLiteral(", "))));
}

void Examination::checkGuard(const Result<FoundExecutable> &program)
{
    const QString name = QStringLiteral("guard");
    if (!program) {
        add(name, State::Fail, program.error());
        return finish();
    }
    LaunchSpec spec;
    spec.program = program->path;
    spec.searchPath = program->searchPath;
    m_tree = m_workspace.services().launcher().launch(spec);
    connect(m_tree.get(), &ProcessTree::startFailed, this, [this, name](const Error &error) {
        add(name, State::Fail, error);
        finish();
    });
    connect(m_tree.get(), &ProcessTree::ended, this, [this, name](const ProcessExit &exit) {
        if (exit.status == 0 && exit.signal == 0)
            add(name, State::Ok, tr("programs are started and ended"));
        else
            add(name, State::Fail, Error{ErrorCode::StartFailed, harmless});
        finish();
    });
}

void Examination::finish()
{
    m_promise.addResult(m_findings);
    m_promise.finish();
    deleteLater();
}

} // namespace jackfield
