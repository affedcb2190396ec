// SPDX-License-Identifier: MIT
#include "ui/settings/CaFileField.h"

#include "domain/ErrorText.h"
#include "mcp/CaFile.h"
#include "ui/theme/Spacing.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace jackfield {

CaFileField::CaFileField(QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_note(new QLabel(this))
{
    m_field->setAccessibleName(tr("Trust also"));
    m_field->setPlaceholderText(tr("Nobody but whom the system trusts"));
    m_field->setClearButtonEnabled(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *button = new QPushButton(tr("Ch&oose…"), this);
    button->setAutoDefault(false);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(spacing::gap);
    layout->setVerticalSpacing(spacing::tight);
    layout->addWidget(m_field, 0, 0);
    layout->addWidget(button, 0, 1);
    layout->addWidget(m_note, 1, 0, 1, 2);
    connect(m_field, &QLineEdit::editingFinished, this, &CaFileField::take);
    connect(button, &QPushButton::clicked, this, &CaFileField::choose);
    setFile({});
}

void CaFileField::setFile(const QString &file)
{
    m_file = file;
    m_field->setText(file);
    const auto count = file.isEmpty() ? Result<int>(0) : countCertificates(file);
    m_note->setText(!count           ? textFor(count.error()).cause
                    : file.isEmpty() ? tr("A PEM file of issuers, such as your office's.")
                                     : tr("Certificates in it: %1").arg(*count));
}

void CaFileField::take()
{
    const QString file = m_field->text().trimmed();
    if (file == m_file)
        return;
    if (!file.isEmpty())
        if (const auto count = countCertificates(file); !count) {
            m_note->setText(textFor(count.error()).cause + u' ' + tr("It is not used."));
            return;
        }
    setFile(file);
    Q_EMIT chosen();
}

void CaFileField::choose()
{
    auto *dialog = new QFileDialog(this, tr("Issuers to trust"), m_file,
                                   tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_field->setText(file);
        take();
    });
    dialog->open();
}

} // namespace jackfield
