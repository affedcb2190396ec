// SPDX-License-Identifier: MIT
#include "ui/tryout/LatePage.h"

#include <QVBoxLayout>

#include <utility>

namespace jackfield {

LatePage::LatePage(std::function<QWidget *()> make, QWidget *parent)
    : QWidget(parent), m_make(std::move(make))
{
}

void LatePage::showEvent(QShowEvent *event)
{
    if (const auto make = std::exchange(m_make, nullptr)) {
        QWidget *contents = make();
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(contents);
        contents->show(); // a layout would show it a turn later
    }
    QWidget::showEvent(event);
}

} // namespace jackfield
