// SPDX-License-Identifier: MIT
#include "models/tryout/ServerEntriesModel.h"

#include "domain/WhenFinished.h"

#include <algorithm>
#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

namespace {

/// Rows to make in one turn of the event loop: a few milliseconds.
constexpr qsizetype slice = 500;

} // namespace

ServerEntriesModel::ServerEntriesModel(LiveServer &server, ServerList list, QObject *parent)
    : QAbstractListModel(parent), m_server(server), m_list(list)
{
    m_again.setSingleShot(true);
    m_again.setInterval(500ms);
    connect(&m_again, &QTimer::timeout, this, &ServerEntriesModel::load);
    connect(&m_slices, &QTimer::timeout, this, &ServerEntriesModel::readSlice);
    connect(&m_server, &LiveServer::stateChanged, this, &ServerEntriesModel::onServerState);
    connect(&m_server, &LiveServer::listChanged, this, &ServerEntriesModel::onListChanged);
    connect(&m_server, &LiveServer::connectorChanged, this, [this] {
        ++m_generation;
        stopReading();
        finish({});
        setState(State::Empty);
    });
}

int ServerEntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant ServerEntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.shown;
    case Qt::ToolTipRole:
    case DescriptionRole:
        return entry.description;
    case Qt::AccessibleTextRole:
        return entry.isTemplate ? tr("%1, a template").arg(entry.shown) : entry.shown;
    case NameRole:
        return entry.name;
    default:
        return {};
    }
}

bool ServerEntriesModel::holds(int row, const QString &text) const
{
    const Entry &entry = m_entries.at(row);
    return entry.shown.contains(text, Qt::CaseInsensitive) ||
           entry.name.contains(text, Qt::CaseInsensitive) ||
           entry.description.contains(text, Qt::CaseInsensitive);
}

int ServerEntriesModel::rowOf(const QString &name) const
{
    for (int row = 0; row < m_entries.size(); ++row)
        if (m_entries.at(row).name == name)
            return row;
    return -1;
}

void ServerEntriesModel::onServerState()
{
    if (m_server.state() == LiveServer::State::Open)
        load();
    else if (m_state == State::Loading && m_server.state() != LiveServer::State::Starting)
        setState(m_entries.isEmpty() ? State::Empty : State::Ready);
}

void ServerEntriesModel::onListChanged(ServerList list)
{
    if (list == m_list && !m_again.isActive())
        m_again.start();
}

void ServerEntriesModel::load()
{
    if (m_server.state() != LiveServer::State::Open)
        return;
    ++m_generation;
    stopReading();
    setState(State::Loading);
    whenFinished(m_server.list(m_list), this,
                 [this, asked = m_generation](const Result<QJsonArray> &listed) {
                     if (asked == m_generation)
                         onListed(listed);
                 });
}

void ServerEntriesModel::onListed(const Result<QJsonArray> &listed)
{
    if (!listed) {
        finish(listed.error());
        return;
    }
    read(*listed, false);
}

void ServerEntriesModel::onTemplates(const Result<QJsonArray> &listed)
{
    // Many servers with resources know no templates, and say so with an error.
    if (listed)
        read(*listed, true);
    else
        finish({});
}

void ServerEntriesModel::read(const QJsonArray &entries, bool areTemplates)
{
    m_unread = entries;
    m_areTemplates = areTemplates;
    m_read = 0;
    m_slices.start(0ms);
    readSlice();
}

void ServerEntriesModel::readSlice()
{
    const qsizetype end = std::min(m_unread.size(), m_read + slice);
    for (; m_read < end; ++m_read)
        m_arriving.append(entryOf(m_unread.at(m_read).toObject(), m_areTemplates));
    if (end < m_unread.size())
        return;
    m_slices.stop();
    m_unread = {};
    if (m_list != ServerList::Resources || m_areTemplates) {
        finish({});
        return;
    }
    whenFinished(m_server.list(ServerList::ResourceTemplates), this,
                 [this, asked = m_generation](const Result<QJsonArray> &templates) {
                     if (asked == m_generation)
                         onTemplates(templates);
                 });
}

void ServerEntriesModel::stopReading()
{
    m_slices.stop();
    m_unread = {};
    m_arriving.clear();
}

ServerEntriesModel::Entry ServerEntriesModel::entryOf(const QJsonObject &object,
                                                      bool isTemplate) const
{
    const auto text = [&object](const char *member) {
        return object.value(QLatin1String(member)).toString();
    };
    Entry entry;
    entry.object = object;
    entry.isTemplate = isTemplate;
    entry.name = isTemplate                        ? text("uriTemplate")
                 : m_list == ServerList::Resources ? text("uri")
                                                   : text("name");
    QString shown = text("title");
    if (shown.isEmpty())
        shown = text("name");
    const SecretMask &mask = m_server.mask();
    entry.shown = mask.masked(shown.isEmpty() ? entry.name : shown).simplified().left(300);
    entry.description = mask.masked(text("description"));
    return entry;
}

void ServerEntriesModel::finish(const std::optional<Error> &error)
{
    m_error = error;
    if (!error) {
        beginResetModel();
        m_entries = std::exchange(m_arriving, {});
        endResetModel();
    }
    m_arriving.clear();
    setState(error ? State::Failed : State::Ready);
}

void ServerEntriesModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace jackfield
