// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QNetworkAccessManager>
#include <QSslCertificate>

#include <memory>

namespace jackfield {

/// The network as every connection to a remote server has it: through the proxy of chooseProxy(),
/// without cache and without cookies, trusting whom the system trusts and the issuers of one file
/// beside.
class HttpNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    HttpNetwork();

    /// From now on trusts the certificates of this PEM file too; empty or unreadable: no others.
    /// Reads the file only when it changed.
    void trustAlso(const QString &caFile);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    QString m_caFile;
    QDateTime m_readAt; ///< the file's own time then
    QList<QSslCertificate> m_trusted;
};

/// Costs a few milliseconds: make it when it is first needed.
std::unique_ptr<HttpNetwork> makeHttpNetwork();

} // namespace jackfield
