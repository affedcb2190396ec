// SPDX-License-Identifier: MIT
#pragma once

#include "models/StatusKind.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace jackfield {

/// Our own drawings (resources/icons), each of one colour.
enum class Icon {
    Add,
    Test,
    TestAll,
    Stop,
    SignIn,
    Run,
    Search,
    Settings,
    Edit,
    Rename,
    Delete,
    Remove, ///< a minus: takes a row away
    Duplicate,
    Eye,
    EyeOff,
    Copy,
    Paste,
    Undo,
    Local,
    Remote,
    Folder,
    Import,
    ChevronDown,
    ChevronRight,
    Close,
    Check,
    Warning,
    Info,
    Lock,
    Unlock,
    Key,
    Enable,
    Disable,
    Connectors,
    Preset,
    StatusConnected,
    StatusError,
    StatusNeedsSignIn,
    StatusSignInRefused,
    StatusToolsChanged,
    StatusTesting,
    StatusDisconnected,
    StatusOff,
};

/// The drawing as an icon that takes its colour from the application's palette each time it is
/// painted: text, disabled text, or text on a selection. Cheap: nothing is drawn before it shows.
QIcon icon(Icon name);

/// The same in a colour of one's own; `on` is used where the icon is on a selected row.
QIcon icon(Icon name, const QColor &colour, const QColor &on = {});

/// One drawing in one colour at a size in logical pixels; cached.
QPixmap iconPixmap(Icon name, int size, qreal devicePixelRatio, const QColor &colour);

/// The shape of a status.
Icon statusShape(StatusKind kind);

/// The program's own icon, in its own colours.
QIcon applicationIcon();

/// Where a drawing lies in the resources; for the test that every one is there.
QString iconPath(Icon name);

} // namespace jackfield
