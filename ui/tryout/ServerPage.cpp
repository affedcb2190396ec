// SPDX-License-Identifier: MIT
#include "ui/tryout/ServerPage.h"

#include "ui/forms/MessageStrip.h"

#include <QVBoxLayout>

namespace jackfield {

using State = LiveServer::State;

ServerPage::ServerPage(LiveServer &server, ConnectorService &connectors, const QString &purpose,
                       QWidget *parent)
    : QStackedWidget(parent),
      m_server(server),
      m_gate(new ServerGate(server, connectors, purpose, this)),
      m_page(new QWidget(this)),
      m_strip(new MessageStrip(m_page))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    addWidget(m_gate);
    addWidget(m_page);
    connect(m_gate, &ServerGate::remedyChosen, this, &ServerPage::remedyChosen);
    connect(m_strip, &MessageStrip::actionTriggered, &m_server, &LiveServer::start);
    connect(&m_server, &LiveServer::stateChanged, this, &ServerPage::refresh);
    connect(&m_server, &LiveServer::connectorChanged, this, [this] {
        m_hasContents = false;
        refresh();
    });
    refresh();
}

QSize ServerPage::minimumSizeHint() const
{
    // The panel may be narrow: what is in here wraps or scrolls.
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().lineSpacing() * 10};
}

void ServerPage::setContents(QWidget *contents)
{
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(contents, 1);
}

void ServerPage::showContents()
{
    if (m_hasContents)
        return;
    m_hasContents = true;
    refresh();
}

void ServerPage::refresh()
{
    m_hasContents = m_hasContents || m_server.state() == State::Open;
    const bool isLocked = m_server.error() && m_server.error()->code == ErrorCode::Locked;
    setCurrentWidget(m_hasContents && !isLocked ? m_page : static_cast<QWidget *>(m_gate));
    showStrip();
}

void ServerPage::showStrip()
{
    switch (m_server.state()) {
    case State::Open:
        m_strip->clear();
        break;
    case State::Starting:
        m_strip->showHint(tr("Starting the server…"));
        break;
    case State::Failed:
        m_strip->showError(m_server.error().value_or(Error{}));
        m_strip->offer(tr("Start again"));
        break;
    case State::Closed:
        m_strip->showHint(tr("The server has ended. The next call starts it again."));
        m_strip->offer(tr("Start"));
        break;
    }
}

} // namespace jackfield
