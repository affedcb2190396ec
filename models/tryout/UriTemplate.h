// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace jackfield {

/// An address with places to be filled in, as RFC 6570 writes them (levels 1 to 3; an explode or a
/// prefix modifier is taken as if it were not there). A value.
class UriTemplate
{
public:
    explicit UriTemplate(const QString &text);

    /// The names of the places, each once, in their order.
    QStringList variables() const;

    /// The address; what has no value or an empty one is left out (section 3.2.1: undefined).
    QString expanded(const QHash<QString, QString> &values) const;

private:
    struct Piece
    {
        QString literal;
        QChar sign; ///< the expression's operator; null for none
        QStringList names;
    };
    static QString expand(const Piece &piece, const QHash<QString, QString> &values);

    QList<Piece> m_pieces;
};

} // namespace jackfield
