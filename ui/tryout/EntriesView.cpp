// SPDX-License-Identifier: MIT
#include "ui/tryout/EntriesView.h"

#include "domain/ErrorText.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Spacing.h"
#include "ui/theme/Type.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace jackfield {

EntriesView::EntriesView(ServerEntriesModel &entries, const QString &name, const QString &noneText,
                         QWidget *parent)
    : QWidget(parent),
      m_entries(entries),
      m_filtered(entries),
      m_filter(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_note(new QLabel(this)),
      m_noneText(noneText)
{
    m_filter->setObjectName(QStringLiteral("entriesFilter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(name));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("entries"));
    m_list->setAccessibleName(name);
    m_list->setModel(&m_filtered);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_note->setObjectName(QStringLiteral("entriesNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setFont(smallFont());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::margin, spacing::gap, spacing::margin, spacing::gap);
    layout->setSpacing(spacing::gap);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &EntriesFilterModel::setText);
    connect(m_filter, &QLineEdit::returnPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EntriesView::onCurrentChanged);
    connect(m_list, &QListView::activated, this, &EntriesView::activated);
    connect(&m_entries, &ServerEntriesModel::stateChanged, this, &EntriesView::onState);
    connect(&m_filtered, &QAbstractItemModel::modelReset, this, &EntriesView::onFiltered);
    onState();
}

int EntriesView::chosenRow() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_filtered.entryRow(current.row()) : -1;
}

void EntriesView::onCurrentChanged()
{
    const int row = chosenRow();
    if (row < 0)
        return; // filtered away, or read again: what was chosen goes on being shown
    const QString name = m_entries.index(row).data(ServerEntriesModel::NameRole).toString();
    const QJsonObject &entry = m_entries.entryAt(row);
    if (name == m_chosenName && entry == m_chosenEntry)
        return;
    m_chosenName = name;
    m_chosenEntry = entry;
    Q_EMIT chosen(row);
}

void EntriesView::onFiltered()
{
    showCount();
    const int row = m_entries.rowOf(m_chosenName);
    const int shown = row < 0 ? -1 : m_filtered.rowOf(row);
    if (shown >= 0) {
        m_list->setCurrentIndex(m_filtered.index(shown));
    } else if (row < 0) {
        m_chosenName.clear();
        m_chosenEntry = {};
        Q_EMIT chosen(-1);
        if (m_filtered.rowCount() > 0)
            m_list->setCurrentIndex(m_filtered.index(0));
    }
}

void EntriesView::onState()
{
    showCount();
}

void EntriesView::showCount()
{
    const int all = m_entries.rowCount();
    const int shown = m_filtered.rowCount();
    QString text;
    if (m_entries.error())
        text = textFor(*m_entries.error()).cause;
    else if (m_entries.state() == ServerEntriesModel::State::Loading)
        text = tr("Reading the list…");
    else if (all == 0)
        text = m_noneText;
    else if (shown == 0)
        text = tr("Nothing matches “%1”.").arg(m_filter->text());
    else if (shown < all)
        text = tr("%1 of %2").arg(shown).arg(all);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_filter->setEnabled(all > 0);
}

} // namespace jackfield
