// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/LoginRun.h"

#include "app/jackfieldctl/ConnectorOutput.h"

#include <utility>

namespace jackfield {

LoginRun::LoginRun(Workspace &workspace, const ConnectorId &id, const Wish &wish)
    : QObject(&workspace), m_workspace(workspace), m_id(id), m_wish(wish)
{
}

LoginRun::~LoginRun() = default;

QFuture<Outcome> LoginRun::start()
{
    m_promise.start();
    SignInService &signIns = m_workspace.services().signIns();
    m_wish.signIn.limit = m_wish.limit;
    auto flow = signIns.flow(m_id, m_wish.signIn);
    if (!flow) {
        finish(failure(flow.error()));
        return m_promise.future();
    }
    m_flow = *std::move(flow);
    connect(m_flow.get(), &SignInFlow::found, this, &LoginRun::tellFindings);
    connect(m_flow.get(), &SignInFlow::clientNeeded, this, &LoginRun::tellClientNeeded);
    connect(m_flow.get(), &SignInFlow::pageReady, this, &LoginRun::showPage);
    connect(m_flow.get(), &SignInFlow::devicePrompted, this, &LoginRun::showCode);
    connect(m_flow.get(), &SignInFlow::failed, this,
            [this](const SignInFailure &failed) { finish(failure(failed.error)); });
    connect(&signIns, &SignInService::signedIn, this, [this](const ConnectorId &id) {
        if (id == m_id)
            finish(ExitStatus::Done);
    });
    connect(&signIns, &SignInService::keepingFailed, this,
            [this](const ConnectorId &, const Error &error) { finish(failure(error)); });
    connect(&m_signals, &InterruptSignals::interrupted, this, [this] {
        m_flow->cancel();
        finish(failure(ErrorCode::Cancelled));
    });
    m_flow->start();
    return m_promise.future();
}

void LoginRun::tellFindings(const SignInFindings &found)
{
    Console &console = m_workspace.console();
    console.progress(tr("asks: %1").arg(Console::plain(found.authorizationServer.issuer)));
    console.progress(found.scopes.isEmpty()
                         ? tr("for: what the server gives without being asked")
                         : tr("for: %1").arg(Console::plain(found.scopes.join(u' '))));
}

/// There is nobody to wait for here: what to do is done elsewhere, and then this again.
void LoginRun::tellClientNeeded(const QString &redirectUri, const QString &why)
{
    m_flow->cancel();
    QString words =
        m_wish.signIn.grant == Grant::ClientCredentials
            ? tr("have the provider make a client for programs, then run: edit NAME "
                 "--oauth-client-id ID --oauth-client-secret-file FILE")
            : tr("register a client with the provider, with the redirect address %1 (any port), "
                 "then run: edit NAME --oauth-client-id ID")
                  .arg(redirectUri);
    if (!why.isEmpty())
        words += QStringLiteral(" (%1)").arg(Console::plain(why));
    finish(failure(ErrorCode::ClientRefused, words));
}

void LoginRun::showPage(const QUrl &page)
{
    Console &console = m_workspace.console();
    if (m_wish.opensBrowser) {
        if (m_workspace.services().browser().open(page))
            return console.progress(tr("waiting for you in the browser…"));
        console.warn(tr("No browser could be started; open this address yourself:"));
    }
    showAddress(page);
}

void LoginRun::showCode(const DevicePrompt &prompt)
{
    m_workspace.console().trace(
        tr("Open %1 on any device and enter the code %2.")
            .arg(QString::fromLatin1(prompt.address.toEncoded()), Console::plain(prompt.userCode)));
    if (!prompt.wholeAddress.isEmpty())
        showAddress(prompt.wholeAddress);
}

/// Alone on its line, for whoever reads it; with --json standard output is for the result.
void LoginRun::showAddress(const QUrl &address)
{
    const QString line = QString::fromLatin1(address.toEncoded());
    if (m_workspace.console().isJson())
        m_workspace.console().trace(line);
    else
        m_workspace.console().printAtOnce(line);
}

void LoginRun::finish(const Outcome &outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_promise.addResult(outcome ? reportChange(m_workspace, m_workspace.connectors().find(m_id),
                                               tr("Signed in to “%1”."))
                                : outcome);
    m_promise.finish();
}

} // namespace jackfield
