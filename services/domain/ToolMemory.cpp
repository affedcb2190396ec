// SPDX-License-Identifier: MIT
#include "domain/ToolMemory.h"

#include <algorithm>

namespace jackfield {

namespace {

const auto seenKey = QStringLiteral("toolsSeen");
const auto acceptedKey = QStringLiteral("toolsAccepted");

/// Whether a snapshot can say anything about a tool of that name: past the last one that it
/// remembers it cannot, where it does not remember all.
bool knowsOf(const ToolSnapshot &snapshot, const QString &name)
{
    return snapshot.beyond == 0 || snapshot.tools.isEmpty() ||
           name <= snapshot.tools.constLast().name;
}

QString cut(const QString &text, qsizetype from, qsizetype longest)
{
    QString part = text.mid(from, longest);
    if (from > 0)
        part.prepend(u'…');
    if (from + longest < text.size())
        part.append(u'…');
    return part;
}

} // namespace

ToolDrift ToolDifference::drift() const
{
    if (!changed.isEmpty() || beyondChanged)
        return ToolDrift::Known;
    return added.isEmpty() && removed.isEmpty() ? ToolDrift::None : ToolDrift::List;
}

ToolDifference differenceBetween(const ToolSnapshot &before, const ToolSnapshot &after)
{
    ToolDifference difference;
    auto old = before.tools.cbegin();
    auto now = after.tools.cbegin();
    while (old != before.tools.cend() || now != after.tools.cend()) {
        const bool onlyOld =
            now == after.tools.cend() || (old != before.tools.cend() && old->name < now->name);
        const bool onlyNow = !onlyOld && (old == before.tools.cend() || now->name < old->name);
        if (onlyOld) {
            if (knowsOf(after, old->name))
                difference.removed.append(*old);
            ++old;
        } else if (onlyNow) {
            if (knowsOf(before, now->name))
                difference.added.append(*now);
            ++now;
        } else {
            if (!old->saysTheSame(*now))
                difference.changed.append({*old, *now});
            ++old;
            ++now;
        }
    }
    difference.beyondChanged =
        before.beyond != after.beyond || before.beyondDigest != after.beyondDigest;
    return difference;
}

ToolMemory ToolMemory::following(const ToolMemory &before) const
{
    if (!seen)
        return before;
    const auto &baseline = before.accepted ? before.accepted : before.seen;
    if (!baseline || baseline->saysTheSame(*seen))
        return {seen, std::nullopt};
    return {seen, baseline};
}

void ToolMemory::accept(const ToolSnapshot &shown)
{
    if (!seen || shown.saysTheSame(*seen))
        accepted.reset();
    else
        accepted = shown;
}

ToolDifference ToolMemory::difference() const
{
    return seen && accepted ? differenceBetween(*accepted, *seen) : ToolDifference();
}

void ToolMemory::addTo(QJsonObject &json) const
{
    if (seen)
        json.insert(seenKey, seen->toJson());
    if (accepted)
        json.insert(acceptedKey, accepted->toJson());
}

ToolMemory ToolMemory::from(const QJsonObject &json)
{
    const auto snapshot = [&](const QString &key) -> std::optional<ToolSnapshot> {
        const QJsonValue value = json[key];
        return value.isObject() ? std::optional(ToolSnapshot::fromJson(value.toObject()))
                                : std::nullopt;
    };
    return {snapshot(seenKey), snapshot(acceptedKey)};
}

DifferingTexts differingTexts(const QString &before, const QString &after, qsizetype longest)
{
    if (before.size() <= longest && after.size() <= longest)
        return {before, after};
    constexpr qsizetype lead = 40;
    const auto differ =
        std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend()).first;
    const qsizetype from = std::max<qsizetype>(0, (differ - before.cbegin()) - lead);
    return {cut(before, from, longest), cut(after, from, longest)};
}

} // namespace jackfield
