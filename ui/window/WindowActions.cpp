// SPDX-License-Identifier: MIT
#include "ui/window/WindowActions.h"

#include "ui/theme/Icons.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include <optional>

namespace jackfield {

namespace {

struct Description
{
    const char *text;    ///< in a menu
    const char *toolTip; ///< on the toolbar; null: the text
    std::optional<Icon> icon;
    const char *keys; ///< portable, several parted by ";"
    bool onTableOnly; ///< the key counts only while the table has the focus
};

constexpr std::array<Description, WindowActions::CommandCount> descriptions{{
    {QT_TRANSLATE_NOOP("WindowActions", "&Local command…"), nullptr, Icon::Local, "Ctrl+N", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Remote server…"), nullptr, Icon::Remote, "Ctrl+Shift+N",
     false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Import…"), nullptr, Icon::Import, nullptr, false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Test"),
     QT_TRANSLATE_NOOP("WindowActions",
                       "Start the selected connectors for real and see what answers"),
     Icon::Test, "Ctrl+T", false},
    {QT_TRANSLATE_NOOP("WindowActions", "Test &all"),
     QT_TRANSLATE_NOOP("WindowActions", "Test every connector that is on"), Icon::TestAll,
     "Ctrl+Shift+T", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Stop"),
     QT_TRANSLATE_NOOP("WindowActions", "Stop the tests that are running"), Icon::Stop, "Ctrl+.",
     false},
    {QT_TRANSLATE_NOOP("WindowActions", "S&ign in…"),
     QT_TRANSLATE_NOOP("WindowActions", "Sign in to the selected server in your browser"),
     Icon::SignIn, "Ctrl+L", false},
    {QT_TRANSLATE_NOOP("WindowActions", "Sign &out"), nullptr, Icon::Lock, nullptr, false},
    {QT_TRANSLATE_NOOP("WindowActions", "Use another a&ccount…"),
     QT_TRANSLATE_NOOP("WindowActions",
                       "Make a second connector of this server, signed in as somebody else"),
     Icon::Duplicate, nullptr, false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Run task…"),
     QT_TRANSLATE_NOOP("WindowActions",
                       "Have an agent work on a prompt, with the connectors that you choose"),
     Icon::Run, "Ctrl+R", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Edit…"), nullptr, Icon::Edit, "Return;Enter", true},
    {QT_TRANSLATE_NOOP("WindowActions", "Re&name"), nullptr, Icon::Rename, "F2", true},
    {QT_TRANSLATE_NOOP("WindowActions", "D&uplicate"), nullptr, Icon::Duplicate, "Ctrl+D", false},
    {QT_TRANSLATE_NOOP("WindowActions", "Turn &on"), nullptr, Icon::Enable, nullptr, false},
    {QT_TRANSLATE_NOOP("WindowActions", "Turn o&ff"), nullptr, Icon::Disable, nullptr, false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Copy endpoint"), nullptr, Icon::Copy, "Ctrl+C", true},
    {QT_TRANSLATE_NOOP("WindowActions", "&Remove"), nullptr, Icon::Delete, "Del", true},
    {QT_TRANSLATE_NOOP("WindowActions", "&Undo"), nullptr, Icon::Undo, "Ctrl+Z", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Find"), nullptr, Icon::Search, "Ctrl+F", false},
    {QT_TRANSLATE_NOOP("WindowActions", "Clear the filter"), nullptr, Icon::Close, "Esc", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Settings…"),
     QT_TRANSLATE_NOOP("WindowActions", "Settings"), Icon::Settings, "Ctrl+,", false},
    {QT_TRANSLATE_NOOP("WindowActions", "&Quit"), nullptr, std::nullopt, "Ctrl+Q", false},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("WindowActions", text);
}

} // namespace

WindowActions::WindowActions(QObject *parent) : QObject(parent)
{
    for (size_t i = 0; i < CommandCount; ++i) {
        const Description &description = descriptions[i];
        auto *made = new QAction(translated(description.text), this);
        // With the mnemonic, which a tool button would drop by itself.
        made->setIconText(translated(description.text));
        if (description.icon)
            made->setIcon(icon(*description.icon));
        if (description.keys) {
            QList<QKeySequence> keys;
            for (const QString &key : QString::fromLatin1(description.keys).split(u';'))
                keys.append(QKeySequence(key, QKeySequence::PortableText));
            made->setShortcuts(keys);
        }
        if (description.onTableOnly)
            made->setShortcutContext(Qt::WidgetShortcut);
        if (description.toolTip)
            made->setToolTip(translated(description.toolTip));
        m_actions[i] = made;
    }
    setState({});
}

void WindowActions::giveKeysTo(QWidget *window, QWidget *table)
{
    for (size_t i = 0; i < CommandCount; ++i)
        (descriptions[i].onTableOnly ? table : window)->addAction(m_actions[i]);
}

void WindowActions::setState(const State &state)
{
    const bool any = state.selected > 0;
    action(Test)->setEnabled(any);
    action(TestAll)->setEnabled(state.total > 0 && state.isComplete);
    action(TestAll)->setVisible(state.pendingTests == 0);
    action(Stop)->setVisible(state.pendingTests > 0);
    action(SignIn)->setEnabled(state.canSignIn);
    const QString signIn =
        translated(state.isSignedIn ? QT_TRANSLATE_NOOP("WindowActions", "S&ign in again…")
                                    : QT_TRANSLATE_NOOP("WindowActions", "S&ign in…"));
    action(SignIn)->setText(signIn);
    action(SignIn)->setIconText(signIn);
    action(SignOut)->setVisible(state.isSignedIn);
    action(OtherAccount)->setVisible(state.isSignedIn && state.selected == 1);
    action(Edit)->setEnabled(state.selected == 1);
    action(Rename)->setEnabled(state.selected == 1);
    action(Duplicate)->setEnabled(any);
    action(Enable)->setVisible(any && state.selectedOn < state.selected);
    action(Disable)->setVisible(state.selectedOn > 0);
    action(CopyEndpoint)->setEnabled(any);
    action(Remove)->setEnabled(any);
    action(Undo)->setEnabled(state.canUndo);
}

void WindowActions::fillContextMenu(QMenu *menu) const
{
    for (const Command command : {Edit, Rename, Duplicate})
        menu->addAction(action(command));
    menu->addSeparator();
    for (const Command command : {Test, TestAll, Stop, SignIn, SignOut, OtherAccount, RunTask})
        menu->addAction(action(command));
    menu->addSeparator();
    for (const Command command : {Enable, Disable, CopyEndpoint})
        menu->addAction(action(command));
    menu->addSeparator();
    for (const Command command : {Remove, Undo})
        menu->addAction(action(command));
    menu->addSeparator();
    QMenu *add =
        menu->addMenu(icon(Icon::Add), QCoreApplication::translate("WindowActions", "&Add"));
    for (const Command command : {AddLocal, AddRemote, Import})
        add->addAction(action(command));
    menu->addAction(action(Settings));
}

} // namespace jackfield
