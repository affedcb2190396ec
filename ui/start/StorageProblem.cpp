// SPDX-License-Identifier: MIT
#include "ui/start/StorageProblem.h"

#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/StatusColours.h"
#include "ui/theme/Type.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace jackfield {

StorageProblem::StorageProblem(const Error &error, const QString &folder, QWidget *parent)
    : QWidget(parent)
{
    setWindowTitle(tr("Jackfield"));
    const ErrorText text = textFor(error);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * spacing::group, 2 * spacing::group, 2 * spacing::group,
                               spacing::group);
    layout->setSpacing(spacing::gap);
    const auto add = [&](const QString &words, const QFont &font) {
        auto *label = new QLabel(words, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFont(font);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    };
    auto *shape = new QLabel(this);
    shape->setPixmap(iconPixmap(Icon::StatusError, 32, devicePixelRatioF(),
                                problemColour(palette(), Ground::Window)));
    layout->addWidget(shape);
    add(tr("Your connectors cannot be opened."), titleFont());
    add(text.cause, font());
    add(text.remedy, font());
    add(folder, fixedFont());
    add(tr("Code: %1").arg(wireName(error.code)), smallFont());
    layout->addStretch(1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *open = buttons->addButton(tr("&Open the folder"), QDialogButtonBox::ActionRole);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QWidget::close);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, sizeHint().height());
}

} // namespace jackfield
