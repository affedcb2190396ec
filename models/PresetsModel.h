// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ConnectorDraft.h"
#include "domain/Result.h"

#include <QAbstractListModel>
#include <QByteArrayView>
#include <QList>

namespace jackfield {

/// A connector that many people want, ready but for what is theirs.
struct Preset
{
    ConnectorDraft draft;
    QStringList variableNames; ///< secrets to be filled in
    bool signsIn = false;      ///< the server wants OAuth
    bool needsInput = false;   ///< something must be filled in before it can work
};

/// The presets as a list. They are data (resources/presets.json), so that a new one needs no code.
/// Read once; main thread.
class PresetsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DescriptionRole = Qt::UserRole, IsLocalRole };

    /// The presets that are built in.
    explicit PresetsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const final;

    const Preset &presetAt(int row) const { return m_presets.at(row); }

    /// Reads such a file; InvalidInput names the entry that is wrong.
    static Result<QList<Preset>> parse(QByteArrayView json);

private:
    QList<Preset> m_presets;
};

} // namespace jackfield
