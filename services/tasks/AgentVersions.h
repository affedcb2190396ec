// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace jackfield {

/// What agents said of their version, so that none is asked twice: asking takes some of them half a
/// second. An executable that was replaced is asked anew. A file in the data folder; one that is
/// damaged is forgotten.
class AgentVersions
{
public:
    explicit AgentVersions(const QString &dataDir);

    std::optional<QByteArray> find(const QString &executable) const;
    void keep(const QString &executable, const QByteArray &said);

private:
    QString m_file;
};

} // namespace jackfield
