// SPDX-License-Identifier: MIT
#include "ui/tryout/TrafficPage.h"

#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace jackfield {

TrafficPage::TrafficPage(LiveServer &server, ConnectorService &connectors, TrafficModel &traffic)
    : ServerPage(server, connectors,
                 tr("Once it runs, every message to and from it can be read here.")),
      m_traffic(traffic),
      m_filter(new QLineEdit(this)),
      m_copy(makeButton(QStringLiteral("trafficCopy"), tr("Copy the message"), int(Icon::Copy))),
      m_export(makeButton(QStringLiteral("trafficExport"), tr("Export all messages to a file…"),
                          int(Icon::Folder))),
      m_clear(makeButton(QStringLiteral("trafficClear"), tr("Clear"), int(Icon::Delete))),
      m_table(new QTreeView(this)),
      m_note(new QLabel(this)),
      m_text(new QPlainTextEdit(this))
{
    m_filtered.setSourceModel(&m_traffic);
    m_filtered.setFilterKeyColumn(0);
    m_filtered.setFilterRole(TrafficModel::FilterRole);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeTable();
    m_note->setObjectName(QStringLiteral("trafficNote"));
    m_note->setFont(smallFont());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("trafficText"));
    m_text->setReadOnly(true);
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The chosen message"));

    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(spacing::margin, spacing::gap, spacing::margin, spacing::gap);
    layout->setSpacing(spacing::gap);
    layout->addWidget(makeBar());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->addWidget(top);
    auto *bottom = new QWidget(this);
    auto *textLayout = new QVBoxLayout(bottom);
    textLayout->setContentsMargins(spacing::margin, spacing::gap, spacing::margin, spacing::margin);
    textLayout->addWidget(m_text);
    splitter->addWidget(bottom);
    splitter->setChildrenCollapsible(false);
    setContents(splitter);

    connect(m_copy, &QToolButton::clicked, this, &TrafficPage::copy);
    connect(m_export, &QToolButton::clicked, this, &TrafficPage::exportToFile);
    connect(m_clear, &QToolButton::clicked, &m_traffic, &TrafficModel::clear);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered.setFilterFixedString(text);
        onRows();
    });
    connect(&m_traffic, &QAbstractItemModel::rowsInserted, this, &TrafficPage::onRows);
    connect(&m_traffic, &QAbstractItemModel::modelReset, this, &TrafficPage::onRows);
    onRows();
    showChosen();
}

QToolButton *TrafficPage::makeButton(const QString &name, const QString &text, int drawing)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(Icon(drawing)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *TrafficPage::makeBar()
{
    m_filter->setObjectName(QStringLiteral("trafficFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the messages"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::tight);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_copy);
    layout->addWidget(m_export);
    layout->addWidget(m_clear);
    return bar;
}

void TrafficPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("trafficTable"));
    m_table->setAccessibleName(tr("Messages"));
    m_table->setModel(&m_filtered);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 5);
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(TrafficModel::Message, QHeaderView::Stretch);
    header->setSectionResizeMode(TrafficModel::Time, QHeaderView::Fixed);
    header->setSectionResizeMode(TrafficModel::Size, QHeaderView::Fixed);
    const QFontMetrics metrics = fontMetrics();
    header->resizeSection(TrafficModel::Time,
                          metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) +
                              2 * spacing::gap);
    header->resizeSection(TrafficModel::Size,
                          metrics.horizontalAdvance(QStringLiteral("0,000 bytes")) +
                              2 * spacing::gap);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TrafficPage::showChosen);
}

int TrafficPage::chosenRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_filtered.mapToSource(current).row() : -1;
}

void TrafficPage::onRows()
{
    const int all = m_traffic.rowCount();
    const int shown = m_filtered.rowCount();
    if (all > 0)
        showContents(); // a handshake that fails is what traffic is read for
    const QScrollBar *bar = m_table->verticalScrollBar();
    // Who reads further up is left there.
    if (bar->value() >= bar->maximum() - 1 && !m_table->currentIndex().isValid())
        m_table->scrollToBottom();
    QString text;
    if (all == 0)
        text = tr("No message yet.");
    else if (shown == 0)
        text = tr("Nothing matches “%1”.").arg(m_filter->text());
    else if (m_traffic.dropped() > 0)
        text =
            tr("The latest %1 messages; %2 older ones are gone.").arg(all).arg(m_traffic.dropped());
    else if (shown < all)
        text = tr("%1 of %2").arg(shown).arg(all);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_export->setEnabled(all > 0);
    m_clear->setEnabled(all > 0);
    if (all == 0)
        showChosen();
}

void TrafficPage::showChosen()
{
    const int row = chosenRow();
    m_copy->setEnabled(row >= 0);
    m_text->setPlainText(row < 0 ? QString() : TrafficModel::prettyText(m_traffic.entryAt(row)));
    m_text->setPlaceholderText(tr("Choose a message to read all of it."));
}

void TrafficPage::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void TrafficPage::exportToFile()
{
    auto *dialog = new QFileDialog(this, tr("Export all messages"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("JSON Lines (*.jsonl)"));
    dialog->setDefaultSuffix(QStringLiteral("jsonl"));
    dialog->selectFile(QStringLiteral("traffic.jsonl"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const bool isSaved = file.open(QIODevice::WriteOnly) &&
                             file.write(m_traffic.exported()) >= 0 && file.commit();
        m_note->setText(isSaved ? tr("Exported to %1").arg(path)
                                : tr("This file could not be written: %1").arg(path));
        m_note->show();
    });
    dialog->open();
}

} // namespace jackfield
