// SPDX-License-Identifier: MIT
#include "ui/secrets/SecretClipboard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

namespace jackfield {

namespace {

const QString expiryName = QStringLiteral("jackfield-secret-expiry");

QMimeData *markedAsSecret(const Secret &value)
{
    auto *data = new QMimeData;
    value.withBytes([data](QByteArrayView bytes) { data->setText(QString::fromUtf8(bytes)); });
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), "secret");
    data->setData(QStringLiteral("application/x-nspasteboard-concealed-type"), "1");
    const QString windows = QStringLiteral("application/x-qt-windows-mime;value=\"%1\"");
    data->setData(windows.arg(QLatin1String("ExcludeClipboardContentFromMonitorProcessing")), "1");
    data->setData(windows.arg(QLatin1String("CanIncludeInClipboardHistory")), QByteArray(4, '\0'));
    data->setData(windows.arg(QLatin1String("CanUploadToCloudClipboard")), QByteArray(4, '\0'));
    return data;
}

/// Empties the clipboard when its time has come. Whether the contents are still ours is known from
/// the object alone: to ask another program for its contents could take seconds.
class Expiry final : public QObject
{
public:
    Expiry(QClipboard *clipboard, QMimeData *data, std::chrono::milliseconds after)
        : QObject(clipboard), m_clipboard(clipboard), m_data(data)
    {
        setObjectName(expiryName);
        QTimer::singleShot(after, this, [this] { end(); });
        connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { end(); });
    }

private:
    void end()
    {
        if (m_data && m_clipboard->mimeData(QClipboard::Clipboard) == m_data)
            m_clipboard->clear(QClipboard::Clipboard);
        deleteLater();
    }

    QClipboard *m_clipboard;
    QPointer<QMimeData> m_data;
};

} // namespace

void copyToClipboard(const Secret &value, std::chrono::milliseconds clearsAfter)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    delete clipboard->findChild<QObject *>(expiryName, Qt::FindDirectChildrenOnly);
    QMimeData *data = markedAsSecret(value);
    clipboard->setMimeData(data, QClipboard::Clipboard);
    new Expiry(clipboard, data, clearsAfter);
}

} // namespace jackfield
