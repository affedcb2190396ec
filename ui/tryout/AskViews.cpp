// SPDX-License-Identifier: MIT
#include "ui/tryout/AskViews.h"

#include "models/tryout/ResultContent.h"
#include "models/tryout/UriTemplate.h"
#include "ui/tryout/ResultView.h"

#include <QJsonArray>
#include <QLocale>

namespace jackfield {

namespace {

constexpr int mostParameters = 100;

QJsonObject textProperty(const QString &description)
{
    QJsonObject property{{QStringLiteral("type"), QStringLiteral("string")}};
    if (!description.isEmpty())
        property.insert(QStringLiteral("description"), description);
    return property;
}

QJsonObject objectSchema(const QJsonObject &properties, const QJsonArray &required)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

} // namespace

ToolView::ToolView(LiveServer &server, QWidget *parent) : AskView(server, tr("&Call"), parent) {}

AskView::Subject ToolView::describe(const QJsonObject &tool, bool) const
{
    Subject subject;
    subject.title = titleOf(tool);
    // Older servers put it among the annotations.
    if (!tool.contains(QStringLiteral("title")))
        if (const QString title =
                text(tool.value(QStringLiteral("annotations")).toObject(), "title");
            !title.isEmpty())
            subject.title = title;
    subject.technical = text(tool, "name");
    subject.hints = toolHints(tool).join(QStringLiteral(" · "));
    subject.description = text(tool, "description");
    subject.schema = tool.value(QStringLiteral("inputSchema")).toObject();
    subject.nothingText = tr("This tool takes no arguments.");
    subject.warning = mayDestroy(tool) ? tr("May change or delete things") : QString();
    subject.isJsonOffered = true;
    return subject;
}

QFuture<Result<QJsonObject>> ToolView::ask(const QJsonObject &tool, bool,
                                           const QJsonObject &arguments, RequestTag tag)
{
    return server().callTool(tool.value(QStringLiteral("name")).toString(), arguments, tag);
}

void ToolView::showAnswer(const QJsonObject &answer, ResultView &result)
{
    const QList<ContentPart> parts = partsOfToolResult(answer, mask());
    if (isToolError(answer))
        result.showToolError(parts);
    else
        result.showParts(parts, tr("The tool answered without any content."));
}

ResourceView::ResourceView(LiveServer &server, QWidget *parent)
    : AskView(server, tr("&Read"), parent)
{
}

AskView::Subject ResourceView::describe(const QJsonObject &resource, bool isTemplate) const
{
    Subject subject;
    subject.title = titleOf(resource);
    subject.technical = text(resource, isTemplate ? "uriTemplate" : "uri");
    QStringList hints{text(resource, "mimeType").simplified().left(100)};
    if (const QJsonValue size = resource.value(QStringLiteral("size")); size.isDouble())
        hints.append(QLocale().formattedDataSize(qint64(size.toDouble()), 1));
    if (isTemplate)
        hints.append(tr("Template"));
    hints.removeAll(QString());
    subject.hints = hints.join(QStringLiteral(" · "));
    subject.description = text(resource, "description");
    QJsonObject properties;
    QJsonArray order;
    const QString address = resource.value(QStringLiteral("uriTemplate")).toString();
    const QStringList names = isTemplate ? UriTemplate(address).variables() : QStringList();
    for (const QString &name : names.first(std::min(names.size(), qsizetype(mostParameters))))
        properties.insert(name, textProperty({}));
    subject.schema = objectSchema(properties, order);
    return subject;
}

QFuture<Result<QJsonObject>> ResourceView::ask(const QJsonObject &resource, bool isTemplate,
                                               const QJsonObject &arguments, RequestTag tag)
{
    if (!isTemplate)
        return server().readResource(resource.value(QStringLiteral("uri")).toString(), tag);
    QHash<QString, QString> values;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        values.insert(argument.key(), argument.value().toString());
    const UriTemplate address(resource.value(QStringLiteral("uriTemplate")).toString());
    return server().readResource(address.expanded(values), tag);
}

void ResourceView::showAnswer(const QJsonObject &answer, ResultView &result)
{
    result.showParts(partsOfResource(answer, mask()), tr("This resource has no contents."));
}

PromptView::PromptView(LiveServer &server, QWidget *parent)
    : AskView(server, tr("&Get the prompt"), parent)
{
}

AskView::Subject PromptView::describe(const QJsonObject &prompt, bool) const
{
    Subject subject;
    subject.title = titleOf(prompt);
    subject.technical = text(prompt, "name");
    subject.description = text(prompt, "description");
    subject.nothingText = tr("This prompt takes no arguments.");
    QJsonObject properties;
    QJsonArray required;
    const QJsonArray arguments = prompt.value(QStringLiteral("arguments")).toArray();
    for (const QJsonValue &argument : arguments) {
        const QString name = argument[QStringLiteral("name")].toString();
        if (properties.size() >= mostParameters)
            break;
        QJsonObject property = textProperty(argument[QStringLiteral("description")].toString());
        if (const QJsonValue title = argument[QStringLiteral("title")]; title.isString())
            property.insert(QStringLiteral("title"), title);
        properties.insert(name, property);
        if (argument[QStringLiteral("required")].toBool())
            required.append(name);
    }
    subject.schema = objectSchema(properties, required);
    return subject;
}

QFuture<Result<QJsonObject>> PromptView::ask(const QJsonObject &prompt, bool,
                                             const QJsonObject &arguments, RequestTag tag)
{
    return server().getPrompt(prompt.value(QStringLiteral("name")).toString(), arguments, tag);
}

void PromptView::showAnswer(const QJsonObject &answer, ResultView &result)
{
    result.showParts(partsOfPrompt(answer, mask()), tr("This prompt has no messages."));
}

} // namespace jackfield
