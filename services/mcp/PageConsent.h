// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "mcp/ServerQuestions.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace jackfield {

/// The pages that a server wants opened before it does what it was asked (the error -32042,
/// URLElicitationRequired, of revision 2025-11-25): puts one after the other to a person, then
/// waits until the server says that it is done with them. start() once; `done` is called once,
/// unless this is destroyed before.
class PageConsent final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    /// `data`: of the error.
    PageConsent(const ServerQuestions &questions, const QJsonValue &data,
                QObject *parent = nullptr);

    /// Cancelled where the person wants a page not opened, Timeout after ten minutes without the
    /// server's word, Protocol where no page is named.
    void start(const Done &done);
    /// The server is done with this one (`notifications/elicitation/complete`).
    void complete(const QString &elicitationId);
    /// The person does not want to wait for the server's word, which may never come; only while it
    /// is waited for (2025-11-25, Elicitation, Completion Notifications).
    void goOn();

Q_SIGNALS:
    /// The person agreed to all; so many of them the server is not done with. Told anew whenever
    /// the number changes, 0 last.
    void awaited(int pages);

private:
    void askNext();
    void take(const ServerQuestions::Answer &answer);
    void tellProgress();
    void finish(const Result<void> &result);

    const ServerQuestions &m_questions;
    QJsonArray m_pages; ///< still to be asked about
    QSet<QString> m_incomplete;
    QTimer m_limit;
    Done m_done;
};

} // namespace jackfield
