// SPDX-License-Identifier: MIT
#include "keychain/KeychainProbe.h"

namespace jackfield {

KeychainProbe::KeychainProbe(std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent),
      m_limit(limit),
#ifdef Q_OS_MACOS
      m_name(QStringLiteral("Keychain"))
#else
      m_name(QStringLiteral("Credential Manager"))
#endif
{
}

void KeychainProbe::reach(Reached done)
{
    done({});
}

void KeychainProbe::access(const QString &, const QString &, Accessed done)
{
    done(Access::Unknown);
}

} // namespace jackfield
