// SPDX-License-Identifier: MIT
#include "ui/tryout/ServerGate.h"

#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/tryout/GrowingText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

using State = LiveServer::State;

ServerGate::ServerGate(LiveServer &server, ConnectorService &connectors, const QString &purpose,
                       QWidget *parent)
    : QWidget(parent),
      m_server(server),
      m_connectors(connectors),
      m_purpose(purpose),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_code(new QLabel(this)),
      m_endpoint(new QLabel(this)),
      m_busy(new QProgressBar(this)),
      m_stderr(new GrowingText(10, this)),
      m_button(new QPushButton(this)),
      m_remedyButton(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral("gateTitle"));
    m_button->setObjectName(QStringLiteral("startButton"));
    m_remedyButton->setObjectName(QStringLiteral("gateRemedy"));
    m_endpoint->setObjectName(QStringLiteral("gateEndpoint"));
    m_title->setFont(headingFont());
    m_code->setFont(smallFont());
    m_endpoint->setFont(fixedFont());
    m_endpoint->setAccessibleName(tr("What is started"));
    for (QLabel *label : {m_title, m_text, m_code, m_endpoint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Starting"));
    m_busy->setMaximumHeight(fontMetrics().height() / 2);
    m_stderr->setReadOnly(true);
    m_stderr->setFont(fixedFont());
    m_stderr->setAccessibleName(tr("What the server wrote to standard error"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::gap);
    buttons->addWidget(m_remedyButton);
    buttons->addWidget(m_button);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_endpoint), static_cast<QWidget *>(m_busy),
                          static_cast<QWidget *>(m_stderr), static_cast<QWidget *>(m_code)})
        layout->addWidget(part);
    layout->addLayout(buttons);
    layout->addStretch(1);

    connect(m_button, &QPushButton::clicked, this, &ServerGate::press);
    connect(m_remedyButton, &QPushButton::clicked, this, [this] { Q_EMIT remedyChosen(m_remedy); });
    connect(&m_server, &LiveServer::stateChanged, this, &ServerGate::refresh);
    refresh();
}

void ServerGate::press()
{
    if (m_server.state() == State::Starting)
        m_server.stop();
    else
        m_server.start();
}

void ServerGate::refresh()
{
    const auto found = m_server.connector().isEmpty()
                           ? Result<Connector>(failure(ErrorCode::NotFound))
                           : m_connectors.find(m_server.connector());
    const auto connector = found ? std::optional(*found) : std::nullopt;
    m_endpoint->setText(connector ? breakable(endpointText(*connector)) : QString());
    m_endpoint->setVisible(connector.has_value());
    m_button->setEnabled(connector.has_value());
    for (QWidget *part : {static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_stderr),
                          static_cast<QWidget *>(m_code), static_cast<QWidget *>(m_remedyButton)})
        part->hide();
    switch (m_server.state()) {
    case State::Closed:
    case State::Open:
        showClosed(connector);
        break;
    case State::Starting:
        showStarting();
        break;
    case State::Failed:
        showFailed();
        break;
    }
}

void ServerGate::showClosed(const std::optional<Connector> &connector)
{
    switch (m_server.endReason()) {
    case LiveServer::EndReason::Idle:
        m_title->setText(tr("The server was ended, because nobody used it."));
        break;
    case LiveServer::EndReason::Changed:
        m_title->setText(tr("The server was ended, because the connector changed."));
        break;
    case LiveServer::EndReason::Stopped:
        m_title->setText(tr("The server was ended."));
        break;
    case LiveServer::EndReason::NotStarted:
        m_title->setText(tr("The server is not running."));
        break;
    }
    const bool isRemote = connector && connector->type == ConnectorType::Remote;
    m_text->setText(m_purpose + u' ' +
                    (isRemote ? tr("This address will be asked, with the connector's headers:")
                              : tr("This command will be started, with the connector's "
                                   "variables:")));
    m_button->setText(isRemote ? tr("&Connect to the server") : tr("&Start the server"));
    m_button->setIcon(icon(Icon::Run));
}

void ServerGate::showStarting()
{
    m_title->setText(tr("Starting the server…"));
    m_text->setText(tr("The first start of a package may download it."));
    m_busy->show();
    m_button->setText(tr("St&op"));
    m_button->setIcon(icon(Icon::Stop));
}

void ServerGate::showFailed()
{
    const Error error = m_server.error().value_or(Error{});
    const ErrorText text = textFor(error);
    m_title->setText(text.cause);
    m_text->setText(text.remedy);
    m_code->setText(tr("Code: %1").arg(wireName(error.code)));
    m_code->show();
    m_stderr->setPlainText(m_server.stderrTail());
    m_stderr->setVisible(!m_server.stderrTail().isEmpty());
    m_button->setText(tr("&Start again"));
    m_button->setIcon(icon(Icon::Run));
    TestReport report;
    report.error = error;
    m_remedy = remedyFor(report, {});
    m_remedyButton->setText(remedyText(m_remedy));
    m_remedyButton->setVisible(m_remedy != Remedy::TestAgain);
}

} // namespace jackfield
