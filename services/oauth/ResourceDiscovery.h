// SPDX-License-Identifier: MIT
#pragma once

#include "oauth/ResourceMetadata.h"

#include <QObject>

#include <functional>

namespace jackfield {

class OauthHttp;
struct HttpAnswer;

/// Finds what a protected resource says of itself (RFC 9728), place by place. Calls `done` once,
/// then deletes itself: the metadata; nothing, where no place has any, which is how servers were
/// before MCP 2025-06-18; or why the search ended.
class ResourceDiscovery : public QObject
{
    Q_OBJECT

public:
    using Found = Result<std::optional<ResourceMetadata>>;
    using Done = std::function<void(const Found &)>;

    /// `challenged`: the address that the server's challenge names.
    ResourceDiscovery(OauthHttp &http, const QUrl &server, const std::optional<QUrl> &challenged,
                      Done done, QObject *parent);
    void start();

private:
    void take(const QUrl &place, const HttpAnswer &answer);
    void finish(const Found &found);

    OauthHttp &m_http;
    QUrl m_server;
    std::optional<QUrl> m_challenged;
    QList<QUrl> m_places;
    Done m_done;
};

} // namespace jackfield
