// SPDX-License-Identifier: MIT
#pragma once

#include "app/composition/Composition.h"
#include "ui/window/MainWindow.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QAbstractItemView;

namespace jackfield {

/// What the benchmark asks of the window about long lists: starts the server of the first connector
/// from its Tools tab, then types a filter, a letter a turn, and prints `listed COUNT AFTER
/// longest-turn LISTING filtered COUNT longest-turn FILTERING` (microseconds; a turn is how long
/// the event loop was away) and ends the program. Owned by the program; window and composition
/// outlive it.
class ToolsReport : public QObject
{
    Q_OBJECT

public:
    /// `filter` is what is typed.
    ToolsReport(MainWindow &window, Composition &composition, const QString &filter,
                QObject *parent = nullptr);

private:
    enum class Phase { Opening, Listing, Filtering };

    void takeTurn();
    void begin();
    void beginFilter();
    void end();
    int shownCount();

    MainWindow &m_window;
    Composition &m_composition;
    QString m_filter;
    Phase m_phase = Phase::Opening;
    QPointer<QAbstractItemView> m_list;
    QTimer m_turns;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTurn;
    qint64 m_longest = 0; ///< of this phase
    qint64 m_longestListing = 0;
    qint64 m_listedAfter = 0;
    qsizetype m_typed = 0; ///< letters
    int m_count = 0;       ///< of the last turn
    int m_listed = 0;
    int m_quietTurns = 0; ///< without a change
};

} // namespace jackfield
