// SPDX-License-Identifier: MIT
#include "ui/tryout/Questions.h"

#include <utility>

namespace jackfield {

namespace {

/// More than these at once is no conversation.
constexpr qsizetype mostWaiting = 10;

} // namespace

Questions::Questions(LiveServer &server, ConnectorService &connectors, UrlOpener opener,
                     QWidget *window, QObject *parent)
    : QObject(parent),
      m_server(server),
      m_connectors(connectors),
      m_window(window),
      m_opener(std::move(opener))
{
    connect(&m_server, &LiveServer::asked, this, &Questions::take);
    connect(&m_server, &LiveServer::stateChanged, this, [this] {
        if (m_server.state() != LiveServer::State::Open)
            dropAll();
    });
}

Questions::~Questions()
{
    delete m_dialog;
}

void Questions::take(const Elicitation &question, const Answered &answered)
{
    if (m_waiting.size() >= mostWaiting) {
        answered({ElicitationAnswer::Action::Cancel, {}});
        return;
    }
    m_waiting.append({question, answered});
    showNext();
}

void Questions::showNext()
{
    if (m_dialog || m_waiting.isEmpty())
        return;
    auto [question, answered] = m_waiting.takeFirst();
    question.message = m_server.mask().masked(question.message);
    const auto connector = m_connectors.find(m_server.connector());
    m_dialog = new ElicitationDialog(connector ? connector->name : m_server.server().name, question,
                                     m_opener, m_window);
    connect(m_dialog, &ElicitationDialog::answered, this,
            [answered = answered](const ElicitationAnswer &answer) { answered(answer); });
    connect(m_dialog, &QObject::destroyed, this, &Questions::showNext, Qt::QueuedConnection);
    m_dialog->open();
}

void Questions::dropAll()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &[question, answered] : waiting)
        answered({ElicitationAnswer::Action::Cancel, {}});
    if (m_dialog)
        m_dialog->reject();
}

} // namespace jackfield
