// SPDX-License-Identifier: MIT
#include "ui/signin/InspectorDialog.h"

#include "models/SignInRemarks.h"
#include "models/SignInWords.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jackfield {

namespace {

enum Column { Step, Request, Status, Verdict, ColumnCount };

QString statusOf(const TranscriptEntry &entry)
{
    return entry.status ? QString::number(*entry.status)
                        : wireName(entry.error.value_or(Error{}).code);
}

QTreeWidgetItem *itemFor(const TranscriptEntry &entry)
{
    auto *item = new QTreeWidgetItem;
    item->setText(Step, signInStepText(entry.step));
    item->setText(Request, QStringLiteral("%1 %2").arg(entry.verb, entry.url));
    item->setToolTip(Request, item->text(Request));
    item->setText(Status, statusOf(entry));
    item->setText(Verdict, verdictWord(worstOf(remarksOn(entry))));
    return item;
}

} // namespace

InspectorDialog::InspectorDialog(QWidget *parent)
    : QDialog(parent),
      m_list(new QTreeWidget(this)),
      m_remarks(new QLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("signInInspector"));
    setWindowTitle(tr("What was sent and what came back"));
    m_list->setObjectName(QStringLiteral("exchanges"));
    m_list->setAccessibleName(tr("Exchanges"));
    m_list->setHeaderLabels({tr("Step"), tr("Request"), tr("Status"), tr("Verdict")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Request, QHeaderView::Stretch);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_text->setObjectName(QStringLiteral("exchange"));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The chosen exchange"));
    for (QLabel *label : {m_remarks, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_note->setFont(smallFont());
    m_note->setText(tr("Secrets are masked. What is exported holds none."));

    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, spacing::gap, 0, 0);
    belowLayout->setSpacing(spacing::gap);
    belowLayout->addWidget(m_remarks);
    belowLayout->addWidget(m_text, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy all"), QDialogButtonBox::ActionRole);
    QPushButton *exported = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copyInspection"));
    exported->setObjectName(QStringLiteral("saveInspection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::margin, spacing::margin, spacing::margin);
    layout->setSpacing(spacing::gap);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 36);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &InspectorDialog::showChosen);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(inspectionText(m_entries)); });
    connect(exported, &QPushButton::clicked, this, &InspectorDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void InspectorDialog::setEntries(const QList<TranscriptEntry> &entries)
{
    const int chosen = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_entries = entries;
    m_list->clear();
    for (const TranscriptEntry &entry : entries)
        m_list->addTopLevelItem(itemFor(entry));
    m_list->setCurrentItem(m_list->topLevelItem(chosen < 0 ? 0 : chosen));
    showChosen();
}

void InspectorDialog::showChosen()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= m_entries.size()) {
        m_text->clear();
        m_remarks->setText(tr("Nothing was sent yet."));
        return;
    }
    const TranscriptEntry &entry = m_entries.at(row);
    QStringList lines;
    const QList<SignInRemark> remarks = remarksOn(entry);
    for (const SignInRemark &remark : remarks)
        lines.append(tr("%1: %2 (%3)", "verdict, rule, where it stands")
                         .arg(verdictWord(remark.verdict), remark.text, remark.reference));
    m_remarks->setText(lines.isEmpty() ? tr("The specifications ask nothing more of this.")
                                       : lines.join(u'\n'));
    m_text->setPlainText(entry.toText());
}

void InspectorDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save what was sent and what came back"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(QStringLiteral("sign-in.txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray text = inspectionText(m_entries).toUtf8();
        const bool isSaved =
            file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        m_note->setText(isSaved ? tr("Saved to %1").arg(path)
                                : tr("This file could not be written: %1").arg(path));
    });
    dialog->open();
}

} // namespace jackfield
