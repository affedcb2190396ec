// SPDX-License-Identifier: MIT
#pragma once

#include "ui/tryout/AskView.h"

namespace jackfield {

/// A tool, to be called.
class ToolView final : public AskView
{
    Q_OBJECT

public:
    explicit ToolView(LiveServer &server, QWidget *parent = nullptr);

protected:
    Subject describe(const QJsonObject &tool, bool isTemplate) const override;
    QFuture<Result<QJsonObject>> ask(const QJsonObject &tool, bool isTemplate,
                                     const QJsonObject &arguments, RequestTag tag) override;
    void showAnswer(const QJsonObject &answer, ResultView &result) override;
};

/// A resource, or a template of one with its parameters, to be read.
class ResourceView final : public AskView
{
    Q_OBJECT

public:
    explicit ResourceView(LiveServer &server, QWidget *parent = nullptr);

protected:
    Subject describe(const QJsonObject &resource, bool isTemplate) const override;
    QFuture<Result<QJsonObject>> ask(const QJsonObject &resource, bool isTemplate,
                                     const QJsonObject &arguments, RequestTag tag) override;
    void showAnswer(const QJsonObject &answer, ResultView &result) override;
};

/// A prompt and its arguments, to be got.
class PromptView final : public AskView
{
    Q_OBJECT

public:
    explicit PromptView(LiveServer &server, QWidget *parent = nullptr);

protected:
    Subject describe(const QJsonObject &prompt, bool isTemplate) const override;
    QFuture<Result<QJsonObject>> ask(const QJsonObject &prompt, bool isTemplate,
                                     const QJsonObject &arguments, RequestTag tag) override;
    void showAnswer(const QJsonObject &answer, ResultView &result) override;
};

} // namespace jackfield
