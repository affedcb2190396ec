// SPDX-License-Identifier: MIT
#include "oauth/AddressCheck.h"

#include "http/ProxyChoice.h"
#include "oauth/EndpointRules.h"

#include <QHostInfo>
#include <QTimer>

#include <algorithm>

namespace jackfield {

AddressCheck::AddressCheck(const QUrl &target, const QUrl &connector, QObject *context, Done done,
                           Resolver resolver)
    : QObject(context), m_target(target), m_done(std::move(done)), m_resolver(std::move(resolver))
{
    if (target.host().compare(connector.host(), Qt::CaseInsensitive) == 0) {
        QTimer::singleShot(0, this, [this] { finish({}); });
        return;
    }
    look(target, [this, connector](bool isTargetInternal) {
        if (!isTargetInternal)
            return finish({});
        look(connector, [this](bool isConnectorInternal) {
            if (isConnectorInternal)
                return finish({});
            finish(failure(ErrorCode::SignInUnsafe,
                           QStringLiteral("the server sends us to %1, which is an address of this "
                                          "machine or its network")
                               .arg(m_target.host())));
        });
    });
}

void AddressCheck::look(const QUrl &url, std::function<void(bool)> then)
{
    const QHostAddress literal(url.host());
    if (isLoopback(url) || !literal.isNull()) {
        const bool inside = isLoopback(url) || isInternal(literal);
        QTimer::singleShot(0, this, [then = std::move(then), inside] { then(inside); });
        return;
    }
    if (!chooseProxy(url).name.isEmpty()) {
        QTimer::singleShot(0, this, [then = std::move(then)] { then(false); });
        return;
    }
    m_resolver(url.host(), this, [then = std::move(then)](const QList<QHostAddress> &addresses) {
        // One internal address among several is enough: which of them is asked is not ours to say.
        then(std::any_of(addresses.begin(), addresses.end(), isInternal));
    });
}

void AddressCheck::systemResolver(const QString &host, QObject *context, const Resolved &resolved)
{
    QHostInfo::lookupHost(host, context,
                          [resolved](const QHostInfo &found) { resolved(found.addresses()); });
}

void AddressCheck::finish(const Result<void> &allowed)
{
    deleteLater();
    m_done(allowed);
}

} // namespace jackfield
