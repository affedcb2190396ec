// SPDX-License-Identifier: MIT
#include "models/tryout/EntriesFilterModel.h"

#include <algorithm>
#include <utility>

namespace jackfield {

namespace {

/// Rows to look at in one turn of the event loop: a few milliseconds.
constexpr int slice = 2'000;

} // namespace

EntriesFilterModel::EntriesFilterModel(ServerEntriesModel &entries, QObject *parent)
    : QAbstractListModel(parent), m_entries(entries)
{
    connect(&m_slices, &QTimer::timeout, this, &EntriesFilterModel::takeSlice);
    // What is shown are rows of a list that goes: it is let go with it.
    connect(&entries, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_slices.stop();
        beginResetModel();
        m_rows.clear();
        endResetModel();
    });
    connect(&entries, &QAbstractItemModel::modelReset, this, &EntriesFilterModel::begin);
    begin();
}

int EntriesFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EntriesFilterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_entries.data(m_entries.index(m_rows.at(index.row())), role);
}

void EntriesFilterModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    begin();
}

int EntriesFilterModel::rowOf(int entryRow) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), entryRow);
    return found != m_rows.end() && *found == entryRow ? int(found - m_rows.begin()) : -1;
}

void EntriesFilterModel::begin()
{
    m_matches.clear();
    m_next = 0;
    m_slices.start(0);
    takeSlice();
}

void EntriesFilterModel::takeSlice()
{
    const int all = m_entries.rowCount();
    const int end = m_text.isEmpty() ? all : std::min(all, m_next + slice);
    m_matches.reserve(end);
    for (; m_next < end; ++m_next)
        if (m_text.isEmpty() || m_entries.holds(m_next, m_text))
            m_matches.append(m_next);
    if (m_next < all)
        return;
    m_slices.stop();
    beginResetModel();
    m_rows = std::exchange(m_matches, {});
    endResetModel();
}

} // namespace jackfield
