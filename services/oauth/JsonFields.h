// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace jackfield {

/// Reads the members of a document that somebody else wrote. A member that is missing or null is
/// empty; one of another type is remembered, and check() names the first: so a reader takes all
/// that it wants and asks once.
class JsonFields
{
public:
    /// `what` names the document in errors. The object must outlive this.
    JsonFields(const QJsonObject &object, QString what) : m_object(object), m_what(std::move(what))
    {
    }

    QString text(QLatin1String name) const;
    /// A list of texts.
    QStringList texts(QLatin1String name) const;
    /// As texts(), and nothing where the member is missing, which may mean a default.
    std::optional<QStringList> textsIfThere(QLatin1String name) const;
    /// An absolute address, in strict syntax.
    QUrl url(QLatin1String name) const;
    bool flag(QLatin1String name) const;
    /// A whole number, which some write as a text (RFC 6749 wants a number).
    std::optional<qint64> number(QLatin1String name) const;

    /// Protocol, where a member was of another type than it was read as.
    Result<void> check() const;

private:
    void refuse(QLatin1String name) const;

    const QJsonObject &m_object;
    QString m_what;
    mutable QString m_wrong;
};

} // namespace jackfield
