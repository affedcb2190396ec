// SPDX-License-Identifier: MIT
#include "process/LoginShell.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace jackfield {

namespace {

/// More than this is a start file gone wild.
constexpr qsizetype outputLimit = 1024 * 1024;

/// Time that a shell has between SIGTERM, which interactive ones ignore, and SIGKILL.
constexpr std::chrono::milliseconds killGrace{100};

QByteArray unguessable()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

/// The arguments with which a shell reads what it reads in a terminal, then runs a command.
QStringList argumentsFor(const QString &shell, const QString &command)
{
    const QString name = QFileInfo(shell).fileName();
    // A login bash reads no .bashrc and an interactive one no .profile; in a terminal, the second
    // inherits from the first. Where .profile reads .bashrc itself, .bashrc returns at once there
    // because that shell is not interactive.
    if (name == u"bash") {
        return {QStringLiteral("-l"), QStringLiteral("-c"),
                QStringLiteral("exec \"$0\" -i -c \"$1\""), shell, command};
    }
    static const QStringList known{QStringLiteral("sh"),   QStringLiteral("dash"),
                                   QStringLiteral("ash"),  QStringLiteral("zsh"),
                                   QStringLiteral("ksh"),  QStringLiteral("ksh93"),
                                   QStringLiteral("mksh"), QStringLiteral("fish")};
    if (known.contains(name))
        return {QStringLiteral("-l"), QStringLiteral("-i"), QStringLiteral("-c"), command};
    return {QStringLiteral("-l"), QStringLiteral("-c"), command};
}

} // namespace

LoginShell::LoginShell(const LoginShellFinder::Surroundings &surroundings, const QString &guardPath)
    : m_surroundings(surroundings),
      m_launcher(EndGraces{surroundings.patience, killGrace}, guardPath),
      m_fence(unguessable()),
      m_endFence(unguessable())
{
}

LaunchSpec LoginShell::question() const
{
    // One command that all shells read alike. The fences are in two halves here, so that a shell
    // which prints the commands that it runs does not print a fence.
    const auto halves = [](const QByteArray &fence) {
        return QString::fromLatin1(fence.first(16) + ' ' + fence.sliced(16));
    };
    const QString command = QStringLiteral("/bin/sh -c 'printf %s%s%s%s%s %1 \"$PATH\" %2'")
                                .arg(halves(m_fence), halves(m_endFence));
    LaunchSpec spec;
    spec.program = m_surroundings.shell;
    spec.args = argumentsFor(m_surroundings.shell, command);
    spec.cwd = QDir(m_surroundings.home).exists() ? m_surroundings.home : QStringLiteral("/");
    spec.searchPath = m_surroundings.path;
    spec.environment = {{QStringLiteral("HOME"), Secret::fromText(m_surroundings.home)},
                        {QStringLiteral("SHELL"), Secret::fromText(m_surroundings.shell)},
                        {QStringLiteral("TERM"), Secret::fromText(QStringLiteral("dumb"))}};
    return spec;
}

void LoginShell::ask()
{
    if (m_tree)
        return;
    m_output.clear();
    m_age.start();
    m_tree = m_launcher.launch(question());
    connect(m_tree.get(), &ProcessTree::outputReceived, this, &LoginShell::take);
    connect(m_tree.get(), &ProcessTree::ended, this, &LoginShell::giveUp);
    connect(m_tree.get(), &ProcessTree::startFailed, this,
            [this](const Error &error) { finish(failure(error)); });
    // The end of its input, so that no start file waits for an answer; and, after the patience that
    // the launcher was given as its grace, the end of the whole tree.
    m_tree->end();
}

void LoginShell::take(const QByteArray &bytes)
{
    m_output += bytes;
    const qsizetype begin = m_output.indexOf(m_fence);
    const qsizetype end = begin < 0 ? -1 : m_output.indexOf(m_endFence, begin);
    if (end >= 0) {
        const qsizetype from = begin + m_fence.size();
        finish(QFile::decodeName(m_output.sliced(from, end - from)));
    } else if (m_output.size() > outputLimit) {
        finish(failure(ErrorCode::TooLarge,
                       tr("the login shell %1 printed too much").arg(m_surroundings.shell)));
    }
}

void LoginShell::giveUp(const ProcessExit &exit)
{
    if (m_age.hasExpired(m_surroundings.patience.count() - 1)) {
        const double seconds = double(m_surroundings.patience.count()) / 1000;
        finish(failure(ErrorCode::Timeout, tr("the login shell %1 did not answer within %2 s")
                                               .arg(m_surroundings.shell)
                                               .arg(seconds)));
    } else {
        finish(failure(ErrorCode::Exited, tr("the login shell %1 ended with status %2")
                                              .arg(m_surroundings.shell)
                                              .arg(exit.status)));
    }
}

/// What the shell left running ends too, without anybody waiting for it.
void LoginShell::finish(const Result<QString> &path)
{
    m_tree.reset();
    m_output.clear();
    Q_EMIT answered(path);
}

} // namespace jackfield
