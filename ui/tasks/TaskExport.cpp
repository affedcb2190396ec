// SPDX-License-Identifier: MIT
#include "ui/tasks/TaskExport.h"

#include "domain/ErrorText.h"
#include "tasks/TaskDocument.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QMessageBox>
#include <QSaveFile>

namespace jackfield {

namespace {

/// Where the texts of this file are found by translators.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TaskExport)
};

void tell(const Error &error, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Export a task"),
                                textFor(error).cause, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(error.detail.isEmpty() ? textFor(error).remedy : error.detail);
    box->open();
}

} // namespace

Result<void> writeTask(TaskHistory &history, const Task &task, const QString &path)
{
    const auto text = history.open(task.id);
    if (!text)
        return failure(text.error());
    const QJsonObject document{{QStringLiteral("task"), taskDocument(task, *text)}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0 ||
        !file.commit())
        return failure(ErrorCode::Storage, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

void exportTask(TaskHistory &history, const Task &task, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, Text::tr("Export a task"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Text::tr("JSON (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("task-%1.json").arg(task.id.toString().left(8)));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [&history, task, parent](const QString &path) {
                         if (const auto written = writeTask(history, task, path); !written)
                             tell(written.error(), parent);
                     });
    dialog->open();
}

} // namespace jackfield
