// SPDX-License-Identifier: MIT
#include "ui/tryout/AskView.h"

#include "domain/WhenFinished.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"
#include "ui/tryout/ArgumentsEditor.h"
#include "ui/tryout/CallBar.h"
#include "ui/tryout/ResultView.h"

#include <QLabel>
#include <QVBoxLayout>

namespace jackfield {

AskView::AskView(LiveServer &server, const QString &verb, QWidget *parent)
    : QScrollArea(parent), m_server(server)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    build(verb);
    connect(m_bar, &CallBar::requested, this, &AskView::put);
    connect(m_bar, &CallBar::cancelRequested, this, [this] {
        if (m_tag != 0)
            m_server.cancel(m_tag);
    });
    connect(m_bar, &CallBar::goOnRequested, this, [this] { m_server.goOn(m_tag); });
    connect(&m_server, &LiveServer::pagesAwaited, this, [this](RequestTag tag, int pages) {
        if (tag == m_tag)
            m_bar->showPages(pages);
    });
    connect(&m_server, &LiveServer::pageCompleted, m_bar, &CallBar::showPageDone);
    connect(&m_server, &LiveServer::progressed, this,
            [this](RequestTag tag, const RequestProgress &progress) {
                if (tag == m_tag)
                    m_bar->showProgress(progress);
            });
    widget()->hide();
}

void AskView::build(const QString &verb)
{
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    m_title = new QLabel(page);
    m_technical = new QLabel(page);
    m_hints = new QLabel(page);
    m_description = new QLabel(page);
    m_arguments = new ArgumentsEditor(page);
    m_bar = new CallBar(verb, page);
    m_result = new ResultView(page);
    m_title->setObjectName(QStringLiteral("subjectTitle"));
    m_title->setFont(titleFont());
    m_technical->setFont(fixedFont());
    m_hints->setFont(smallFont());
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    for (QLabel *label : {m_title, m_technical, m_hints, m_description}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    layout->addWidget(m_arguments);
    layout->addWidget(m_bar);
    layout->addWidget(m_result);
    layout->addStretch(1);
    setWidget(page);
}

QString AskView::text(const QJsonObject &entry, const char *member) const
{
    return mask().masked(entry.value(QLatin1String(member)).toString());
}

QString AskView::titleOf(const QJsonObject &entry) const
{
    const QString title = text(entry, "title");
    return title.isEmpty() ? text(entry, "name") : title;
}

void AskView::setEntry(const QJsonObject &entry, bool isTemplate)
{
    giveUp();
    m_entry = entry;
    m_isTemplate = isTemplate;
    widget()->setVisible(!entry.isEmpty());
    if (entry.isEmpty())
        return;
    const Subject subject = describe(entry, isTemplate);
    const auto show = [](QLabel *label, const QString &shown) {
        label->setText(shown);
        label->setVisible(!shown.isEmpty());
    };
    constexpr int longestName = 1'000;
    constexpr int longestDescription = 10'000;
    const QString title = subject.title.simplified().left(longestName);
    show(m_title, breakable(title));
    show(m_technical,
         subject.technical == title ? QString() : breakable(subject.technical.left(longestName)));
    show(m_hints, subject.hints);
    show(m_description, subject.description.left(longestDescription));
    m_arguments->setJsonOffered(subject.isJsonOffered);
    m_arguments->setSchema(subject.schema, subject.nothingText);
    m_bar->setWarning(subject.warning);
    m_result->clear();
    ensureVisible(0, 0);
}

void AskView::begin()
{
    if (!m_entry.isEmpty() && !m_arguments->focusFirst())
        m_bar->setFocus();
}

void AskView::put()
{
    const auto arguments = m_tag == 0 && !m_entry.isEmpty() ? m_arguments->take() : std::nullopt;
    if (!arguments)
        return;
    m_tag = m_server.newTag();
    m_result->clear();
    m_bar->begin();
    whenFinished(ask(m_entry, m_isTemplate, *arguments, m_tag), this,
                 [this, tag = m_tag](const Result<QJsonObject> &answer) { onAnswer(tag, answer); });
}

void AskView::giveUp()
{
    if (m_tag == 0)
        return;
    m_server.cancel(std::exchange(m_tag, 0));
    m_bar->end();
}

void AskView::onAnswer(RequestTag tag, const Result<QJsonObject> &answer)
{
    if (tag != m_tag)
        return;
    m_tag = 0;
    m_bar->end();
    if (answer)
        showAnswer(*answer, *m_result);
    else
        m_result->showError(answer.error());
    // The answer's beginning is worth seeing, once it has its place.
    QMetaObject::invokeMethod(
        this, [this] { ensureWidgetVisible(m_bar, 0, viewport()->height() - m_bar->height()); },
        Qt::QueuedConnection);
}

} // namespace jackfield
