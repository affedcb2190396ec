// SPDX-License-Identifier: MIT
#include "mcp/LineFramer.h"

#include <utility>

namespace jackfield {

Result<void> LineFramer::append(QByteArrayView piece)
{
    if (m_rest.size() + piece.size() > m_limit) {
        m_broken = true;
        m_rest = {};
        return failure(ErrorCode::TooLarge, QStringLiteral("a line over %1 bytes").arg(m_limit));
    }
    m_rest.append(piece.data(), piece.size());
    return {};
}

Result<QList<QByteArray>> LineFramer::feed(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    if (m_broken)
        return lines;
    const QByteArrayView view(bytes);
    qsizetype start = 0;
    // Only the new bytes are searched: a long line in small pieces must not cost its square.
    for (qsizetype end = view.indexOf('\n'); end >= 0; end = view.indexOf('\n', start)) {
        if (const Result<void> added = append(view.sliced(start, end - start)); !added)
            return failure(added.error());
        if (m_rest.endsWith('\r'))
            m_rest.chop(1);
        if (!m_rest.isEmpty())
            lines.append(std::exchange(m_rest, {}));
        start = end + 1;
    }
    if (const Result<void> added = append(view.sliced(start)); !added)
        return failure(added.error());
    return lines;
}

QByteArray LineFramer::takeRest()
{
    return std::exchange(m_rest, {});
}

} // namespace jackfield
