// SPDX-License-Identifier: MIT
#include "ui/start/EmptyState.h"

#include "models/PresetsModel.h"
#include "ui/start/PresetCard.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jackfield {

EmptyState::EmptyState(const PresetsModel &presets, QWidget *parent)
    : QScrollArea(parent), m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("emptyState"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    auto *page = new QWidget(this);
    auto *title =
        new QLabel(tr("Keep your MCP connectors here: sealed, and tested for real."), page);
    title->setFont(titleFont());
    auto *sentence = new QLabel(
        tr("A connector is a server that gives an agent tools, such as your files or your issues. "
           "Begin with one of these, or add your own."),
        page);
    for (QLabel *label : {title, sentence})
        label->setWordWrap(true);
    auto *byHand = new QPushButton(icon(Icon::Add), tr("Add by &hand…"), page);
    auto *import = new QPushButton(icon(Icon::Import), tr("&Import what I already have…"), page);
    byHand->setObjectName(QStringLiteral("addByHand"));
    import->setObjectName(QStringLiteral("import"));
    connect(byHand, &QPushButton::clicked, this, &EmptyState::addByHandRequested);
    connect(import, &QPushButton::clicked, this, &EmptyState::importRequested);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::gap);
    buttons->addWidget(byHand);
    buttons->addWidget(import);
    buttons->addStretch(1);
    m_grid->setSpacing(spacing::gap);

    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * spacing::group, 2 * spacing::group, 2 * spacing::group,
                               2 * spacing::group);
    layout->setSpacing(spacing::gap);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addSpacing(spacing::group);
    layout->addLayout(m_grid);
    layout->addSpacing(spacing::group);
    layout->addLayout(buttons);
    layout->addStretch(1);

    for (int row = 0; row < presets.rowCount(); ++row) {
        const Preset &preset = presets.presetAt(row);
        auto *card = new PresetCard(preset.draft.name, preset.draft.description,
                                    preset.draft.type == ConnectorType::Local, page);
        card->setObjectName(QStringLiteral("preset/%1").arg(preset.draft.name));
        connect(card, &PresetCard::clicked, this, [this, row] { Q_EMIT presetChosen(row); });
        m_cards.append(card);
    }
    setWidget(page);
    arrange();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void EmptyState::arrange()
{
    const int room = viewport()->width() - 4 * spacing::group;
    const int wanted = m_cards.isEmpty() ? 1 : m_cards.constFirst()->sizeHint().width();
    const int columns = qBound(1, (room + spacing::gap) / (wanted + spacing::gap), 4);
    if (columns == m_columns)
        return;
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
}

} // namespace jackfield
