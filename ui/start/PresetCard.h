// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>

namespace jackfield {

/// A preset as a button: its name, what it is good for, and whether it runs here or elsewhere. Main
/// thread; owned by its parent widget.
class PresetCard : public QAbstractButton
{
    Q_OBJECT

public:
    PresetCard(const QString &name, const QString &description, bool isLocal,
               QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textRect() const;

    QString m_description;
    bool m_isLocal;
};

} // namespace jackfield
