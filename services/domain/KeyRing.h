// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace jackfield {

/// Names one master key: eight bytes, derived from the key, so that a wrong key is known as wrong.
using KeyId = QByteArray;

/// A user's master keys by their ids. New values are sealed with the active one; a blob names the
/// key that opens it, so that a key can be replaced without rewriting every row at once.
class KeyRing
{
public:
    KeyRing(KeyId activeId, Secret activeKey) : m_active(std::move(activeId))
    {
        m_keys.insert(m_active, std::move(activeKey));
    }

    void add(const KeyId &id, const Secret &key) { m_keys.insert(id, key); }

    const KeyId &activeId() const { return m_active; }
    std::optional<Secret> key(const KeyId &id) const
    {
        const auto found = m_keys.constFind(id);
        return found == m_keys.cend() ? std::nullopt : std::optional<Secret>(*found);
    }

private:
    KeyId m_active;
    QHash<KeyId, Secret> m_keys;
};

} // namespace jackfield
