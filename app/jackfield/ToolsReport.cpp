// SPDX-License-Identifier: MIT
#include "app/jackfield/ToolsReport.h"

#include "connectors/LiveServer.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTabWidget>

namespace jackfield {

ToolsReport::ToolsReport(MainWindow &window, Composition &composition, const QString &filter,
                         QObject *parent)
    : ListReport(window, filter, parent), m_composition(composition)
{
}

/// The panel follows the selection in a turn of its own.
bool ToolsReport::isReady() const
{
    return !window().isLoading() && !m_composition.liveServer().connector().isEmpty();
}

QAbstractItemView *ToolsReport::show()
{
    auto *const tabs = window().findChild<QTabWidget *>(QStringLiteral("detailTabs"));
    auto *const page = window().findChild<QWidget *>(QStringLiteral("toolsPage"));
    tabs->setCurrentWidget(page);
    m_composition.liveServer().start();
    return page->findChild<QAbstractItemView *>(QStringLiteral("entries"));
}

QLineEdit *ToolsReport::filterField() const
{
    return window().findChild<QLineEdit *>(QStringLiteral("entriesFilter"));
}

bool ToolsReport::hasFailed() const
{
    return m_composition.liveServer().state() == LiveServer::State::Failed;
}

} // namespace jackfield
