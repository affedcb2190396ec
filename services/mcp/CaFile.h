// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Result.h"

#include <QString>

namespace jackfield {

/// How many certificates a PEM file holds. InvalidInput, with a sentence, where it is not there,
/// cannot be read, or holds none.
Result<int> countCertificates(const QString &caFile);

/// Adds a certificate, as PEM, to the file, which is made (0600) if it is not there; one that is in
/// it already is not added again. InvalidInput for what is no certificate, Storage with the path
/// where it cannot be written.
Result<void> trustIssuer(const QString &caFile, const QString &pem);

} // namespace jackfield
