// SPDX-License-Identifier: MIT
#include "tasks/TaskGrant.h"

namespace jackfield {

QString TaskGrant::toText() const
{
    return QString::fromLatin1(word) + u'@' + address;
}

std::optional<TaskGrant> TaskGrant::fromText(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    if (at <= 0 || at + 1 == text.size())
        return std::nullopt;
    return TaskGrant{text.mid(at + 1), text.left(at).toLatin1()};
}

QByteArray knock(const TaskGrant &grant, const QString &slug)
{
    return grant.word + ' ' + slug.toUtf8() + '\n';
}

std::optional<Knock> knockFrom(const QByteArray &line)
{
    const qsizetype at = line.indexOf(' ');
    if (at <= 0)
        return std::nullopt;
    return Knock{line.left(at), QString::fromUtf8(line.mid(at + 1))};
}

} // namespace jackfield
