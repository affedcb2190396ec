// SPDX-License-Identifier: MIT
#pragma once

#include "ui/connector/EndpointEditor.h"

#include <QLineEdit>

namespace jackfield {

/// How a local connector is started: one command line, split without a shell and shown as the words
/// that result, and a working folder.
class LocalEditor final : public EndpointEditor
{
    Q_OBJECT

public:
    explicit LocalEditor(QWidget *parent = nullptr);

    ConnectorType type() const override { return ConnectorType::Local; }
    void load(const ConnectorDraft &draft, const ConnectorId &saved) override;
    void result(ConnectorDraft &draft, SecretsPatch &patch) const override;
    QList<FieldProblem> ownProblems() const override;

private:
    void showWords();
    void browse();

    QLineEdit *m_command;
    QLineEdit *m_folder;
    FieldNote *m_words;
};

} // namespace jackfield
