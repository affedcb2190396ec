// SPDX-License-Identifier: MIT
#include "models/ConnectorTableModel.h"

#include "domain/ErrorText.h"
#include "models/RelativeTime.h"
#include "models/SignInWords.h"

#include <QLocale>

#include <algorithm>
#include <chrono>

namespace jackfield {

namespace {

using namespace std::chrono_literals;

/// The person's own order of letters. The "C" locale has none: it knows neither numbers nor cases.
QLocale orderOfLetters()
{
    const QLocale own;
    return own.language() == QLocale::C ? QLocale(QLocale::English) : own;
}

QString toolsText(const Connector &connector)
{
    const bool measured = connector.status == ConnectorStatus::Connected && connector.lastTest &&
                          connector.lastTest->tools;
    return measured ? QString::number(*connector.lastTest->tools) : QStringLiteral("–");
}

/// -1 where there is nothing to sort by, so that it comes last.
int toolsKey(const Connector &connector)
{
    if (connector.status != ConnectorStatus::Connected || !connector.lastTest)
        return -1;
    return connector.lastTest->tools.value_or(-1);
}

qint64 testedKey(const Connector &connector)
{
    return connector.lastTest && connector.lastTest->testedAt.isValid()
               ? connector.lastTest->testedAt.toMSecsSinceEpoch()
               : 0;
}

} // namespace

ConnectorTableModel::ConnectorTableModel(ConnectorService &connectors, ConnectorTester &tester,
                                         Clock &clock, QObject *parent)
    : QAbstractTableModel(parent),
      m_connectors(connectors),
      m_tester(tester),
      m_clock(clock),
      m_collator(orderOfLetters()),
      m_reader(connectors)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);

    // Fifty tests that end together are one reload.
    m_reloadSoon.setSingleShot(true);
    m_reloadSoon.setInterval(20ms);
    connect(&m_reloadSoon, &QTimer::timeout, this, &ConnectorTableModel::reload);
    connect(&m_connectors, &ConnectorService::changed, this, [this] {
        if (!m_reloadSoon.isActive())
            m_reloadSoon.start();
    });
    connect(&m_reader, &ConnectorReader::pageRead, this, &ConnectorTableModel::takePage);
    connect(&m_reader, &ConnectorReader::finished, this, &ConnectorTableModel::endReading);
    connect(&m_tester, &ConnectorTester::queued, this,
            [this](const ConnectorId &id) { setTesting(id, true); });
    connect(&m_tester, &ConnectorTester::testFinished, this,
            [this](const ConnectorId &id) { setTesting(id, false); });

    m_minute.setInterval(30s);
    connect(&m_minute, &QTimer::timeout, this, &ConnectorTableModel::tellTimesChanged);
    m_minute.start();
}

int ConnectorTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int ConnectorTableModel::rowOf(const ConnectorId &id) const
{
    if (m_rowsMoved) {
        m_rowOfId.clear();
        for (size_t row = 0; row < m_rows.size(); ++row)
            m_rowOfId.insert(m_rows[row]->connector.id, int(row));
        m_rowsMoved = false;
    }
    return m_rowOfId.value(id, -1);
}

QList<ConnectorId> ConnectorTableModel::enabledIds() const
{
    QList<ConnectorId> ids;
    for (const auto &row : m_rows)
        if (row->connector.enabled)
            ids.append(row->connector.id);
    return ids;
}

StatusKind ConnectorTableModel::statusAt(int row) const
{
    const Connector &connector = connectorAt(row);
    return statusKind(connector, m_testing.contains(connector.id));
}

QVariant ConnectorTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = rowAt(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.row(), column);
    case Qt::EditRole:
        return column == Name ? QVariant(row.connector.name) : display(row, index.row(), column);
    case Qt::ToolTipRole:
        return toolTip(row, index.row(), column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.row(), column);
    case Qt::CheckStateRole:
        return column == On
                   ? QVariant::fromValue(row.connector.enabled ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return column == Tools ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                               : QVariant();
    case IdRole:
        return QVariant::fromValue(row.connector.id);
    case StatusRole:
        return QVariant::fromValue(statusAt(index.row()));
    default:
        return {};
    }
}

QVariant ConnectorTableModel::display(const Row &row, int rowNumber, Column column) const
{
    const Connector &connector = row.connector;
    switch (column) {
    case Status:
        return statusWord(statusAt(rowNumber));
    case Name:
        return connector.name;
    case Type:
        return connector.type == ConnectorType::Local ? tr("local") : tr("remote");
    case Endpoint:
        return endpointOf(row);
    case Tools:
        return toolsText(connector);
    case Tested:
        return testedText(connector);
    case On:
    case ColumnCount:
        break;
    }
    return {};
}

QString ConnectorTableModel::testedText(const Connector &connector) const
{
    if (!connector.lastTest)
        return QStringLiteral("–");
    return relativeTime(connector.lastTest->testedAt, m_clock.now());
}

QString ConnectorTableModel::toolTip(const Row &row, int rowNumber, Column column) const
{
    const Connector &connector = row.connector;
    const auto &lastTest = connector.lastTest;
    switch (column) {
    case Status:
        if (statusAt(rowNumber) == StatusKind::Disconnected)
            return lastTest ? tr("Changed since its last test") : tr("Not tested yet");
        if (statusAt(rowNumber) == StatusKind::ToolsChanged)
            return tr("Connected, but a tool that you know is described or called in another way "
                      "than you accepted");
        if (statusAt(rowNumber) == StatusKind::Connected && connector.signIn)
            return QStringLiteral("%1 · %2").arg(statusWord(StatusKind::Connected),
                                                 signInText(connector.signIn, m_clock.now()));
        if (statusAt(rowNumber) == StatusKind::SignInRefused)
            return textFor(Error{ErrorCode::Unauthorized, connector.signIn->issuer}).cause;
        if (statusAt(rowNumber) == StatusKind::Testing || !connector.enabled || !lastTest ||
            !lastTest->code)
            return statusWord(statusAt(rowNumber));
        return textFor(Error{*lastTest->code, {}}).cause;
    case Name:
        return connector.description.isEmpty() ? connector.name
                                               : connector.name + u'\n' + connector.description;
    case Endpoint:
        return endpointOf(row);
    case Tested:
        return lastTest ? exactTime(lastTest->testedAt) : tr("Not tested yet");
    case On:
        return connector.enabled ? tr("On: tasks and clients may use it")
                                 : tr("Off: nothing uses it");
    case Tools:
        return lastTest && lastTest->toolDrift != ToolDrift::None
                   ? tr("The tools are not what you accepted")
                   : QString();
    case Type:
    case ColumnCount:
        break;
    }
    return {};
}

QString ConnectorTableModel::accessibleText(const Row &row, int rowNumber, Column column) const
{
    const Connector &connector = row.connector;
    switch (column) {
    case Tools:
        return toolsKey(connector) < 0 ? tr("number of tools not known")
                                       : tr("tools: %1").arg(toolsKey(connector));
    case Tested:
        return connector.lastTest ? tr("tested %1").arg(testedText(connector)) : tr("not tested");
    case On:
        return connector.enabled ? tr("on") : tr("off");
    default:
        return display(row, rowNumber, column).toString();
    }
}

QVariant ConnectorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Tools)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Status:
        return tr("Status");
    case Name:
        return tr("Name");
    case Type:
        return tr("Type");
    case Endpoint:
        return tr("Endpoint");
    case Tools:
        return tr("Tools");
    case Tested:
        return tr("Tested");
    case On:
        return tr("On");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags ConnectorTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemNeverHasChildren;
    if (index.column() == Name)
        flags |= Qt::ItemIsEditable;
    if (index.column() == On)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ConnectorTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return false;
    const Connector before = connectorAt(index.row());
    Result<Connector> changed = before;
    if (index.column() == On && role == Qt::CheckStateRole) {
        changed = m_connectors.setEnabled(before.id, value.value<Qt::CheckState>() == Qt::Checked);
    } else if (index.column() == Name && role == Qt::EditRole) {
        if (value.toString() == before.name)
            return true;
        changed = m_connectors.rename(before.id, value.toString());
    } else {
        return false;
    }
    if (!changed) {
        Q_EMIT editFailed(before.id, changed.error());
        return false;
    }
    // The row may have moved while the service told of the change.
    if (const int row = rowOf(before.id); row >= 0)
        replace(row, *changed);
    return true;
}

void ConnectorTableModel::reload()
{
    m_reloadSoon.stop();
    m_reader.start();
}

void ConnectorTableModel::refresh(const QList<ConnectorId> &ids)
{
    for (const ConnectorId &id : ids)
        if (const auto connector = m_connectors.find(id))
            take(*connector);
    appendNew();
    reload();
}

void ConnectorTableModel::takePage(const QList<Connector> &page, bool isFirst)
{
    if (isFirst) {
        m_read.clear();
        m_new.clear();
    }
    for (const Connector &connector : page)
        take(connector);
    // What is shown stays until all is read; where nothing is, the first page is better.
    if (!isFirst || !m_rows.empty() || !isLoading())
        return;
    appendNew();
    Q_EMIT reloaded();
}

void ConnectorTableModel::take(const Connector &connector)
{
    const bool wasRead = m_read.contains(connector.id);
    m_read.insert(connector.id);
    if (const int row = rowOf(connector.id); row >= 0)
        replace(row, connector);
    else if (!wasRead) // who is renamed meanwhile is met twice
        m_new.push_back(
            std::make_unique<Row>(Row{connector, {}, m_collator.sortKey(connector.name), {}}));
}

void ConnectorTableModel::endReading(const std::optional<Error> &error)
{
    m_loadError = error;
    m_complete = m_complete || !error;
    if (!error) {
        removeAllButRead();
        appendNew();
    }
    m_new.clear();
    m_read.clear();
    Q_EMIT reloaded();
}

void ConnectorTableModel::removeAllButRead()
{
    // Whole runs, from the end, so that the numbers of the rows before stay right.
    int last = int(m_rows.size()) - 1;
    while (last >= 0) {
        if (m_read.contains(connectorAt(last).id)) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !m_read.contains(connectorAt(first - 1).id))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        m_rowsMoved = true;
        endRemoveRows();
        last = first - 1;
    }
}

void ConnectorTableModel::replace(int row, const Connector &connector)
{
    if (connectorAt(row) == connector)
        return;
    *m_rows[size_t(row)] = Row{connector, {}, std::nullopt, {}};
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ConnectorTableModel::appendNew()
{
    if (m_new.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(m_new.size()) - 1);
    m_rows.reserve(m_rows.size() + m_new.size());
    for (auto &row : m_new) {
        m_rowOfId.insert(row->connector.id, int(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    m_new.clear();
    endInsertRows();
}

const QString &ConnectorTableModel::endpointOf(const Row &row)
{
    if (row.endpoint.isNull())
        row.endpoint = endpointText(row.connector);
    return row.endpoint;
}

void ConnectorTableModel::setTesting(const ConnectorId &id, bool testing)
{
    if (testing)
        m_testing.insert(id);
    else
        m_testing.remove(id);
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_rows[size_t(row)]->foldedText.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ConnectorTableModel::tellTimesChanged()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Tested), index(int(m_rows.size()) - 1, Tested),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

const QCollatorSortKey &ConnectorTableModel::nameKey(const Row &row) const
{
    if (!row.nameKey)
        row.nameKey = m_collator.sortKey(row.connector.name);
    return *row.nameKey;
}

bool ConnectorTableModel::isBefore(int row, int other, Column column) const
{
    const Row &a = rowAt(row);
    const Row &b = rowAt(other);
    const auto byName = [&] {
        const int order = nameKey(a).compare(nameKey(b));
        return order != 0 ? order < 0 : a.connector.id.toString() < b.connector.id.toString();
    };
    const auto by = [&](auto keyOfA, auto keyOfB) {
        return keyOfA != keyOfB ? keyOfA < keyOfB : byName();
    };
    switch (column) {
    case Status:
        return by(int(statusAt(row)), int(statusAt(other)));
    case Type:
        return by(int(a.connector.type), int(b.connector.type));
    case Endpoint:
        return by(endpointOf(a), endpointOf(b));
    case Tools: // the most, and the latest, come first: that is what one looks for
        return by(-toolsKey(a.connector), -toolsKey(b.connector));
    case Tested:
        return by(-testedKey(a.connector), -testedKey(b.connector));
    case On:
        return by(a.connector.enabled ? 0 : 1, b.connector.enabled ? 0 : 1);
    case Name:
    case ColumnCount:
        break;
    }
    return byName();
}

bool ConnectorTableModel::matches(int row, const QString &foldedText) const
{
    const Row &found = rowAt(row);
    if (found.foldedText.isEmpty()) {
        const Connector &connector = found.connector;
        found.foldedText = QStringList{connector.name, connector.description, endpointOf(found),
                                       statusWord(statusAt(row))}
                               .join(u'\n')
                               .toCaseFolded();
    }
    return found.foldedText.contains(foldedText);
}

} // namespace jackfield
