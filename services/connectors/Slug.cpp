// SPDX-License-Identifier: MIT
#include "connectors/Slug.h"

#include <QSet>

namespace jackfield {

namespace {

constexpr int longestSlug = 60;

} // namespace

QString slugFrom(const QString &name)
{
    QString slug;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            slug += c;
        else if (c.category() != QChar::Mark_NonSpacing && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(longestSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("connector") : slug;
}

QString freeSlug(const QString &name, const QList<ConnectorNames> &all, const ConnectorId &self)
{
    QSet<QString> taken;
    for (const ConnectorNames &connector : all)
        if (connector.id != self)
            taken.insert(connector.slug);
    const QString base = slugFrom(name);
    QString candidate = base;
    for (int number = 2; taken.contains(candidate); ++number)
        candidate = QStringLiteral("%1-%2").arg(base).arg(number);
    return candidate;
}

} // namespace jackfield
