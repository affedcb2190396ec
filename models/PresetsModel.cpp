// SPDX-License-Identifier: MIT
#include "models/PresetsModel.h"

#include "domain/CommandLine.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A static library's resources are there only once somebody asks for them; outside of any
// namespace.
static void initPresets()
{
    Q_INIT_RESOURCE(presets);
}

namespace jackfield {

namespace {

Result<Preset> presetFrom(const QJsonObject &json)
{
    Preset preset;
    preset.draft.name = json.value(u"name").toString();
    preset.draft.description = json.value(u"description").toString();
    preset.signsIn = json.value(u"signsIn").toBool();
    for (const QJsonValue &name : json.value(u"variables").toArray())
        preset.variableNames.append(name.toString());
    preset.needsInput = !preset.variableNames.isEmpty() || json.value(u"needsInput").toBool();
    if (preset.draft.name.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("a preset has no name"));

    if (json.contains(u"url")) {
        preset.draft.type = ConnectorType::Remote;
        preset.draft.transport = TransportChoice::Auto;
        preset.draft.url = json.value(u"url").toString();
        return preset;
    }
    auto words = splitCommandLine(json.value(u"command").toString());
    if (!words)
        return failure(words.error());
    if (words->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1 has neither command nor URL").arg(preset.draft.name));
    preset.draft.command = words->takeFirst();
    preset.draft.args = *words;
    return preset;
}

} // namespace

PresetsModel::PresetsModel(QObject *parent) : QAbstractListModel(parent)
{
    initPresets();
    QFile file(QStringLiteral(":/presets.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    auto presets = parse(opened ? file.readAll() : QByteArray());
    if (presets)
        m_presets = *std::move(presets);
    else
        qCritical("The built-in presets do not read: %s", qUtf8Printable(presets.error().detail));
}

Result<QList<Preset>> PresetsModel::parse(QByteArrayView json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, problem.errorString());
    QList<Preset> presets;
    for (const QJsonValue &entry : document.object().value(u"presets").toArray()) {
        auto preset = presetFrom(entry.toObject());
        if (!preset)
            return failure(preset.error());
        presets.append(*std::move(preset));
    }
    return presets;
}

int PresetsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_presets.size());
}

QVariant PresetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Preset &preset = m_presets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return preset.draft.name;
    case Qt::ToolTipRole:
        return preset.draft.type == ConnectorType::Local
                   ? joinCommandLine(QStringList(preset.draft.command) + preset.draft.args)
                   : preset.draft.url;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(preset.draft.name, preset.draft.description);
    case DescriptionRole:
        return preset.draft.description;
    case IsLocalRole:
        return preset.draft.type == ConnectorType::Local;
    default:
        return {};
    }
}

} // namespace jackfield
