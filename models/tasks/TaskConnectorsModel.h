// SPDX-License-Identifier: MIT
#pragma once

#include "connectors/ConnectorService.h"
#include "domain/Connector.h"
#include "models/StatusKind.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>
#include <QTimer>

#include <optional>

namespace jackfield {

/// The connectors that a task may be given, each with a tick, its state, how many tools it brings
/// and what they cost of a model's context. Ticked at first: what is on and connected. Main thread;
/// the service outlives it.
class TaskConnectorsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Status, Tools, Tokens, ColumnCount };

    TaskConnectorsModel(ConnectorService &service, const QList<Connector> &connectors,
                        QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    QList<ConnectorId> chosen() const;
    /// Ticks these and no others; those that are not there any more are left out.
    void choose(const QList<ConnectorId> &ids);

    /// What the ticked ones bring together.
    struct Sum
    {
        int connectors = 0;
        int tools = 0;
        int tokens = 0;
        bool isComplete = true; ///< whether tools and tokens of all are known
    };
    Sum sum() const;

Q_SIGNALS:
    void sumChanged();

private:
    struct Row
    {
        Connector connector;
        bool isChosen = false;
        std::optional<int> tokens;     ///< nothing: not counted yet, or never tested
        mutable bool isWanted = false; ///< shown or ticked, so that its tokens are to be counted
        bool isCounted = false;
    };

    void want(const Row &row) const;
    void countNext();
    void setChosen(int row, bool chosen);

    ConnectorService &m_service;
    QList<Row> m_rows;
    mutable QTimer m_counting; ///< one report a turn: some are long
};

} // namespace jackfield
