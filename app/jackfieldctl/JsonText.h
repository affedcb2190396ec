// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>

namespace jackfield {

/// Writes JSON (RFC 8259) member by member, for long lists whose objects would cost more to build
/// and to sort than all the rest of a listing. In one line; members in the order in which they are
/// written; keys are words of ours, which need no escapes. A value.
class JsonText
{
public:
    void begin() { open('{'); }
    void begin(QLatin1String key);
    void end() { close('}'); }
    void beginArray(QLatin1String key);
    void endArray() { close(']'); }

    void member(QLatin1String key, const QString &text);
    void member(QLatin1String key, bool value);
    void member(QLatin1String key, const std::optional<int> &number);
    void member(QLatin1String key, const QStringList &texts);
    void null(QLatin1String key);
    /// The text, or null where it is empty.
    void memberOrNull(QLatin1String key, const QString &text);
    void memberOrNull(QLatin1String key, const std::optional<QStringList> &texts);

    /// Gives what has been written since the last time, so that it need not all be kept.
    QByteArray take() { return std::exchange(m_text, {}); }

private:
    void separate();
    void open(char bracket);
    void close(char bracket);
    void key(QLatin1String key);
    void append(const QString &text);

    QByteArray m_text;
    bool m_first = true; ///< nothing stands before in the innermost object or array
};

} // namespace jackfield
