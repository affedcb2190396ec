// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

namespace jackfield {

/// A tab whose contents are made when it is first shown: most people never open most tabs, and the
/// window's first picture does not wait for any. Main thread; owned by the panel.
class LatePage : public QWidget
{
    Q_OBJECT

public:
    /// `make` makes the contents; it is called once, and not at all when nobody looks.
    explicit LatePage(std::function<QWidget *()> make, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::function<QWidget *()> m_make;
};

} // namespace jackfield
