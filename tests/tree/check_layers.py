# SPDX-License-Identifier: MIT
"""check_layers.py ROOT QT_HEADERS: no #include may point up or sideways in the house.

Reads the #include lines of every room, because link lines alone do not stop <QtWidgets/…> in a
folder that links only Qt Core."""

import os
import re
import sys

from sources import CODE, files, lines, report

# What each room may include of the others. A room may always include itself.
ADAPTER = {"services/domain"}
SERVICES_SEEN_ABOVE = {"services/domain", "services/session", "services/connectors", "services/mcp", "services/oauth",
                       "services/agents", "services/tasks"}
ARROWS = {
    "services/domain": set(),
    "services/crypto": ADAPTER,
    "services/keychain": ADAPTER,
    "services/storage": ADAPTER,
    "services/process": ADAPTER,
    "services/session": {"services/domain"},
    "services/http": {"services/domain"},
    "services/oauth": {"services/domain", "services/http"},
    "services/mcp": {"services/domain", "services/http"},
    "services/bridge": {"services/domain", "services/mcp"},
    "services/connectors": {"services/domain", "services/mcp", "services/oauth"},
    "services/proxy": {"services/domain", "services/http", "services/bridge"},
    "services/agents": {"services/domain"},
    "services/tasks": {"services/domain", "services/agents", "services/bridge", "services/connectors", "services/mcp",
                       "services/proxy"},
    "models": SERVICES_SEEN_ABOVE,
    "ui": SERVICES_SEEN_ABOVE | {"models"},
}
EVERYTHING = set(ARROWS)

# The Qt modules that a room may include, the longest path first; QtCore and QtConcurrent go anywhere.
WINDOW = {"QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets"}
MODULES = {
    "app/composition": {"QtNetwork", "QtSql"},
    "app/jackfieldctl": {"QtNetwork", "QtSql"},
    "app/tour": WINDOW | {"QtTest"},  # its robot presses keys as the tests do
    "app": WINDOW | {"QtNetwork", "QtSql"},
    "ui/theme": WINDOW | {"QtDBus"},
    "ui": WINDOW,
    "models": set(),
    "services/keychain": {"QtDBus"},
    "services/http": {"QtNetwork"},
    "services/oauth": {"QtNetwork"},
    "services/mcp": {"QtNetwork"},
    "services/proxy": {"QtNetwork"},
    "services/storage": {"QtSql"},
    "services": set(),
}

# Platform and library headers, and the rooms that wrap them.
WRAPPED = [
    (re.compile(r"(unistd|fcntl|poll|pwd|signal|termios|spawn|dlfcn|windows)\.h$|sys/"),
     ("services/process", "services/storage", "app")),
    (re.compile(r"qt6keychain/|qtkeychain/|keychain\.h$"), ("services/keychain",)),
    (re.compile(r"argon2\.h$"), ("services/crypto",)),
    (re.compile(r"openssl/"), ("services/oauth",)),
    (re.compile(r"boost/|zlib\.h$"), ("services/http",)),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "services" and len(parts) > 2 else parts[0]


def of_path(table, path):
    """The entry of the deepest folder of `path` that the table has."""
    while path:
        path = os.path.dirname(path)
        if path in table:
            return table[path]
    return set()


def qt_module(qt_headers, header):
    """The module of <QLabel> or <QtWidgets/QLabel>; nothing where it is not Qt's."""
    if "/" in header:
        module = header.split("/")[0]
        return module if os.path.isdir(os.path.join(qt_headers, module)) else None
    for module in sorted(os.listdir(qt_headers)):
        if module.startswith("Qt") and os.path.isfile(os.path.join(qt_headers, module, header)):
            return module
    return None


def own_target(root, path, header):
    """The file of the tree that "header" means in `path`, or nothing."""
    for base in (os.path.dirname(path), "services", ""):
        target = os.path.normpath(os.path.join(base, header))
        if os.path.isfile(os.path.join(root, target)):
            return target
    return None


def problem(root, qt_headers, path, header):
    """What is wrong with `path` including `header`, or nothing."""
    room = room_of(path)
    target = own_target(root, path, header)
    if target:
        allowed = ARROWS.get(room, EVERYTHING) | {room}
        if room_of(target) not in allowed:
            return f"{room} may not see {room_of(target)}"
        if room == "app" and path.startswith("app/jackfieldctl/") and room_of(target) in ("ui", "models"):
            return "the command line may not see the window's rooms"
        return None
    module = qt_module(qt_headers, header)
    if module:
        allowed = of_path(MODULES, path) | {"QtCore", "QtConcurrent"}
        return None if module in allowed else f"{module} is not for this room"
    for pattern, rooms in WRAPPED:
        if pattern.match(header) and not path.startswith(tuple(f"{name}/" for name in rooms)):
            return f"<{header}> belongs behind {' or '.join(rooms)}"
    return None


def problems(root, qt_headers):
    found = []
    for path in files(root, CODE, ("app", "models", "services", "ui")):
        for number, line in enumerate(lines(root, path), 1):
            include = INCLUDE.match(line)
            why = include and problem(root, qt_headers, path, include.group(2))
            if why:
                found.append(f"{path}:{number}: {line.strip()}: {why}")
    return found


if __name__ == "__main__":
    report(problems(*sys.argv[1:]))
