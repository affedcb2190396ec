// SPDX-License-Identifier: MIT
#pragma once

#include "tests/mcp/TestRun.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace jackfield {

/// The HTTP test server as a process of its own.
class HttpServer
{
public:
    explicit HttpServer(const QString &flags)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("python3"),
                        QStringList{testServer(QStringLiteral("mcp_http.py"))} +
                            flags.split(u' ', Qt::SkipEmptyParts));
        m_process.waitForReadyRead(20'000);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~HttpServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url(const QString &path = QStringLiteral("/mcp")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }

private:
    QProcess m_process;
    int m_port = 0;
};

/// The objects of a file that holds one a line.
inline QList<QJsonObject> jsonLines(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd())
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

/// A header of a request that the server recorded (--record), whatever the case of its name.
inline QString header(const QJsonObject &request, const QString &name)
{
    const QJsonObject headers = request.value(QStringLiteral("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value().toString();
    return {};
}

} // namespace jackfield
