// SPDX-License-Identifier: MIT
#include "ui/tasks/FolderField.h"

#include "ui/forms/FieldNote.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace jackfield {

FolderField::FolderField(const QStringList &recent, QWidget *parent)
    : QWidget(parent), m_combo(new QComboBox(this)), m_note(new FieldNote(this))
{
    m_combo->setObjectName(QStringLiteral("taskFolder"));
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->addItems(recent);
    m_combo->setAccessibleName(tr("Folder"));
    m_combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_combo->setMinimumContentsLength(24);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->lineEdit()->setPlaceholderText(tr("A folder that the agent may change"));
    auto *choose = new QToolButton(this);
    choose->setIcon(icon(Icon::Folder));
    choose->setToolTip(tr("Look for the folder…"));
    choose->setAccessibleName(tr("Look for the folder"));
    choose->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::tight);
    row->addWidget(m_combo, 1);
    row->addWidget(choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addLayout(row);
    layout->addWidget(m_note);
    connect(choose, &QToolButton::clicked, this, &FolderField::browse);
    connect(m_combo, &QComboBox::currentTextChanged, m_note, &FieldNote::clear);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (!m_combo->currentText().isEmpty())
            check();
    });
}

void FolderField::setFolder(const QString &folder)
{
    m_combo->setCurrentText(folder);
}

QString FolderField::folder() const
{
    QString text = m_combo->currentText().trimmed();
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text = QDir::homePath() + text.mid(1);
    return text.isEmpty() ? QString() : QDir::cleanPath(QDir(text).absolutePath());
}

bool FolderField::check()
{
    const QString path = folder();
    const QFileInfo info(path);
    if (path.isEmpty())
        m_note->showProblem(tr("Say which folder the agent is to work in."));
    else if (!info.exists())
        m_note->showProblem(tr("There is no such folder."));
    else if (!info.isDir())
        m_note->showProblem(tr("This is no folder."));
    else if (!info.isWritable() || !info.isExecutable())
        m_note->showProblem(tr("You may not write in this folder."));
    else
        m_note->clear();
    return !m_note->isProblem();
}

void FolderField::browse()
{
    auto *chooser = new QFileDialog(this, tr("The folder to work in"), folder());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setFolder(path);
        check();
    });
    chooser->open();
}

} // namespace jackfield
