// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"
#include "mcp/ServerQuestions.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <functional>

namespace jackfield {

/// One round of a modern request that wants input first (revision 2026-07-28): takes an
/// `input_required` result, has its questions answered one after the other, and gives the members
/// that the request carries when it is put again. start() once; `done` is called once, unless the
/// round is destroyed before.
class InputRound final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<QJsonObject> &)>;

    InputRound(const ServerQuestions &questions, const QJsonObject &result,
               QObject *parent = nullptr);

    /// `inputResponses` where anything was asked, and `requestState` as the server gave it, if it
    /// did. Unsupported names what the server asks for and this client does not give.
    void start(const Done &done);

private:
    void askNext();
    void take(const QString &key, const ServerQuestions::Answer &answer);
    void finish(const Result<QJsonObject> &members);

    const ServerQuestions &m_questions;
    QJsonObject m_requests;
    QJsonValue m_state;
    QStringList m_keys; ///< still to be asked
    QJsonObject m_responses;
    Done m_done;
};

} // namespace jackfield
