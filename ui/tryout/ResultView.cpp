// SPDX-License-Identifier: MIT
#include "ui/tryout/ResultView.h"

#include "ui/forms/MessageStrip.h"
#include "ui/theme/Spacing.h"
#include "ui/tryout/PartView.h"

#include <QLabel>
#include <QVBoxLayout>

namespace jackfield {

namespace {

constexpr qsizetype mostParts = 40;

} // namespace

ResultView::ResultView(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_strip(new MessageStrip(this))
{
    setObjectName(QStringLiteral("result"));
    m_strip->setObjectName(QStringLiteral("resultStrip"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(spacing::gap);
    m_layout->addWidget(m_strip);
}

void ResultView::clear()
{
    m_strip->clear();
    delete m_parts;
    m_parts = nullptr;
}

void ResultView::showParts(const QList<ContentPart> &parts, const QString &emptyText)
{
    clear();
    if (parts.isEmpty())
        m_strip->showHint(emptyText);
    addParts(parts);
}

void ResultView::showToolError(const QList<ContentPart> &parts)
{
    clear();
    m_strip->showProblem(tr("The tool answered that it failed."));
    addParts(parts);
}

void ResultView::showError(const Error &error)
{
    clear();
    if (error.code == ErrorCode::Cancelled)
        m_strip->showHint(tr("Cancelled."));
    else
        m_strip->showError(error);
}

void ResultView::addParts(const QList<ContentPart> &parts)
{
    m_parts = new QWidget(this);
    auto *layout = new QVBoxLayout(m_parts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::margin);
    for (const ContentPart &part : parts.first(std::min(parts.size(), mostParts)))
        layout->addWidget(new PartView(part, m_parts));
    if (parts.size() > mostParts) {
        auto *more =
            new QLabel(tr("%n more part(s) are not shown; the Traffic tab has the message.",
                          nullptr, int(parts.size() - mostParts)),
                       m_parts);
        more->setWordWrap(true);
        layout->addWidget(more);
    }
    m_layout->addWidget(m_parts);
    m_parts->show();
}

} // namespace jackfield
