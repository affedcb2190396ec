// SPDX-License-Identifier: MIT
#include "domain/Secret.h"

#include "domain/SecureMemory.h"

#include <cstring>

namespace jackfield {

Secret Secret::fromBytes(QByteArrayView bytes)
{
    ensureSecureMemory();
    QCA::SecureArray secure(int(bytes.size()));
    if (!bytes.isEmpty())
        std::memcpy(secure.data(), bytes.data(), size_t(bytes.size()));
    return Secret(secure);
}

Secret Secret::fromText(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return fromBytes(utf8);
}

bool Secret::equals(const Secret &other) const
{
    if (size() != other.size())
        return false;
    unsigned char difference = 0;
    for (int i = 0; i < m_bytes.size(); ++i)
        difference |= static_cast<unsigned char>(m_bytes.at(i) ^ other.m_bytes.at(i));
    return difference == 0;
}

} // namespace jackfield
