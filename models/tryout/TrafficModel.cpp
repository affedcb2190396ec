// SPDX-License-Identifier: MIT
#include "models/tryout/TrafficModel.h"

#include "models/schema/JsonFragment.h"

#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace jackfield {

using namespace std::chrono_literals;

namespace {

QString messageText(const TrafficEntry &entry)
{
    const bool isSent = entry.direction == TrafficEntry::Direction::Sent;
    const QString method = entry.method.isEmpty() ? TrafficModel::tr("answer") : entry.method;
    const QString text = QStringLiteral("%1 %2").arg(QChar(isSent ? u'→' : u'←')).arg(method);
    return entry.id.isEmpty() ? text : QStringLiteral("%1 · %2").arg(text, entry.id);
}

QString accessibleText(const TrafficEntry &entry)
{
    const QString method = entry.method.isEmpty() ? TrafficModel::tr("answer") : entry.method;
    const QString way = entry.direction == TrafficEntry::Direction::Sent
                            ? TrafficModel::tr("sent: %1")
                            : TrafficModel::tr("received: %1");
    return entry.isError ? TrafficModel::tr("%1, an error").arg(way.arg(method)) : way.arg(method);
}

} // namespace

TrafficModel::TrafficModel(LiveServer &server, QObject *parent) : QAbstractTableModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(50ms);
    connect(&m_soon, &QTimer::timeout, this, &TrafficModel::flush);
    connect(&server, &LiveServer::trafficSeen, this, &TrafficModel::take);
    connect(&server, &LiveServer::connectorChanged, this, &TrafficModel::clear);
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TrafficEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Message)
            return messageText(entry);
        return index.column() == Time
                   ? entry.at.toLocalTime().time().toString(QStringLiteral("HH:mm:ss.zzz"))
                   : QLocale().formattedDataSize(entry.bytes, 1);
    case Qt::ToolTipRole:
        return messageText(entry);
    case Qt::AccessibleTextRole:
        return index.column() == Message ? QVariant(accessibleText(entry)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Message ? QVariant()
                                         : QVariant(int(Qt::AlignTrailing | Qt::AlignVCenter));
    case FilterRole:
        return QStringLiteral("%1\n%2\n%3").arg(entry.method, entry.id, entry.text.left(2'000));
    case ErrorRole:
        return entry.isError;
    default:
        return {};
    }
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Message ? tr("Message") : section == Time ? tr("Time") : tr("Size");
}

void TrafficModel::take(const TrafficEntry &entry)
{
    m_arriving.append(entry);
    // Between two batches of a flood too, no more is held than is kept.
    if (m_arriving.size() >= mostEntries)
        flush();
    else if (!m_soon.isActive())
        m_soon.start();
}

void TrafficModel::flush()
{
    QList<TrafficEntry> arrived = std::exchange(m_arriving, {});
    qint64 characters = m_characters;
    for (const TrafficEntry &entry : std::as_const(arrived))
        characters += entry.text.size();
    qsizetype leave = 0;
    while (leave < m_entries.size() &&
           (characters > mostCharacters || m_entries.size() - leave + arrived.size() > mostEntries))
        characters -= m_entries.at(leave++).text.size();
    if (leave > 0) {
        beginRemoveRows({}, 0, int(leave) - 1);
        m_entries.remove(0, leave);
        endRemoveRows();
        m_dropped += leave;
    }
    while (characters > mostCharacters && arrived.size() > 1) {
        characters -= arrived.takeFirst().text.size();
        ++m_dropped;
    }
    m_characters = characters;
    if (arrived.isEmpty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(arrived.size()) - 1);
    m_entries += arrived;
    endInsertRows();
}

void TrafficModel::clear()
{
    m_soon.stop();
    m_arriving.clear();
    beginResetModel();
    m_entries.clear();
    m_characters = 0;
    m_dropped = 0;
    endResetModel();
}

QByteArray TrafficModel::exported() const
{
    QByteArray lines;
    for (const TrafficEntry &entry : m_entries) {
        const bool isSent = entry.direction == TrafficEntry::Direction::Sent;
        const auto message = parseJson(entry.text);
        const QJsonObject line{
            {QStringLiteral("at"), entry.at.toString(Qt::ISODateWithMs)},
            {QStringLiteral("direction"),
             isSent ? QStringLiteral("sent") : QStringLiteral("received")},
            {QStringLiteral("method"), entry.method},
            {QStringLiteral("id"), entry.id},
            {QStringLiteral("bytes"), entry.bytes},
            {QStringLiteral("isError"), entry.isError},
            {QStringLiteral("message"), message ? *message : QJsonValue(entry.text)}};
        lines += compactJson(line).toUtf8() + '\n';
    }
    return lines;
}

QString TrafficModel::prettyText(const TrafficEntry &entry)
{
    const auto message = parseJson(entry.text);
    return message ? indentedJson(*message) : entry.text;
}

} // namespace jackfield
