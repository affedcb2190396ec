// SPDX-License-Identifier: MIT
#include "oauth/Scopes.h"

#include <algorithm>

namespace jackfield {

namespace {

const QString offlineAccess = QStringLiteral("offline_access");

bool isScopeToken(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c <= u'~' && c != u'"' && c != u'\\';
    });
}

} // namespace

QStringList scopeList(const QString &text)
{
    QStringList scopes;
    for (const QString &scope : text.split(u' ', Qt::SkipEmptyParts))
        if (isScopeToken(scope) && !scopes.contains(scope))
            scopes.append(scope);
    return scopes;
}

QStringList scopeUnion(const QStringList &first, const QStringList &second)
{
    QStringList all = first;
    for (const QString &scope : second)
        if (!all.contains(scope))
            all.append(scope);
    return all;
}

QStringList chooseScopes(const ScopeSources &sources)
{
    QStringList chosen = sources.challenged.isEmpty() ? sources.byResource : sources.challenged;
    chosen = scopeUnion(sources.askedBefore, chosen);
    if (!sources.byServer.contains(offlineAccess))
        chosen.removeAll(offlineAccess);
    else if (!chosen.contains(offlineAccess))
        chosen.append(offlineAccess);
    return chosen;
}

} // namespace jackfield
