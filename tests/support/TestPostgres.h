// SPDX-License-Identifier: MIT
#pragma once

#include "storage/Database.h"

#include <QProcess>
#include <QTest>

namespace jackfield {

/// A PostgreSQL server of the test's own, on a socket, gone with this object (or with the test, if
/// that is killed). Needs JACKFIELD_SOURCE_DIR; without a server on the machine the test fails.
class TestPostgres
{
public:
    TestPostgres()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(JACKFIELD_SOURCE_DIR "/tests/support/with-postgres"), {});
        if (!m_process.waitForReadyRead(60000))
            qFatal("no PostgreSQL server could be started");
        m_folder = QString::fromLocal8Bit(m_process.readLine()).trimmed();
    }

    ~TestPostgres()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60000);
    }

    /// The server's one database, emptied: nobody else may have it open.
    PostgresServer emptyDatabase() const
    {
        const auto connection = SqlConnection::openServer(server());
        if (!connection || !connection->execute(QStringLiteral("DROP SCHEMA public CASCADE")) ||
            !connection->execute(QStringLiteral("CREATE SCHEMA public")))
            qFatal("the PostgreSQL database could not be emptied");
        return server();
    }

    /// The same as it is.
    PostgresServer server() const
    {
        return PostgresServer{
            m_folder, 5432, QStringLiteral("jackfield"), QStringLiteral("jackfield"), {}};
    }

private:
    QProcess m_process;
    QString m_folder;
};

} // namespace jackfield
