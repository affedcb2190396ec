// SPDX-License-Identifier: MIT
#include "ui/window/ContentStack.h"

#include "domain/ErrorText.h"
#include "ui/start/EmptyState.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/window/ConnectorTable.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

ContentStack::ContentStack(ConnectorTable *table, PresetsModel &presets, QWidget *parent)
    : QStackedWidget(parent), m_presets(presets), m_table(table)
{
    addWidget(table);
}

void ContentStack::showTable()
{
    setCurrentWidget(m_table);
}

void ContentStack::showEmpty()
{
    if (!m_empty) {
        m_empty = new EmptyState(m_presets, this);
        addWidget(m_empty);
        connect(m_empty, &EmptyState::presetChosen, this, &ContentStack::presetChosen);
        connect(m_empty, &EmptyState::addByHandRequested, this, &ContentStack::addByHandRequested);
        connect(m_empty, &EmptyState::importRequested, this, &ContentStack::importRequested);
    }
    setCurrentWidget(m_empty);
}

void ContentStack::showNoMatch(const QString &filterText)
{
    if (!m_noMatch.page) {
        m_noMatch = makeMessage(tr("&Show all"));
        connect(m_noMatch.button, &QPushButton::clicked, this, &ContentStack::clearFilterRequested);
    }
    m_noMatch.title->setText(filterText.isEmpty() ? tr("There is no connector in this group.")
                                                  : tr("Nothing matches “%1”.").arg(filterText));
    m_noMatch.text->setText(
        tr("The filter looks at names, descriptions, endpoints and the status."));
    m_noMatch.text->setVisible(!filterText.isEmpty());
    m_noMatch.code->hide();
    setCurrentWidget(m_noMatch.page);
}

void ContentStack::showBroken(const Error &error)
{
    if (!m_broken.page) {
        m_broken = makeMessage(tr("&Try again"));
        connect(m_broken.button, &QPushButton::clicked, this, &ContentStack::retryRequested);
    }
    const ErrorText text = textFor(error);
    m_broken.title->setText(tr("The connectors cannot be read."));
    m_broken.text->setText(text.cause + u'\n' + text.remedy);
    m_broken.code->setText(wireName(error.code));
    m_broken.code->show();
    setCurrentWidget(m_broken.page);
}

bool ContentStack::isEmptyShown() const
{
    return m_empty && currentWidget() == m_empty;
}

ContentStack::Message ContentStack::makeMessage(const QString &buttonText)
{
    Message made;
    made.page = new QWidget(this);
    made.page->setBackgroundRole(QPalette::Base);
    made.page->setAutoFillBackground(true);
    made.title = new QLabel(made.page);
    made.title->setFont(titleFont());
    made.text = new QLabel(made.page);
    made.code = new QLabel(made.page);
    made.code->setFont(smallFont());
    made.code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {made.title, made.text, made.code}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    made.button = new QPushButton(buttonText, made.page);

    auto *layout = new QVBoxLayout(made.page);
    layout->setContentsMargins(spacing::group, spacing::group, spacing::group, spacing::group);
    layout->setSpacing(spacing::gap);
    layout->addStretch(1);
    layout->addWidget(made.title);
    layout->addWidget(made.text);
    layout->addWidget(made.code);
    layout->addSpacing(spacing::gap);
    layout->addWidget(made.button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    addWidget(made.page);
    return made;
}

} // namespace jackfield
