// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSettings>
#include <QString>
#include <QWidget>

namespace jackfield {

/// Gives a window the size that it had when it was last closed, within what the screen has room
/// for. A child of the window; the settings outlive it.
class RememberedSize : public QObject
{
    Q_OBJECT

public:
    RememberedSize(QWidget &window, QSettings &store, const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
    QSettings &m_store;
    QString m_key;
};

/// Makes the window as large as its contents ask, and no smaller than `least`, but no larger than
/// its screen has room for.
void fitToContents(QWidget &window, const QSize &least = {});

/// Lets a window grow when what it has to say does, such as a message that appears; it never
/// shrinks by itself. A child of the window.
class GrowsWithContents : public QObject
{
    Q_OBJECT

public:
    explicit GrowsWithContents(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace jackfield
