// SPDX-License-Identifier: MIT
#include "models/secrets/SecretEntriesModel.h"

namespace jackfield {

namespace {

/// The same for every value, so that not even its length shows.
QString dots()
{
    return QString(8, QChar(0x2022));
}

} // namespace

SecretEntriesModel::SecretEntriesModel(Field field, QObject *parent)
    : QAbstractTableModel(parent), m_field(field)
{
}

void SecretEntriesModel::loadSaved(const QStringList &names)
{
    load(names, true);
}

void SecretEntriesModel::loadNew(const QStringList &names)
{
    load(names, false);
}

void SecretEntriesModel::load(const QStringList &names, bool saved)
{
    beginResetModel();
    m_rows.clear();
    for (const QString &name : names) {
        Row row;
        row.name = name;
        row.saved = saved;
        row.loaded = true;
        m_rows.append(row);
    }
    endResetModel();
    m_loadedRows = m_rows;
    check();
}

int SecretEntriesModel::addEntry()
{
    const int row = int(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append(Row());
    endInsertRows();
    return row;
}

void SecretEntriesModel::setValue(int row, const Secret &value)
{
    if (!isRow(row) || m_rows.at(row).removed)
        return;
    m_rows[row].value = value;
    m_rows[row].pasteProblem.clear();
    rowEdited();
}

void SecretEntriesModel::removeEntry(int row)
{
    if (!isRow(row))
        return;
    if (m_rows.at(row).isBlank()) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    } else {
        m_rows[row].removed = true;
    }
    rowEdited();
}

void SecretEntriesModel::undo(int row)
{
    if (!isRow(row))
        return;
    Row &entry = m_rows[row];
    if (entry.removed)
        entry.removed = false;
    else if (entry.saved)
        entry.value.reset();
    rowEdited();
}

int SecretEntriesModel::paste(QByteArrayView text)
{
    const QList<PastedEntry> pasted =
        m_field == Field::Headers ? readHeaderLines(text) : readDotEnvBlock(text);
    for (const PastedEntry &entry : pasted)
        put(entry);
    rowEdited();
    return int(pasted.size());
}

/// The row that has this name and waits for a value, or -1.
int SecretEntriesModel::rowForPasted(const QString &name) const
{
    const Qt::CaseSensitivity sensitivity =
        m_field == Field::Headers ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (int row = 0; row < m_rows.size(); ++row)
        if (!m_rows.at(row).value && m_rows.at(row).name.compare(name, sensitivity) == 0)
            return row;
    return -1;
}

void SecretEntriesModel::put(const PastedEntry &entry)
{
    int row = entry.name.isEmpty() ? -1 : rowForPasted(entry.name);
    if (row < 0)
        row = addEntry();
    Row &target = m_rows[row];
    if (!target.saved)
        target.name = entry.name;
    target.value = entry.value;
    target.removed = false;
    target.pasteProblem = entry.problem;
}

SecretEntriesModel::State SecretEntriesModel::state(int row) const
{
    if (!isRow(row))
        return State::Removed;
    const Row &entry = m_rows.at(row);
    if (entry.removed)
        return State::Removed;
    if (!entry.saved)
        return State::Added;
    return entry.value ? State::Replaced : State::Kept;
}

std::optional<Secret> SecretEntriesModel::unsavedValue(int row) const
{
    if (!isRow(row) || state(row) == State::Kept)
        return std::nullopt;
    return m_rows.at(row).value.value_or(Secret());
}

SecretPatch SecretEntriesModel::patch() const
{
    SecretPatch patch;
    for (const Row &row : m_rows)
        if (row.counts() && (!row.saved || row.value))
            patch.set.append({row.name, row.value.value_or(Secret())});
    // A name that is removed here and added anew there is replaced, not removed.
    const QStringList set = namesOf(patch.set);
    for (const Row &row : m_rows)
        if (row.saved && row.removed && !set.contains(row.name))
            patch.remove.append(row.name);
    return patch;
}

bool SecretEntriesModel::isModified() const
{
    qsizetype loaded = 0;
    for (const Row &row : m_rows) {
        if (!row.loaded) {
            if (row.counts())
                return true;
            continue;
        }
        if (row.removed || row.value || row.name != m_loadedRows.value(loaded).name)
            return true;
        ++loaded;
    }
    return loaded != m_loadedRows.size();
}

QList<FieldProblem> SecretEntriesModel::problems() const
{
    QList<FieldProblem> problems;
    for (int row = 0; row < m_rows.size(); ++row)
        if (!m_rows.at(row).problem.isEmpty())
            problems.append({m_field, m_rows.at(row).problem, row});
    return problems;
}

int SecretEntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SecretEntriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SecretEntriesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !isRow(index.row()))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case StateRole:
        return int(state(index.row()));
    case ProblemRole:
    case Qt::AccessibleDescriptionRole:
        return row.problem;
    case EmptyRole:
        return row.value ? row.value->isEmpty() : !row.saved;
    case Qt::ToolTipRole:
        return row.problem.isEmpty() ? QVariant() : row.problem;
    default:
        break;
    }
    if (index.column() == ValueColumn)
        return valueData(row, role);
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return row.name;
    return role == Qt::AccessibleTextRole ? nameText(row) : QVariant();
}

QString SecretEntriesModel::nameText(const Row &row) const
{
    if (row.removed)
        return tr("%1, will be removed").arg(row.name);
    if (!row.saved)
        return row.name;
    return row.value ? tr("%1, will be replaced").arg(row.name) : tr("%1, saved").arg(row.name);
}

QVariant SecretEntriesModel::valueData(const Row &row, int role) const
{
    if (role == Qt::DisplayRole)
        return dots();
    if (role == Qt::AccessibleTextRole)
        return tr("Value of %1, hidden").arg(row.name);
    return {};
}

bool SecretEntriesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) ||
        index.column() != NameColumn)
        return false;
    Row &row = m_rows[index.row()];
    const QString name = value.toString().trimmed();
    if (name != row.name) {
        row.name = name;
        row.pasteProblem.clear();
        rowEdited();
    }
    return true;
}

QVariant SecretEntriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case ValueColumn:
        return tr("Value");
    default:
        return {};
    }
}

Qt::ItemFlags SecretEntriesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !isRow(index.row()))
        return Qt::NoItemFlags;
    const Row &row = m_rows.at(index.row());
    const Qt::ItemFlags plain = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const bool fixed = row.removed || (index.column() == NameColumn && row.saved);
    return fixed ? plain : plain | Qt::ItemIsEditable;
}

/// Asks the domain about all rows that count, and keeps what it says at each.
void SecretEntriesModel::check()
{
    SecretEntries entries;
    QList<int> rows;
    for (int row = 0; row < m_rows.size(); ++row) {
        m_rows[row].problem.clear();
        if (!m_rows.at(row).counts())
            continue;
        // A line of a paste that could not be read is no entry yet: what it lacks was said already.
        m_rows[row].problem = m_rows.at(row).pasteProblem;
        if (!m_rows.at(row).pasteProblem.isEmpty())
            continue;
        entries.append({m_rows.at(row).name, m_rows.at(row).value.value_or(Secret())});
        rows.append(row);
    }
    for (const FieldProblem &problem : validate(entries, m_field))
        m_rows[rows.value(problem.row)].problem = problem.text;

    const bool valid = problems().isEmpty();
    if (valid != m_valid) {
        m_valid = valid;
        Q_EMIT validityChanged(valid);
    }
}

void SecretEntriesModel::rowEdited()
{
    check();
    // One row's name decides whether another one is repeated, so all may look different now.
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT edited();
}

} // namespace jackfield
