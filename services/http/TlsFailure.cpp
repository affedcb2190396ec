// SPDX-License-Identifier: MIT
#include "http/TlsFailure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Tls
{
    Q_DECLARE_TR_FUNCTIONS(Tls)
};

QString nameOf(const QStringList &common, const QStringList &organization)
{
    return common.isEmpty() ? organization.value(0) : common.first();
}

QString subjectOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                  certificate.subjectInfo(QSslCertificate::Organization));
}

QString issuerOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                  certificate.issuerInfo(QSslCertificate::Organization));
}

QString hostsOf(const QSslCertificate &certificate)
{
    QStringList hosts = certificate.subjectAlternativeNames().values();
    if (hosts.isEmpty())
        hosts.append(subjectOf(certificate));
    std::sort(hosts.begin(), hosts.end());
    return hosts.size() > 3 ? hosts.first(3).join(QStringLiteral(", ")) + QStringLiteral(", …")
                            : hosts.join(QStringLiteral(", "));
}

QString dayOf(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
}

bool isAboutTrust(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return true;
    default:
        return false;
    }
}

/// The faults that a person can do something about, beside those of trust.
QString datesAndNames(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return Tls::tr("the certificate expired on %1").arg(dayOf(certificate.expiryDate()));
    case QSslError::CertificateNotYetValid:
        return Tls::tr("the certificate is valid only from %1 on, or this machine's clock is wrong")
            .arg(dayOf(certificate.effectiveDate()));
    case QSslError::HostNameMismatch:
        return Tls::tr("the certificate is for %1, not for %2").arg(hostsOf(certificate), host);
    case QSslError::CertificateRevoked:
        return Tls::tr("the certificate was revoked by its issuer");
    case QSslError::CertificateBlacklisted:
        return Tls::tr("the certificate is known to have been misused");
    case QSslError::CertificateSignatureFailed:
    case QSslError::UnableToDecryptCertificateSignature:
    case QSslError::UnableToDecodeIssuerPublicKey:
        return Tls::tr("the certificate's signature is not its issuer's");
    case QSslError::InvalidCaCertificate:
    case QSslError::PathLengthExceeded:
        return Tls::tr("a certificate was issued by somebody who may not issue any");
    case QSslError::InvalidPurpose:
    case QSslError::CertificateRejected:
        return Tls::tr("the certificate is not for servers");
    case QSslError::NoPeerCertificate:
        return Tls::tr("the server showed no certificate");
    default:
        return error.errorString();
    }
}

QString textOf(const QSslError &error, const QString &host)
{
    const QSslCertificate certificate = error.certificate();
    if (error.error() == QSslError::SelfSignedCertificate)
        return Tls::tr("the certificate is self-signed, so that nobody vouches for it");
    if (isAboutTrust(error.error())) {
        const QString issuer = issuerOf(certificate);
        return issuer.isEmpty()
                   ? Tls::tr("the certificate's issuer is not known to this machine")
                   : Tls::tr("the certificate's issuer, %1, is not known to this machine")
                         .arg(issuer);
    }
    return datesAndNames(error, host);
}

} // namespace

QString tlsFailureText(const QList<QSslError> &errors, const QString &host)
{
    QStringList texts;
    for (const QSslError &error : errors) {
        // OpenSSL tells one missing issuer in up to three ways.
        const bool trustIsTold =
            isAboutTrust(error.error()) &&
            std::any_of(errors.begin(), errors.end(), [&](const QSslError &earlier) {
                return &earlier < &error && isAboutTrust(earlier.error());
            });
        const QString text = textOf(error, host);
        if (!trustIsTold && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(QStringLiteral("; "));
}

std::optional<UntrustedIssuer> untrustedIssuer(const QList<QSslError> &errors,
                                               const QList<QSslCertificate> &chain)
{
    const bool onlyTrust =
        !errors.isEmpty() && std::all_of(errors.begin(), errors.end(), [](const QSslError &error) {
            return isAboutTrust(error.error());
        });
    if (!onlyTrust || chain.isEmpty() || !chain.last().isSelfSigned())
        return std::nullopt;
    return described(chain.last());
}

UntrustedIssuer described(const QSslCertificate &certificate)
{
    const QByteArray digest = certificate.digest(QCryptographicHash::Sha256);
    const QString name = subjectOf(certificate);
    const QString organization = certificate.subjectInfo(QSslCertificate::Organization).value(0);
    const bool both = !organization.isEmpty() && organization != name;
    return {both ? QStringLiteral("%1 (%2)").arg(name, organization) : name,
            QString::fromLatin1(digest.toHex(':').toUpper()),
            QString::fromLatin1(certificate.toPem())};
}

} // namespace jackfield
