// SPDX-License-Identifier: MIT
#include "http/HttpNetwork.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace jackfield {

namespace {

constexpr std::chrono::seconds keptFor{30};
constexpr size_t mostKept = 16;

} // namespace

/// A connection that waits for its next request, and when that is over.
struct HttpNetwork::Idle
{
    std::unique_ptr<HttpConnection> connection;
    std::unique_ptr<QTimer> end;
};

HttpNetwork::HttpNetwork() = default;

HttpNetwork::~HttpNetwork() = default;

void HttpNetwork::trustAlso(const QString &caFile)
{
    const QDateTime changed = caFile.isEmpty() ? QDateTime() : QFileInfo(caFile).lastModified();
    if (caFile == m_caFile && changed == m_readAt)
        return;
    m_caFile = caFile;
    m_readAt = changed;
    m_trusted = caFile.isEmpty() ? QList<QSslCertificate>() : QSslCertificate::fromPath(caFile);
    // A connection that stands was made under the old trust.
    m_idle.clear();
}

std::unique_ptr<HttpConnection> HttpNetwork::take(const HttpWay &way, bool fresh)
{
    const auto idle = std::find_if(m_idle.begin(), m_idle.end(), [&](const Idle &one) {
        return one.connection->way() == way && one.connection->isIdle();
    });
    if (fresh || idle == m_idle.end())
        return std::make_unique<HttpConnection>(way, m_trusted);
    std::unique_ptr<HttpConnection> connection = std::move(idle->connection);
    connection->disconnect(this);
    m_idle.erase(idle);
    return connection;
}

void HttpNetwork::give(std::unique_ptr<HttpConnection> connection)
{
    HttpConnection *const given = connection.get();
    if (!given->isIdle()) {
        given->close();
        connection.release()->setParent(this); // to go with us, where no event loop is left
        given->deleteLater();
        return;
    }
    auto end = std::make_unique<QTimer>();
    end->setSingleShot(true);
    connect(end.get(), &QTimer::timeout, this, [this, given] { drop(given); });
    connect(given, &HttpConnection::closed, this, [this, given] { drop(given); });
    end->start(keptFor);
    m_idle.push_front({std::move(connection), std::move(end)});
    if (m_idle.size() > mostKept)
        m_idle.pop_back();
}

void HttpNetwork::drop(const HttpConnection *connection)
{
    const auto idle = std::find_if(m_idle.begin(), m_idle.end(), [connection](const Idle &one) {
        return one.connection.get() == connection;
    });
    if (idle == m_idle.end())
        return;
    // One of the two is what is just calling.
    idle->connection.release()->deleteLater();
    idle->end.release()->deleteLater();
    m_idle.erase(idle);
}

} // namespace jackfield
