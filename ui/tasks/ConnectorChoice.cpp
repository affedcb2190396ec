// SPDX-License-Identifier: MIT
#include "ui/tasks/ConnectorChoice.h"

#include "ui/tables/RowDelegates.h"
#include "ui/theme/Spacing.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

namespace jackfield {

ConnectorChoice::ConnectorChoice(TaskConnectorsModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_view(new QTreeView(this)), m_sum(new QLabel(this))
{
    m_view->setObjectName(QStringLiteral("taskConnectors"));
    m_view->setAccessibleName(tr("Connectors"));
    m_view->setModel(&model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setItemDelegateForColumn(TaskConnectorsModel::Status,
                                     new StatusDelegate(m_view, TaskConnectorsModel::Status));
    m_view->setMinimumHeight(fontMetrics().lineSpacing() * 7);
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(TaskConnectorsModel::Name, QHeaderView::Stretch);
    const int em = fontMetrics().averageCharWidth();
    for (const auto &[column, characters] :
         {std::pair{TaskConnectorsModel::Status, StatusDelegate::widthInCharacters(fontMetrics())},
          std::pair{TaskConnectorsModel::Tools, 9}, std::pair{TaskConnectorsModel::Tokens, 16}})
        header->resizeSection(column, std::max(characters * em, header->sectionSizeHint(column)));
    m_sum->setObjectName(QStringLiteral("taskSum"));
    m_sum->setWordWrap(true);
    m_sum->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_sum);
    connect(&m_model, &TaskConnectorsModel::sumChanged, this, &ConnectorChoice::showSum);
    showSum();
}

void ConnectorChoice::showSum()
{
    const TaskConnectorsModel::Sum sum = m_model.sum();
    if (m_model.rowCount() == 0) {
        m_sum->setText(tr("There are no connectors yet; the agent runs without."));
        return;
    }
    if (sum.connectors == 0) {
        m_sum->setText(tr("The agent gets none, and none of its own either."));
        return;
    }
    const QString text = tr("Chosen: %1, with %2 tools, whose descriptions take about %3 tokens.")
                             .arg(sum.connectors)
                             .arg(QLocale().toString(sum.tools), QLocale().toString(sum.tokens));
    m_sum->setText(sum.isComplete ? text : tr("%1 Of some it is not known.").arg(text));
}

} // namespace jackfield
