// SPDX-License-Identifier: MIT
#include "mcp/PageConsent.h"

#include <QPointer>

#include <chrono>
#include <utility>

namespace jackfield {

namespace {
constexpr auto longest = std::chrono::minutes(10);
}

PageConsent::PageConsent(const ServerQuestions &questions, const QJsonValue &data, QObject *parent)
    : QObject(parent),
      m_questions(questions),
      m_pages(data[QStringLiteral("elicitations")].toArray())
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        finish(failure(ErrorCode::Timeout, QStringLiteral("the page was not completed")));
    });
    for (const QJsonValue &page : std::as_const(m_pages))
        m_incomplete.insert(page[QStringLiteral("elicitationId")].toString());
}

void PageConsent::start(const Done &done)
{
    m_done = done;
    if (m_pages.isEmpty())
        finish(failure(ErrorCode::Protocol, QStringLiteral("no page is named")));
    else
        askNext();
}

void PageConsent::askNext()
{
    if (m_pages.isEmpty()) {
        m_limit.start(longest);
        tellProgress();
        return;
    }
    QJsonObject page = m_pages.takeAt(0).toObject();
    page.insert(QStringLiteral("mode"), QStringLiteral("url"));
    m_questions.answer(QStringLiteral("elicitation/create"), page,
                       [self = QPointer<PageConsent>(this)](const auto &answer) {
                           if (self)
                               self->take(answer);
                       });
}

void PageConsent::take(const ServerQuestions::Answer &answer)
{
    const auto *const given = std::get_if<QJsonObject>(&answer);
    if (!given)
        finish(failure(ErrorCode::Unsupported, QStringLiteral("the server asks for a page")));
    else if (given->value(QStringLiteral("action")) != QLatin1String("accept"))
        finish(failure(ErrorCode::Cancelled));
    else
        askNext();
}

void PageConsent::complete(const QString &elicitationId)
{
    if (m_incomplete.remove(elicitationId) && m_limit.isActive())
        tellProgress();
}

void PageConsent::goOn()
{
    if (!m_limit.isActive())
        return;
    m_incomplete.clear();
    tellProgress();
}

void PageConsent::tellProgress()
{
    const QPointer<PageConsent> self(this);
    Q_EMIT awaited(int(m_incomplete.size()));
    if (self && m_incomplete.isEmpty())
        finish({});
}

void PageConsent::finish(const Result<void> &result)
{
    m_limit.stop();
    if (const Done done = std::exchange(m_done, {}))
        done(result);
}

} // namespace jackfield
