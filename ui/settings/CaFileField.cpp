// SPDX-License-Identifier: MIT
#include "ui/settings/CaFileField.h"

#include "mcp/CaFile.h"

#include <QFileDialog>
#include <QPushButton>

namespace jackfield {

namespace {

Result<QString> noteOn(const QString &file)
{
    if (file.isEmpty())
        return CaFileField::tr("A PEM file of issuers, such as your office's.");
    // The rule of checkCaFile(), which does not say how many.
    return countCertificates(file).map(
        [](int count) { return CaFileField::tr("Certificates in it: %1").arg(count); });
}

} // namespace

CaFileField::CaFileField(QWidget *parent) : CheckedField(tr("Trust also"), noteOn, parent)
{
    field()->setPlaceholderText(tr("Nobody but whom the system trusts"));
    auto *button = new QPushButton(tr("Ch&oose…"), this);
    button->setAutoDefault(false);
    addBeside(button);
    connect(button, &QPushButton::clicked, this, &CaFileField::choose);
}

void CaFileField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Issuers to trust"), text(),
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CaFileField::enter);
    dialog->open();
}

} // namespace jackfield
