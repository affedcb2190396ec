// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QGridLayout;

namespace jackfield {

class PresetCard;
class PresetsModel;

/// What stands there before there is a connector: what this is, presets as cards, and the two other
/// ways to begin. Main thread; owned by its parent widget; the presets outlive it.
class EmptyState : public QScrollArea
{
    Q_OBJECT

public:
    explicit EmptyState(const PresetsModel &presets, QWidget *parent = nullptr);

Q_SIGNALS:
    void presetChosen(int row);
    void addByHandRequested();
    void importRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QGridLayout *m_grid;
    QList<PresetCard *> m_cards;
    int m_columns = 0;
};

} // namespace jackfield
