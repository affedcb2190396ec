// SPDX-License-Identifier: MIT
#pragma once

#include "models/tryout/ServerEntriesModel.h"
#include "ui/tryout/ServerPage.h"

namespace jackfield {

class AskView;
class EntriesView;

/// One of the server's lists, and the chosen entry of it beneath. Main thread; owned by the panel;
/// the model outlives it.
class EntriesPage : public ServerPage
{
    Q_OBJECT

public:
    struct Words
    {
        QString name;     ///< of the list
        QString noneText; ///< where the server has none
        QString purpose;  ///< what can be done once it runs
    };

    /// Takes the view, which shows one entry.
    EntriesPage(LiveServer &server, ConnectorService &connectors, ServerEntriesModel &entries,
                AskView *view, const Words &words);
};

} // namespace jackfield
