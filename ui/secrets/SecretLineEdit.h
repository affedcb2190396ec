// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Secret.h"
#include "domain/Settings.h"

#include <QAction>
#include <QLineEdit>
#include <QTimer>

namespace jackfield {

/// A field for a secret: dots until its eye is pressed (or Ctrl+R), dots again after a while, on a
/// tinted ground meanwhile. What is copied out of it is marked as secret. The text is a QString
/// inside the field, which cannot be helped; nothing else gets it but secret(). Main thread.
class SecretLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretLineEdit(const Settings &settings, QWidget *parent = nullptr);

    Secret secret() const { return Secret::fromText(text()); }
    void setSecret(const Secret &value);

    bool isRevealed() const { return echoMode() == QLineEdit::Normal; }
    void setRevealed(bool revealed);

Q_SIGNALS:
    void revealedChanged(bool revealed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copySelection();

    std::chrono::seconds m_hidesAfter;
    std::chrono::seconds m_clipboardClearsAfter;
    QAction *m_eye;
    QTimer m_timer;
};

} // namespace jackfield
