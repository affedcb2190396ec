// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QDebug>
#include <QString>

#include <QtCrypto>

#include <utility>

namespace jackfield {

/// A value that must not be seen: it lives in QCA's locked, wiped memory, has no conversion to
/// text, prints as dots, and shows its bytes only inside withBytes(). Copies share the memory.
class Secret
{
public:
    Secret() = default;

    /// Takes a copy of the bytes; the caller's own copy is the caller's to keep short-lived.
    static Secret fromBytes(QByteArrayView bytes);
    /// The UTF-8 form of a text that came from a line edit, a file or a keychain.
    static Secret fromText(const QString &text);
    static Secret fromSecureArray(const QCA::SecureArray &bytes) { return Secret(bytes); }

    /// Calls `use` with a view of the plain bytes, valid only during the call; gives what it gives.
    template <typename Use>
    auto withBytes(Use &&use) const
    {
        return std::forward<Use>(use)(QByteArrayView(m_bytes.constData(), m_bytes.size()));
    }

    /// For QCA's own interfaces, which keep the value in secure memory.
    const QCA::SecureArray &secureArray() const { return m_bytes; }

    bool isEmpty() const { return m_bytes.isEmpty(); }
    qsizetype size() const { return m_bytes.size(); }

    /// Takes the same time whatever the contents; lengths are not hidden.
    friend bool operator==(const Secret &a, const Secret &b) { return a.equals(b); }
    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "••••••••"; }

private:
    explicit Secret(QCA::SecureArray bytes) : m_bytes(std::move(bytes)) {}
    bool equals(const Secret &other) const;

    QCA::SecureArray m_bytes;
};

} // namespace jackfield
