// SPDX-License-Identifier: MIT
#pragma once

#include "domain/Error.h"

#include <QStackedWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace jackfield {

class ConnectorTable;
class EmptyState;
class PresetsModel;

/// The middle of the window: the table, or what stands in its place when there is nothing to show
/// and why. Each of them is made when it is first shown. Main thread; owned by the window.
class ContentStack : public QStackedWidget
{
    Q_OBJECT

public:
    ContentStack(ConnectorTable *table, PresetsModel &presets, QWidget *parent = nullptr);

    void showTable();
    void showEmpty();
    /// Connectors are there, and none matches.
    void showNoMatch(const QString &filterText);
    /// The connectors cannot be read.
    void showBroken(const Error &error);

    bool isEmptyShown() const;

Q_SIGNALS:
    void presetChosen(int row);
    void addByHandRequested();
    void importRequested();
    void clearFilterRequested();
    void retryRequested();

private:
    struct Message
    {
        QWidget *page = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
        QLabel *code = nullptr;
        QPushButton *button = nullptr;
    };
    Message makeMessage(const QString &buttonText);

    PresetsModel &m_presets;
    ConnectorTable *m_table;
    EmptyState *m_empty = nullptr;
    Message m_noMatch;
    Message m_broken;
};

} // namespace jackfield
