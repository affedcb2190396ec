// SPDX-License-Identifier: MIT
#include "mcp/CaFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QSslCertificate>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct CaFile
{
    Q_DECLARE_TR_FUNCTIONS(CaFile)
};

constexpr qint64 longestFile = 4 * 1024 * 1024;

} // namespace

Result<int> countCertificates(const QString &caFile)
{
    const QFileInfo info(caFile);
    if (!info.isFile())
        return failure(ErrorCode::InvalidInput, CaFile::tr("There is no file %1.").arg(caFile));
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, CaFile::tr("%1 cannot be read.").arg(caFile));
    const auto certificates = QSslCertificate::fromData(file.read(longestFile), QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       CaFile::tr("%1 holds no certificate in PEM.").arg(caFile));
    return int(certificates.size());
}

Result<void> trustIssuer(const QString &caFile, const QString &pem)
{
    const auto wanted = QSslCertificate::fromData(pem.toLatin1(), QSsl::Pem);
    if (wanted.isEmpty())
        return failure(ErrorCode::InvalidInput, CaFile::tr("This is no certificate in PEM."));
    QByteArray whole;
    if (QFile before(caFile); before.open(QIODevice::ReadOnly))
        whole = before.read(longestFile);
    if (QSslCertificate::fromData(whole, QSsl::Pem).contains(wanted.first()))
        return {};
    if (!whole.isEmpty() && !whole.endsWith('\n'))
        whole += '\n';
    whole += wanted.first().toPem();
    QSaveFile after(caFile);
    const bool opened = after.open(QIODevice::WriteOnly);
    if (opened && !QFileInfo::exists(caFile))
        after.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened || after.write(whole) != whole.size() || !after.commit())
        return failure(ErrorCode::Storage,
                       QStringLiteral("%1: %2").arg(caFile, after.errorString()));
    return {};
}

} // namespace jackfield
