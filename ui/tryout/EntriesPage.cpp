// SPDX-License-Identifier: MIT
#include "ui/tryout/EntriesPage.h"

#include "ui/tryout/AskView.h"
#include "ui/tryout/EntriesView.h"

#include <QSplitter>

namespace jackfield {

EntriesPage::EntriesPage(LiveServer &server, ConnectorService &connectors,
                         ServerEntriesModel &entries, AskView *view, const Words &words)
    : ServerPage(server, connectors, words.purpose)
{
    auto *list = new EntriesView(entries, words.name, words.noneText, this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->addWidget(list);
    splitter->addWidget(view);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    setContents(splitter);
    connect(list, &EntriesView::chosen, view, [&entries, view](int row) {
        if (row < 0)
            view->setEntry({}, false);
        else
            view->setEntry(entries.entryAt(row), entries.isTemplate(row));
    });
    connect(list, &EntriesView::activated, view, &AskView::begin);
}

} // namespace jackfield
