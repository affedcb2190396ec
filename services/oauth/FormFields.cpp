// SPDX-License-Identifier: MIT
#include "oauth/FormFields.h"

namespace jackfield {

FormFields &FormFields::add(const QString &name, const QString &value)
{
    return add(name, Secret::fromText(value));
}

FormFields &FormFields::add(const QString &name, const Secret &value)
{
    m_fields.append({name, value});
    return *this;
}

FormFields &FormFields::addUnlessEmpty(const QString &name, const QString &value)
{
    return value.isEmpty() ? *this : add(name, value);
}

int FormFields::count(const QString &name) const
{
    int found = 0;
    for (const Field &field : m_fields)
        found += field.name == name ? 1 : 0;
    return found;
}

Secret FormFields::secret(const QString &name) const
{
    for (const Field &field : m_fields)
        if (field.name == name)
            return field.value;
    return {};
}

QString FormFields::text(const QString &name) const
{
    return secret(name).withBytes([](QByteArrayView bytes) { return QString::fromUtf8(bytes); });
}

QByteArray FormFields::encoded() const
{
    QByteArray text;
    for (const Field &field : m_fields) {
        if (!text.isEmpty())
            text += '&';
        text += formEncoded(field.name.toUtf8()) + '=' + field.value.withBytes(formEncoded);
    }
    return text;
}

FormFields FormFields::decoded(const QByteArray &text)
{
    const auto plain = [](QByteArray part) {
        return QByteArray::fromPercentEncoding(part.replace('+', ' '));
    };
    FormFields fields;
    for (const QByteArray &pair : text.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = plain(pair.left(equals < 0 ? pair.size() : equals));
        const QByteArray value = equals < 0 ? QByteArray() : plain(pair.mid(equals + 1));
        fields.add(QString::fromUtf8(name), Secret::fromBytes(value));
    }
    return fields;
}

QByteArray formEncoded(QByteArrayView value)
{
    // RFC 3986's unreserved characters stay; %20 for a blank is understood by all, + by most.
    return value.toByteArray().toPercentEncoding();
}

} // namespace jackfield
