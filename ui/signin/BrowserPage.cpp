// SPDX-License-Identifier: MIT
#include "ui/signin/BrowserPage.h"

#include "models/SignInWords.h"
#include "ui/forms/MessageStrip.h"
#include "ui/forms/WebAddressView.h"
#include "ui/signin/SignInWizard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace jackfield {

using namespace std::chrono_literals;

BrowserPage::BrowserPage(SignInWizard &wizard)
    : m_wizard(wizard),
      m_text(makePlainLabel(this)),
      m_busy(new QProgressBar(this)),
      m_message(new MessageStrip(this)),
      m_address(new WebAddressView(this)),
      m_actions(new QWidget(this)),
      m_open(new QPushButton(icon(Icon::SignIn), tr("&Open in the browser"), this)),
      m_copy(new QPushButton(icon(Icon::Copy), tr("&Copy the address"), this)),
      m_others(new QToolButton(this)),
      m_left(makePlainLabel(this)),
      m_pasteText(makePlainLabel(this)),
      m_pasteRow(new QWidget(this)),
      m_pasted(new QLineEdit(this)),
      m_take(new QPushButton(tr("&Use it"), this))
{
    setTitle(tr("Your browser"));
    build();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &BrowserPage::showTimeLeft);
    connect(m_open, &QPushButton::clicked, this, [this] { open({}); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_page.toEncoded()));
    });
    connect(m_take, &QPushButton::clicked, this, &BrowserPage::takePasted);
    connect(m_pasted, &QLineEdit::returnPressed, this, &BrowserPage::takePasted);
    connect(m_pasted, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_take->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_message, &MessageStrip::actionTriggered, this, [this] {
        // All of it: the server may have changed its mind about any of it.
        m_wizard.restart();
    });
    SignInService &signIns = m_wizard.services().signIns;
    connect(&signIns, &SignInService::signedIn, this, [this](const ConnectorId &id) {
        if (id != m_wizard.connector() || m_wizard.currentPage() != this)
            return;
        m_isSignedIn = true;
        m_second.stop();
        m_wizard.next();
    });
    connect(&signIns, &SignInService::keepingFailed, this,
            [this](const ConnectorId &id, const Error &error) {
                if (id == m_wizard.connector())
                    showFailure({SignInStep::Token, error});
            });
}

void BrowserPage::build()
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumHeight(fontMetrics().height() / 2);
    m_busy->setAccessibleName(tr("Waiting"));
    m_address->setObjectName(QStringLiteral("pageAddress"));
    m_open->setObjectName(QStringLiteral("openBrowser"));
    m_copy->setObjectName(QStringLiteral("copyAddress"));
    m_others->setObjectName(QStringLiteral("otherBrowsers"));
    m_others->setText(tr("Use another browser"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_left->setObjectName(QStringLiteral("timeLeft"));
    m_pasteText->setText(tr("If the browser ends at a page that cannot be shown, copy the address "
                            "of that page from its address bar and paste it here."));
    m_pasted->setObjectName(QStringLiteral("pastedAddress"));
    m_pasted->setAccessibleName(tr("Address at which the browser ended"));
    m_pasted->setPlaceholderText(QStringLiteral("http://127.0.0.1:…/callback?…"));
    m_pasted->setFont(fixedFont());
    m_take->setObjectName(QStringLiteral("takePasted"));
    m_take->setEnabled(false);
    buildBrowsers();

    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(spacing::gap);
    actions->addWidget(m_open);
    actions->addWidget(m_copy);
    actions->addWidget(m_others);
    actions->addStretch(1);
    auto *paste = new QHBoxLayout(m_pasteRow);
    paste->setContentsMargins(0, 0, 0, 0);
    paste->setSpacing(spacing::gap);
    paste->addWidget(m_pasted, 1);
    paste->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_message),
                          static_cast<QWidget *>(m_address), m_actions,
                          static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_left)})
        layout->addWidget(part);
    layout->addSpacing(spacing::group);
    layout->addWidget(m_pasteText);
    layout->addWidget(m_pasteRow);
    layout->addStretch(1);
}

void BrowserPage::buildBrowsers()
{
    const QStringList programs = m_wizard.services().browser.installed();
    auto *menu = new QMenu(m_others);
    for (const QString &program : programs)
        connect(menu->addAction(program), &QAction::triggered, this,
                [this, program] { open(program); });
    m_others->setMenu(menu);
    m_others->setVisible(!programs.isEmpty());
}

void BrowserPage::initializePage()
{
    m_isSignedIn = false;
    m_message->clear();
    m_pasted->clear();
    setPageShown(false);
    SignInFlow &flow = *m_wizard.flow();
    follow(flow);
    showPhase(flow.phase());
    if (flow.phase() == SignInPhase::AwaitingClient)
        flow.useClient(m_wizard.entered());
    else
        m_wizard.proceed();
}

void BrowserPage::follow(SignInFlow &flow)
{
    connect(&flow, &SignInFlow::pageReady, this, &BrowserPage::showPage);
    connect(&flow, &SignInFlow::phaseChanged, this, &BrowserPage::showPhase);
    connect(&flow, &SignInFlow::failed, this, &BrowserPage::showFailure);
    connect(&flow, &SignInFlow::strayAnswerCame, this, [this] {
        m_message->showHint(tr("Something else came to this address, such as an old tab. The wait "
                               "for the right answer goes on."));
    });
    // Not at once: the flow is in the middle of saying it.
    connect(
        &flow, &SignInFlow::clientNeeded, this,
        [this](const QString &redirectUri, const QString &why) {
            if (m_wizard.currentPage() == this)
                m_wizard.enterClient({redirectUri, why});
        },
        Qt::QueuedConnection);
}

void BrowserPage::cleanupPage()
{
    m_second.stop();
    if (!m_wizard.clientNeed())
        m_wizard.abandon();
}

void BrowserPage::showPage(const QUrl &page, const QDateTime &until)
{
    m_page = page;
    m_until = until;
    m_address->setAddress(page);
    m_open->setEnabled(WebAddressView::isWebAddress(page));
    setPageShown(true);
    m_second.start();
    showTimeLeft();
    m_open->setFocus();
}

void BrowserPage::setPageShown(bool shown)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_address), m_actions, static_cast<QWidget *>(m_left),
          static_cast<QWidget *>(m_pasteText), m_pasteRow})
        part->setVisible(shown);
    m_busy->setVisible(!shown);
}

void BrowserPage::showPhase(SignInPhase phase)
{
    switch (phase) {
    case SignInPhase::Registering:
        m_text->setText(tr("Registering Jackfield…"));
        break;
    case SignInPhase::AwaitingPerson:
        m_text->setText(tr("This is the page to open. You sign in there, not here: Jackfield never "
                           "sees your password."));
        break;
    case SignInPhase::RequestingTokens:
        m_text->setText(m_wizard.grant() == Grant::ClientCredentials
                            ? tr("Getting the tokens…")
                            : tr("The answer has come. Getting the tokens…"));
        m_second.stop();
        setPageShown(false);
        break;
    default:
        break;
    }
}

void BrowserPage::showFailure(const SignInFailure &failure)
{
    m_second.stop();
    setPageShown(false);
    m_busy->hide();
    m_text->setText(tr("This step failed: %1.").arg(signInStepText(failure.step)));
    m_message->showError(failure.error);
    m_message->offer(tr("&Begin again"));
}

void BrowserPage::showTimeLeft()
{
    const qint64 seconds = std::max<qint64>(0, m_wizard.services().clock.now().secsTo(m_until));
    m_left->setText(tr("Waiting for the browser. Time left: %1:%2")
                        .arg(seconds / 60)
                        .arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void BrowserPage::open(const QString &program)
{
    WebBrowser &browser = m_wizard.services().browser;
    const auto opened = program.isEmpty() ? browser.open(m_page) : browser.openIn(program, m_page);
    if (opened)
        m_message->clear();
    else
        m_message->showError(opened.error(), tr("Copy the address, and open it yourself."));
}

void BrowserPage::takePasted()
{
    const auto taken = m_wizard.flow()->takePasted(m_pasted->text().trimmed());
    if (!taken)
        m_message->showProblem(taken.error().detail);
}

} // namespace jackfield
