// SPDX-License-Identifier: MIT
#include "ui/detail/ConnectorOverview.h"

#include "models/RelativeTime.h"
#include "models/SignInWords.h"
#include "ui/detail/FactsForm.h"
#include "ui/detail/FailureBox.h"
#include "ui/detail/StepsView.h"
#include "ui/detail/ToolChangesBox.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace jackfield {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConnectorOverview::ConnectorOverview(TestStepsModel &steps, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_name = plainLabel(page);
    m_name->setFont(titleFont());
    m_description = plainLabel(page);
    m_statusIcon = new QLabel(page);
    m_status = plainLabel(page);
    m_failure = new FailureBox(page);
    m_toolChanges = new ToolChangesBox(page);
    m_steps = new StepsView(steps, page);
    m_facts = new FactsForm(page);
    m_stderrTitle = plainLabel(page);
    m_stderr = new QPlainTextEdit(page);
    m_checked = plainLabel(page);
    setWidget(page);
    build();
    connect(m_failure, &FailureBox::remedyChosen, this, &ConnectorOverview::remedyChosen);
    connect(m_toolChanges, &ToolChangesBox::seen, this, &ConnectorOverview::toolsSeen);
}

void ConnectorOverview::build()
{
    m_signIn = m_facts->addRow(tr("Sign-in"));
    m_issuer = m_facts->addRow(tr("At"), FactsForm::Look::Fixed);
    m_account = m_facts->addRow(tr("As"));
    m_others = m_facts->addRow(tr("Other accounts"));
    m_client = m_facts->addRow(tr("Client"), FactsForm::Look::Fixed);
    m_scopes = m_facts->addRow(tr("Allowed"));
    m_renewed = m_facts->addRow(tr("Renewed"));
    m_server = m_facts->addRow(tr("Server"));
    m_protocol = m_facts->addRow(tr("Protocol"));
    m_offers = m_facts->addRow(tr("Offers"));
    m_timings = m_facts->addRow(tr("Time"));
    m_found = m_facts->addRow(tr("Found"));
    m_folder = m_facts->addRow(tr("Folder"), FactsForm::Look::Fixed);
    m_http = m_facts->addRow(tr("HTTP"), FactsForm::Look::Fixed);
    m_body = m_facts->addRow(tr("Answer"), FactsForm::Look::Fixed);
    m_noise = m_facts->addRow(tr("Other output"), FactsForm::Look::Fixed);
    m_tools = m_facts->addRow(tr("Tools"));
    m_stderrTitle->setText(tr("Standard error"));
    m_stderrTitle->setFont(headingFont());
    m_stderr->setReadOnly(true);
    m_stderr->setFont(fixedFont());
    m_stderr->setAccessibleName(tr("Standard error of the server"));
    m_stderr->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_stderr->setMaximumBlockCount(1'000);
    m_stderr->setFixedHeight(m_stderr->fontMetrics().lineSpacing() * 8);
    m_checked->setFont(smallFont());
    m_checked->setForegroundRole(QPalette::PlaceholderText);

    auto *status = new QHBoxLayout;
    status->setSpacing(spacing::gap);
    status->addWidget(m_statusIcon, 0, Qt::AlignTop);
    status->addWidget(m_status, 1);

    auto *layout = new QVBoxLayout(widget());
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    layout->addLayout(status);
    layout->addWidget(m_failure);
    layout->addWidget(m_toolChanges);
    layout->addWidget(m_steps);
    layout->addSpacing(spacing::gap);
    layout->addWidget(buildEndpoint());
    layout->addSpacing(spacing::gap);
    layout->addWidget(m_facts);
    layout->addWidget(m_stderrTitle);
    layout->addWidget(m_stderr);
    layout->addWidget(m_checked);
    layout->addStretch(1);
}

QWidget *ConnectorOverview::buildEndpoint()
{
    auto *box = new QWidget(widget());
    m_endpointTitle = plainLabel(box);
    m_endpointTitle->setFont(headingFont());
    m_endpoint = plainLabel(box);
    m_endpoint->setObjectName(QStringLiteral("endpoint"));
    m_endpoint->setFont(fixedFont());
    m_endpoint->setLayoutDirection(Qt::LeftToRight);
    m_endpoint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy = new QToolButton(box);
    m_copy->setIcon(icon(Icon::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the endpoint"));
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_endpointText); });

    auto *title = new QHBoxLayout;
    title->addWidget(m_endpointTitle, 1);
    title->addWidget(m_copy);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addLayout(title);
    layout->addWidget(m_endpoint);
    return box;
}

void ConnectorOverview::show(const Connector &connector, StatusKind kind,
                             const std::optional<TestReport> &report,
                             const QStringList &otherAccounts, const QDateTime &now)
{
    m_name->setText(connector.name);
    m_description->setText(connector.description);
    m_description->setVisible(!connector.description.isEmpty());
    m_endpointTitle->setText(connector.type == ConnectorType::Local ? tr("Command")
                                                                    : tr("Address"));
    m_endpointText = endpointText(connector);
    m_endpoint->setText(breakable(m_endpointText));
    m_facts->setValue(m_folder, breakable(connector.cwd));
    showStatus(connector, kind, now);
    showSignIn(connector, now);
    m_facts->setValue(m_others, otherAccounts.join(u'\n'));
    m_toolChanges->tell(report ? report->toolMemory : ToolMemory());
    showReport(connector, kind == StatusKind::Testing ? std::nullopt : report);
}

void ConnectorOverview::showStatus(const Connector &connector, StatusKind kind,
                                   const QDateTime &now)
{
    m_kind = kind;
    QString text = statusWord(kind);
    if (kind == StatusKind::Disconnected && connector.lastTest)
        text = tr("Changed since its last test");
    else if (kind == StatusKind::Disconnected)
        text = tr("Not tested yet");
    else if (kind == StatusKind::Off)
        text = tr("Off: tasks and clients do not get it");
    else if (connector.lastTest && kind != StatusKind::Testing)
        text = tr("%1 · tested %2").arg(text, relativeTime(connector.lastTest->testedAt, now));
    m_status->setText(text);
    m_status->setToolTip(connector.lastTest ? exactTime(connector.lastTest->testedAt) : QString());
    paintStatus();
}

void ConnectorOverview::showSignIn(const Connector &connector, const QDateTime &now)
{
    const SignInSummary signIn = connector.signIn.value_or(SignInSummary());
    const bool isIn = connector.signIn && signIn.isSignedIn();
    m_facts->setValue(m_signIn, signInText(connector.signIn, now));
    m_facts->setValue(m_issuer, connector.signIn ? breakable(signIn.issuer) : QString());
    m_facts->setValue(m_account, isIn ? signIn.account : QString());
    m_facts->setValue(m_client, isIn ? breakable(signIn.clientId) : QString());
    m_facts->setValue(m_scopes, isIn ? scopesText(signIn.scopes) : QString());
    m_facts->setValue(m_renewed, isIn && signIn.renewedAt.isValid()
                                     ? relativeTime(signIn.renewedAt, now)
                                     : QString());
}

void ConnectorOverview::paintStatus()
{
    const QColor colour = statusColour(m_kind, palette(), Ground::Row);
    m_statusIcon->setPixmap(iconPixmap(statusShape(m_kind), 16, devicePixelRatioF(), colour));
    QPalette own = m_status->palette();
    own.setColor(m_status->foregroundRole(), colour);
    m_status->setPalette(own);
}

void ConnectorOverview::showReport(const Connector &connector,
                                   const std::optional<TestReport> &report)
{
    const TestReport shown = report.value_or(TestReport());
    m_failure->setVisible(report && report->error);
    if (report && report->error)
        m_failure->tell(*report, connector.command);
    m_facts->setValue(m_server, report ? serverText(shown) : QString());
    m_facts->setValue(m_protocol, report ? protocolText(shown) : QString());
    m_facts->setValue(m_offers, report ? offersText(shown) : QString());
    m_facts->setValue(m_timings, report ? timingsText(shown) : QString());
    m_facts->setValue(m_found, report ? breakable(foundText(shown)) : QString());
    m_facts->setValue(m_http, report ? httpText(shown) : QString());
    m_facts->setValue(m_body, shown.error ? shown.http.body : QString());
    m_facts->setValue(m_noise, report ? noiseText(shown) : QString());
    m_facts->setValue(m_tools, toolsText(shown));
    if (report)
        m_stderr->setPlainText(shown.stderrTail);
    const bool hasStderr = !m_stderr->document()->isEmpty();
    m_stderr->setVisible(hasStderr);
    m_stderrTitle->setVisible(hasStderr);
    m_checked->setVisible(report.has_value());
    if (report)
        m_checked->setText(checkedText(connector, shown));
}

void ConnectorOverview::appendStderr(const QString &line)
{
    m_stderr->appendPlainText(line);
    m_stderr->show();
    m_stderrTitle->show();
}

void ConnectorOverview::clearStderr()
{
    m_stderr->clear();
    m_stderr->hide();
    m_stderrTitle->hide();
}

void ConnectorOverview::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget())
        paintStatus();
}

} // namespace jackfield
