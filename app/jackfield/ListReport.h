// SPDX-License-Identifier: MIT
#pragma once

#include "ui/window/MainWindow.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QAbstractItemView;
class QLineEdit;

namespace jackfield {

/// What the benchmark asks of the window about a long list: has it shown, then types a filter, a
/// letter a turn, and prints `listed COUNT AFTER longest-turn LISTING filtered COUNT longest-turn
/// FILTERING` (microseconds; a turn is how long the event loop was away) and ends the program.
/// Owned by the program; the window outlives it.
class ListReport : public QObject
{
    Q_OBJECT

public:
    /// `filter` is what is typed.
    ListReport(MainWindow &window, const QString &filter, QObject *parent = nullptr);

protected:
    MainWindow &window() const { return m_window; }

    /// Whether the list can be asked for; then asks for it, and gives it.
    virtual bool isReady() const = 0;
    virtual QAbstractItemView *show() = 0;
    virtual QLineEdit *filterField() const = 0;
    /// False while the list, or what is typed, still has something to wait for.
    virtual bool isSettled() const { return true; }
    /// Whether it will never be there.
    virtual bool hasFailed() const { return false; }

private:
    enum class Phase { Opening, Listing, Filtering };

    void takeTurn();
    void begin();
    void beginFilter();
    void end();

    MainWindow &m_window;
    QString m_filter;
    QPointer<QAbstractItemView> m_list;
    Phase m_phase = Phase::Opening;
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
