// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace jackfield {

/// The fields of an `application/x-www-form-urlencoded` text (RFC 6749, appendix B): a request's
/// body, or a URL's query. Values lie in secure memory until they are sent, since any of them may
/// be a code, a token or a client's secret.
class FormFields
{
public:
    struct Field
    {
        QString name;
        Secret value;
    };

    FormFields &add(const QString &name, const QString &value);
    FormFields &add(const QString &name, const Secret &value);
    /// As add(), but an empty value is left away.
    FormFields &addUnlessEmpty(const QString &name, const QString &value);

    const QList<Field> &all() const { return m_fields; }
    /// How often a name occurs; a parameter must not come twice (RFC 6749, 3.1).
    int count(const QString &name) const;
    /// The first value of that name; empty where there is none.
    Secret secret(const QString &name) const;
    QString text(const QString &name) const;

    /// As it is sent. A plain text: make it last, keep it short.
    QByteArray encoded() const;
    static FormFields decoded(const QByteArray &text);

private:
    QList<Field> m_fields;
};

/// One value as a form has it; what HTTP Basic wants of a client's id and secret (RFC 6749, 2.3.1).
QByteArray formEncoded(QByteArrayView value);

} // namespace jackfield
