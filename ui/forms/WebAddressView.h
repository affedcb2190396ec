// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QUrl>
#include <QWidget>

class QLabel;

namespace jackfield {

class MessageStrip;

/// The exact address of a page that somebody wants a person to open, its host standing out, and
/// beneath it what should make them look twice. Main thread; owned by its parent widget.
class WebAddressView : public QWidget
{
    Q_OBJECT

public:
    explicit WebAddressView(QWidget *parent = nullptr);

    void setAddress(const QUrl &url);

    /// Whether it is an address that a browser may be given: https or http, with a host.
    static bool isWebAddress(const QUrl &url);
    /// Sentences: letters that look like others, a user name before the host, no encryption.
    static QStringList warningsAbout(const QUrl &url);

private:
    QLabel *m_address;
    MessageStrip *m_warning;
};

} // namespace jackfield
