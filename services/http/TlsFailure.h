// SPDX-License-Identifier: MIT
#pragma once

#include "domain/TestReport.h"

#include <QList>
#include <QSslCertificate>
#include <QSslError>
#include <QString>

#include <optional>

namespace jackfield {

/// What is wrong with a server's certificate, in words: self-signed, expired, not yet valid, for
/// another host, of an unknown issuer, revoked… Several faults are told one after the other.
QString tlsFailureText(const QList<QSslError> &errors, const QString &host);

/// The certificate that it would be enough to trust: the self-signed one at the chain's end, where
/// its being unknown is all that is wrong; nothing where trust in it would not help.
std::optional<UntrustedIssuer> untrustedIssuer(const QList<QSslError> &errors,
                                               const QList<QSslCertificate> &chain);

/// A certificate as a person confirms it.
UntrustedIssuer described(const QSslCertificate &certificate);

} // namespace jackfield
