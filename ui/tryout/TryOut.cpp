// SPDX-License-Identifier: MIT
#include "ui/tryout/TryOut.h"

#include "ui/detail/DetailPanel.h"
#include "ui/tryout/AskViews.h"
#include "ui/tryout/EntriesPage.h"
#include "ui/tryout/LatePage.h"
#include "ui/tryout/Questions.h"
#include "ui/tryout/TrafficPage.h"

#include <functional>

namespace jackfield {

TryOut::TryOut(LiveServer &server, ConnectorService &connectors, QObject *parent)
    : QObject(parent),
      m_server(server),
      m_connectors(connectors),
      m_tools(server, ServerList::Tools),
      m_resources(server, ServerList::Resources),
      m_prompts(server, ServerList::Prompts),
      m_traffic(server)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] { m_server.setConnector(m_selected); });
}

void TryOut::addTabsTo(DetailPanel &panel)
{
    const auto add = [&](const char *name, const QString &title,
                         const std::function<ServerPage *()> &make) {
        auto *tab = new LatePage([this, make] {
            ServerPage *page = make();
            connect(page, &ServerPage::remedyChosen, this,
                    [this](Remedy remedy) { Q_EMIT remedyChosen(m_server.connector(), remedy); });
            return page;
        });
        tab->setObjectName(QLatin1String(name));
        panel.addTab(tab, title);
    };
    const auto entriesPage = [this](ServerEntriesModel &entries, AskView *view,
                                    const EntriesPage::Words &words) {
        return new EntriesPage(m_server, m_connectors, entries, view, words);
    };
    add("toolsPage", tr("Tools"), [this, entriesPage] {
        return entriesPage(m_tools, new ToolView(m_server),
                           {tr("Tools"), tr("This server has no tools."),
                            tr("Once it runs, its tools can be called from here.")});
    });
    add("resourcesPage", tr("Resources"), [this, entriesPage] {
        return entriesPage(m_resources, new ResourceView(m_server),
                           {tr("Resources"), tr("This server has no resources."),
                            tr("Once it runs, its resources can be read from here.")});
    });
    add("promptsPage", tr("Prompts"), [this, entriesPage] {
        return entriesPage(m_prompts, new PromptView(m_server),
                           {tr("Prompts"), tr("This server has no prompts."),
                            tr("Once it runs, its prompts can be filled in from here.")});
    });
    add("trafficPage", tr("Traffic"),
        [this] { return new TrafficPage(m_server, m_connectors, m_traffic); });
}

void TryOut::askAbove(QWidget *window, WebBrowser &browser)
{
    m_questions = new Questions(
        m_server, m_connectors,
        [&browser](const QUrl &page) { return browser.open(page).has_value(); }, window, this);
}

void TryOut::setSelection(const QList<ConnectorId> &ids)
{
    m_selected = ids.size() == 1 ? ids.constFirst() : ConnectorId();
    m_soon.start();
}

} // namespace jackfield
