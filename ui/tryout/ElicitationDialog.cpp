// SPDX-License-Identifier: MIT
#include "ui/tryout/ElicitationDialog.h"

#include "ui/forms/FormScrollArea.h"
#include "ui/forms/RememberedSize.h"
#include "ui/forms/WebAddressView.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/tryout/ArgumentsEditor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

using Action = ElicitationAnswer::Action;

/// The height that it opens with at most.
constexpr int mostLines = 42;

} // namespace

ElicitationDialog::ElicitationDialog(const QString &server, const Elicitation &question,
                                     UrlOpener opener, QWidget *parent)
    : QDialog(parent),
      m_question(question),
      m_opener(std::move(opener)),
      m_note(new QLabel(this)),
      m_buttons(new QDialogButtonBox(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 asks").arg(server));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    auto *title = new QLabel(tr("The server of “%1” asks you").arg(server), this);
    title->setObjectName(QStringLiteral("elicitationTitle"));
    title->setFont(titleFont());
    auto *message = new QLabel(question.message.left(4'000), this);
    message->setObjectName(QStringLiteral("elicitationMessage"));
    message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {title, message, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setFont(smallFont());
    layout->addWidget(title);
    layout->addWidget(message);
    if (question.mode == Elicitation::Mode::Form)
        addForm(*layout);
    else
        addAddress(*layout);
    layout->addWidget(m_note);
    addButtons(*layout);
    connect(this, &QDialog::rejected, this, [this] { answer(Action::Cancel); });
    fitToContents(*this, {fontMetrics().averageCharWidth() * 80, 0});
    // A server may ask for a lot; what is above the buttons scrolls.
    resize(width(), std::min(height(), fontMetrics().lineSpacing() * mostLines));
}

void ElicitationDialog::addForm(QVBoxLayout &layout)
{
    auto *scroll = new FormScrollArea(this);
    auto *page = new QWidget(scroll);
    auto *inside = new QVBoxLayout(page);
    inside->setContentsMargins(0, spacing::gap, spacing::gap, spacing::gap);
    m_form = new ArgumentsEditor(page);
    m_form->setJsonOffered(false);
    m_form->setSchema(m_question.schema, tr("Nothing is to be filled in."));
    inside->addWidget(m_form);
    inside->addStretch(1);
    scroll->setWidget(page);
    layout.addWidget(scroll, 1);
    m_note->setText(tr("The server gets what you fill in. An honest one does not ask for a "
                       "password or a key in this way."));
}

void ElicitationDialog::addAddress(QVBoxLayout &layout)
{
    auto *address = new WebAddressView(this);
    address->setAddress(m_question.url);
    layout.addWidget(address);
    layout.addStretch(1);
    m_note->setText(tr("It wants you to open this address in your browser. Nothing was opened yet. "
                       "What you do there stays between you and that site."));
}

void ElicitationDialog::addButtons(QVBoxLayout &layout)
{
    const bool isForm = m_question.mode == Elicitation::Mode::Form;
    QPushButton *agreed = m_buttons->addButton(isForm ? tr("&Send") : tr("&Open in the browser"),
                                               QDialogButtonBox::AcceptRole);
    QPushButton *declined = m_buttons->addButton(tr("&Decline"), QDialogButtonBox::ActionRole);
    QPushButton *cancelled = m_buttons->addButton(QDialogButtonBox::Cancel);
    agreed->setObjectName(QStringLiteral("elicitationAccept"));
    declined->setObjectName(QStringLiteral("elicitationDecline"));
    cancelled->setObjectName(QStringLiteral("elicitationCancel"));
    // An address is never opened by a stray Enter.
    agreed->setDefault(isForm);
    agreed->setAutoDefault(isForm);
    if (!isForm) {
        cancelled->setDefault(true);
        agreed->setEnabled(WebAddressView::isWebAddress(m_question.url));
    }
    connect(agreed, &QPushButton::clicked, this, &ElicitationDialog::agree);
    connect(declined, &QPushButton::clicked, this, [this] { answer(Action::Decline); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout.addWidget(m_buttons);
}

void ElicitationDialog::agree()
{
    if (m_question.mode == Elicitation::Mode::Form) {
        if (const auto content = m_form->take())
            answer(Action::Accept, *content);
        return;
    }
    if (m_opener(m_question.url))
        answer(Action::Accept);
    else
        m_note->setText(tr("No browser could be opened."));
}

void ElicitationDialog::answer(Action action, const QJsonObject &content)
{
    if (std::exchange(m_isAnswered, true))
        return;
    Q_EMIT answered({action, content});
    done(action == Action::Accept ? Accepted : Rejected);
    close();
}

} // namespace jackfield
