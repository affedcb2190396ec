// SPDX-License-Identifier: MIT
#include "ui/detail/DetailPanel.h"

#include "ui/detail/ConnectorOverview.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QLabel>
#include <QMap>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jackfield {

DetailPanel::DetailPanel(ConnectorTableModel &model, ConnectorService &connectors,
                         ConnectorTester &tester, Clock &clock, QWidget *parent)
    : QStackedWidget(parent),
      m_model(model),
      m_connectors(connectors),
      m_clock(clock),
      m_steps(tester),
      m_message(makeMessage(m_title, m_text)),
      m_tabs(new QTabWidget(this)),
      m_overview(new ConnectorOverview(m_steps, this))
{
    setObjectName(QStringLiteral("detailPanel"));
    addWidget(m_message);
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setAccessibleName(tr("The selected connector"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->addTab(m_overview, tr("Overview"));
    addWidget(m_tabs);
    connect(&m_model, &ConnectorTableModel::reloaded, this, &DetailPanel::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                if (m_ids.size() != 1)
                    return showSummary();
                const int row = m_model.rowOf(m_ids.constFirst());
                if (row >= first.row() && row <= last.row())
                    refresh();
            });
    connect(m_overview, &ConnectorOverview::remedyChosen, this, [this](Remedy remedy) {
        if (m_ids.size() == 1)
            Q_EMIT remedyChosen(m_ids.constFirst(), remedy);
    });
    connect(m_overview, &ConnectorOverview::toolsSeen, this, [this](const ToolSnapshot &shown) {
        if (m_ids.size() == 1)
            Q_EMIT toolsSeen(m_ids.constFirst(), shown);
    });
    connect(&tester, &ConnectorTester::queued, this, [this](const ConnectorId &id) {
        if (!m_ids.contains(id))
            return;
        m_unsaved.reset();
        m_overview->clearStderr();
    });
    connect(&tester, &ConnectorTester::stderrLine, this,
            [this](const ConnectorId &id, const QString &line) {
                if (m_ids.size() == 1 && m_ids.constFirst() == id)
                    m_overview->appendStderr(line);
            });
    connect(&tester, &ConnectorTester::testFinished, this, &DetailPanel::keepUnsavedReport);
    setSelection({});
}

QWidget *DetailPanel::makeMessage(QLabel *&title, QLabel *&text)
{
    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    title = new QLabel(page);
    title->setFont(titleFont());
    text = new QLabel(page);
    for (QLabel *label : {title, text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addStretch(1);
    return page;
}

void DetailPanel::addTab(QWidget *page, const QString &title)
{
    m_tabs->addTab(page, title);
}

void DetailPanel::setSelection(const QList<ConnectorId> &ids)
{
    if (ids != m_ids || ids.isEmpty()) {
        m_ids = ids;
        m_unsaved.reset();
        m_overview->clearStderr();
        m_overview->ensureVisible(0, 0);
        m_steps.setConnector(ids.size() == 1 ? ids.constFirst() : ConnectorId());
    }
    refresh();
}

void DetailPanel::refresh()
{
    if (m_ids.size() == 1 && m_model.rowOf(m_ids.constFirst()) >= 0)
        showOne(m_ids.constFirst());
    else
        showSummary();
}

void DetailPanel::showOne(const ConnectorId &id)
{
    const int row = m_model.rowOf(id);
    const StatusKind kind = m_model.statusAt(row);
    const Connector &connector = m_model.connectorAt(row);
    std::optional<TestReport> report = m_unsaved;
    // A report of before a change says nothing about what is there now.
    if (!report && connector.lastTest) {
        const auto last = m_connectors.lastReport(id);
        if (last)
            report = *last;
    }
    m_overview->show(connector, kind, report, otherAccountsOf(connector), m_clock.now());
    setCurrentWidget(m_tabs);
}

/// The connectors of the same server that are signed in too, each with who it is there.
QStringList DetailPanel::otherAccountsOf(const Connector &connector) const
{
    QStringList others;
    if (!connector.signIn || !connector.signIn->isSignedIn())
        return others;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Connector &other = m_model.connectorAt(row);
        if (other.id == connector.id || other.url != connector.url || !other.signIn ||
            !other.signIn->isSignedIn())
            continue;
        others.append(
            other.signIn->account.isEmpty()
                ? other.name
                : tr("%1 (%2)", "connector, account").arg(other.name, other.signIn->account));
    }
    return others;
}

void DetailPanel::showSummary()
{
    setCurrentWidget(m_message);
    QMap<StatusKind, int> counts;
    int present = 0;
    for (const ConnectorId &id : std::as_const(m_ids)) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            continue;
        ++present;
        ++counts[m_model.statusAt(row)];
    }
    if (present == 0) {
        m_title->setText(tr("No connector selected"));
        m_text->setText(tr("Select one to see its status, its server and what a test found."));
        return;
    }
    m_title->setText(tr("Selected connectors: %1").arg(present));
    QStringList lines;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        lines.append(QStringLiteral("%1: %2").arg(statusWord(count.key())).arg(count.value()));
    m_text->setText(lines.join(u'\n'));
}

void DetailPanel::keepUnsavedReport(const ConnectorId &id, const TestReport &report)
{
    if (m_ids.size() != 1 || m_ids.constFirst() != id)
        return;
    const bool isKept = !report.error || (report.error->code != ErrorCode::Locked &&
                                          report.error->code != ErrorCode::Cancelled);
    if (!isKept && report.error->code != ErrorCode::Cancelled)
        m_unsaved = report;
    refresh();
}

QSize DetailPanel::sizeHint() const
{
    // Wide enough that every tab is in sight.
    const int tabs = m_tabs->tabBar()->sizeHint().width() + spacing::gap;
    return {std::max(fontMetrics().averageCharWidth() * 48, tabs),
            QStackedWidget::sizeHint().height()};
}

} // namespace jackfield
