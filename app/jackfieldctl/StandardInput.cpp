// SPDX-License-Identifier: MIT
#include "app/jackfieldctl/StandardInput.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace jackfield {

namespace {

constexpr qint64 most = 1024 * 1024;

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StandardInput)
};

/// Reads in pieces, because a pipe gives what it has.
Result<Secret> readAll(QFile &file, const QString &purpose)
{
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray piece = file.read(most + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (bytes.size() > most)
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1: there is more than 1 MiB to read.").arg(purpose));
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1: %2").arg(purpose, file.errorString()));
    return Secret::fromBytes(withoutLineEnd(bytes));
}

} // namespace

QByteArrayView withoutLineEnd(QByteArrayView bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    else
        return bytes;
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

Result<void> StandardInput::claim(const QString &purpose)
{
    if (!m_claimedBy.isEmpty() && m_claimedBy != purpose)
        return failure(ErrorCode::InvalidInput,
                       Text::tr("Both %1 and %2 want standard input, which can be read only once.")
                           .arg(m_claimedBy, purpose));
    m_claimedBy = purpose;
    return {};
}

Result<Secret> StandardInput::readSecret(const QString &purpose)
{
    if (const auto claimed = claim(purpose); !claimed)
        return failure(claimed.error());
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
                       Text::tr("%1: standard input cannot be read.").arg(purpose));
    return readAll(file, purpose);
}

bool StandardInput::isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) == 1;
#else
    return false;
#endif
}

Result<Secret> readSecretFile(const QString &path, const QString &purpose, StandardInput &input)
{
    if (path == QLatin1String("-"))
        return input.readSecret(purpose);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("%1: %2: %3").arg(purpose, path, file.errorString()));
    return readAll(file, purpose);
}

} // namespace jackfield
