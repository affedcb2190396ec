// SPDX-License-Identifier: MIT
#include "models/tasks/TaskConnectorsModel.h"

#include "models/tasks/TaskWords.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace jackfield {

TaskConnectorsModel::TaskConnectorsModel(ConnectorService &service,
                                         const QList<Connector> &connectors, QObject *parent)
    : QAbstractTableModel(parent), m_service(service)
{
    m_rows.reserve(connectors.size());
    for (const Connector &connector : connectors)
        m_rows.append({connector,
                       connector.enabled && connector.status == ConnectorStatus::Connected,
                       {},
                       false,
                       false});
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    // What may be ticked without a second thought comes first.
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row &a, const Row &b) {
        if (a.isChosen != b.isChosen)
            return a.isChosen;
        return collator.compare(a.connector.name, b.connector.name) < 0;
    });
    connect(&m_counting, &QTimer::timeout, this, &TaskConnectorsModel::countNext);
    for (const Row &row : std::as_const(m_rows))
        if (row.isChosen)
            want(row);
}

void TaskConnectorsModel::want(const Row &row) const
{
    if (!std::exchange(row.isWanted, true))
        m_counting.start(0);
}

int TaskConnectorsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TaskConnectorsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskConnectorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Tools)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Status:
        return tr("Status");
    case Tools:
        return tr("Tools");
    case Tokens:
        return tr("Tokens, about");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags TaskConnectorsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    // One that is off is not given, whoever ticks it.
    if (!m_rows.at(index.row()).connector.enabled)
        flags &= ~Qt::ItemIsEnabled;
    return flags;
}

QVariant TaskConnectorsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const auto column = Column(index.column());
    if (role == Qt::CheckStateRole && column == Name)
        return row.isChosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && column >= Tools)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == statusKindRole)
        return QVariant::fromValue(statusKind(row.connector, false));
    if (role != Qt::DisplayRole)
        return {};
    const auto &tools = row.connector.lastTest;
    switch (column) {
    case Name:
        return row.connector.name;
    case Status:
        return statusWord(statusKind(row.connector, false));
    case Tools:
        return tools && tools->tools ? QLocale().toString(*tools->tools) : QStringLiteral("–");
    case Tokens:
        want(row);
        return row.tokens ? QLocale().toString(*row.tokens) : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

bool TaskConnectorsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name)
        return false;
    setChosen(index.row(), value.toInt() == Qt::Checked);
    Q_EMIT sumChanged();
    return true;
}

void TaskConnectorsModel::setChosen(int row, bool chosen)
{
    if (m_rows.at(row).isChosen == chosen)
        return;
    m_rows[row].isChosen = chosen;
    if (chosen)
        want(m_rows.at(row));
    Q_EMIT dataChanged(index(row, Name), index(row, Name), {Qt::CheckStateRole});
}

QList<ConnectorId> TaskConnectorsModel::chosen() const
{
    QList<ConnectorId> ids;
    for (const Row &row : m_rows)
        if (row.isChosen)
            ids.append(row.connector.id);
    return ids;
}

void TaskConnectorsModel::choose(const QList<ConnectorId> &ids)
{
    const QSet<ConnectorId> wanted(ids.cbegin(), ids.cend());
    for (int row = 0; row < int(m_rows.size()); ++row)
        setChosen(row, wanted.contains(m_rows.at(row).connector.id));
    Q_EMIT sumChanged();
}

TaskConnectorsModel::Sum TaskConnectorsModel::sum() const
{
    Sum sum;
    for (const Row &row : m_rows) {
        if (!row.isChosen)
            continue;
        ++sum.connectors;
        sum.tools += row.connector.lastTest ? row.connector.lastTest->tools.value_or(0) : 0;
        sum.tokens += row.tokens.value_or(0);
        sum.isComplete = sum.isComplete && row.tokens;
    }
    return sum;
}

void TaskConnectorsModel::countNext()
{
    const auto next = std::find_if(m_rows.begin(), m_rows.end(),
                                   [](const Row &row) { return row.isWanted && !row.isCounted; });
    if (next == m_rows.end()) {
        m_counting.stop();
        return;
    }
    next->isCounted = true;
    if (!next->connector.lastTest)
        return;
    const auto report = m_service.lastReport(next->connector.id);
    if (!report || !*report || !(*report)->toolMemory.seen)
        return;
    next->tokens = roughTokens(*(*report)->toolMemory.seen);
    const int row = int(next - m_rows.begin());
    Q_EMIT dataChanged(index(row, Tokens), index(row, Tokens), {Qt::DisplayRole});
    if (next->isChosen)
        Q_EMIT sumChanged();
}

} // namespace jackfield
