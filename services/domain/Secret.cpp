// SPDX-License-Identifier: MIT
#include "domain/Secret.h"

#include <cstring>

namespace jackfield {

namespace {

/// QCA's secure memory exists only after its initialisation, which is cheap because providers are
/// loaded on first use. It lives as long as the process: a static Secret must not outlive it.
void ensureSecureMemory()
{
    static auto *const initializer = new QCA::Initializer(QCA::Practical, 64);
    Q_UNUSED(initializer)
}

} // namespace

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
