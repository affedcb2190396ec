// SPDX-License-Identifier: MIT
#include "ui/signin/SignInWizard.h"

#include "ui/signin/BrowserPage.h"
#include "ui/signin/ClientPage.h"
#include "ui/signin/DonePage.h"
#include "ui/signin/FoundPage.h"
#include "ui/signin/InspectorDialog.h"

#include <QLabel>

#include <utility>

namespace jackfield {

QLabel *makePlainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

SignInWizard::SignInWizard(const Services &services, const Connector &connector,
                           const Settings &settings, Account account, QWidget *parent)
    : QWizard(parent), m_services(services), m_connector(connector.id), m_name(connector.name)
{
    m_wish.waitsForConsent = true;
    m_wish.choosesAccount = account == Account::Chosen;
    setObjectName(QStringLiteral("signInWizard"));
    setWindowTitle(tr("Sign in to “%1”").arg(m_name));
    setWizardStyle(ClassicStyle);
    setOptions(NoBackButtonOnStartPage | NoBackButtonOnLastPage | NoCancelButtonOnLastPage |
               HaveCustomButton1);
    setButtonText(CustomButton1, tr("&What was sent…"));
    connect(this, &QWizard::customButtonClicked, this, &SignInWizard::openInspector);
    setPage(Found, new FoundPage(*this));
    setPage(Client, new ClientPage(*this, settings));
    setPage(Browser, new BrowserPage(*this));
    setPage(Done, new DonePage(*this));
    setStartId(Found);
    connect(
        this, &QWizard::currentIdChanged, this,
        [this](int id) {
            if (m_flow || id == Done)
                return;
            if (id == Found)
                begin();
            else if (id >= 0)
                restart();
        },
        Qt::QueuedConnection);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().lineSpacing() * 36);
}

SignInWizard::~SignInWizard() = default;

void SignInWizard::begin(const QString &issuer)
{
    abandon();
    m_need.reset();
    m_entered = {};
    if (!issuer.isEmpty())
        m_wish.issuer = issuer;
    auto flow = m_services.signIns.flow(m_connector, m_wish);
    if (!flow) {
        Q_EMIT failedToBegin(flow.error());
        return;
    }
    m_flow = *std::move(flow);
    connect(m_flow.get(), &SignInFlow::failed, this, [this](const SignInFailure &failure) {
        // What it does not know any more is not offered to it again.
        m_wish.forgetsClient = m_wish.forgetsClient || failure.endsRegistration;
    });
    connect(m_flow.get(), &SignInFlow::exchanged, this, &SignInWizard::showExchanges);
    m_exchanges.clear();
    Q_EMIT began();
    m_flow->start();
}

void SignInWizard::proceed()
{
    m_flow->proceed(m_wish.grant);
}

bool SignInWizard::needsClient() const
{
    return m_need || (m_flow && m_flow->willAskForClient(m_wish.grant));
}

void SignInWizard::showExchanges()
{
    m_exchanges = m_flow->transcript().entries();
    if (m_inspector)
        m_inspector->setEntries(m_exchanges);
}

void SignInWizard::openInspector()
{
    if (!m_inspector) {
        m_inspector = new InspectorDialog(this);
        m_inspector->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_inspector->setEntries(m_exchanges);
    m_inspector->show();
    m_inspector->raise();
}

void SignInWizard::abandon()
{
    // A flow is never deleted from within its own signal.
    if (SignInFlow *const old = m_flow.release()) {
        old->disconnect();
        old->cancel();
        old->deleteLater();
    }
}

void SignInWizard::enterClient(const ClientNeed &need)
{
    m_need = need;
    // The page before leads there now; the flow goes on as it is.
    back();
    next();
}

void SignInWizard::done(int result)
{
    abandon();
    QWizard::done(result);
}

} // namespace jackfield
