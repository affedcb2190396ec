// SPDX-License-Identifier: MIT
#include "oauth/ResourceDiscovery.h"

#include "oauth/OauthHttp.h"

namespace jackfield {

ResourceDiscovery::ResourceDiscovery(OauthHttp &http, const QUrl &server,
                                     const std::optional<QUrl> &challenged, Done done,
                                     QObject *parent)
    : QObject(parent),
      m_http(http),
      m_server(server),
      m_challenged(challenged),
      m_places(resourceMetadataUrls(server, challenged)),
      m_done(std::move(done))
{
}

void ResourceDiscovery::start()
{
    if (m_places.isEmpty())
        return finish(std::optional<ResourceMetadata>());
    const QUrl place = m_places.takeFirst();
    m_http.get(SignInStep::Resource, place, this,
               [this, place](const HttpAnswer &answer) { take(place, answer); });
}

void ResourceDiscovery::take(const QUrl &place, const HttpAnswer &answer)
{
    // Where nobody said that a document is here, a page is as good as none.
    if (saysNotHere(answer) || (isPageForPeople(answer) && place != m_challenged))
        return start();
    const auto json = jsonObjectOf(answer, QStringLiteral("the resource's metadata"));
    if (!json)
        return finish(failure(json.error()));
    const auto metadata = ResourceMetadata::from(*json, m_server);
    if (!metadata)
        return finish(failure(metadata.error()));
    finish(std::optional(*metadata));
}

void ResourceDiscovery::finish(const Found &found)
{
    deleteLater();
    m_done(found);
}

} // namespace jackfield
