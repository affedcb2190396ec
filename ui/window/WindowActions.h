// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <array>

class QMenu;
class QWidget;

namespace jackfield {

/// Everything that can be done in the main window, once: the toolbar, the context menu and the keys
/// all show these. Says nothing about how it is done. Main thread; owned by the window.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    enum Command {
        AddLocal,
        AddRemote,
        Import,
        Test,
        TestAll,
        Stop,
        SignIn,
        SignOut,
        OtherAccount,
        RunTask,
        Edit,
        Rename,
        Duplicate,
        Enable,
        Disable,
        CopyEndpoint,
        Remove,
        Undo,
        Find,
        ClearFilter,
        Settings,
        Quit,
        CommandCount
    };

    explicit WindowActions(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions[size_t(command)]; }

    /// Gives the window its keys, and the table those that count only while it has the focus.
    void giveKeysTo(QWidget *window, QWidget *table);

    /// What the selection and the list allow.
    struct State
    {
        int total = 0;
        bool isComplete = true; ///< whether `total` is all there is
        int selected = 0;
        int selectedOn = 0;
        int pendingTests = 0;
        bool canSignIn = false; ///< one remote connector is selected
        bool isSignedIn = false;
        bool canUndo = false;
    };
    void setState(const State &state);

    void fillContextMenu(QMenu *menu) const;

private:
    std::array<QAction *, CommandCount> m_actions{};
};

} // namespace jackfield
