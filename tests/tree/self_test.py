# SPDX-License-Identifier: MIT
"""self_test.py QT_HEADERS ROOT: each check fails on a small tree that breaks its rule, and only then."""

import os
import shutil
import sys
import tempfile
import unittest

import check_format
import check_layers
import check_links
import check_protocol
import check_sources

QT_HEADERS, ROOT = sys.argv[1:3]


class Tree(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, path, *text):
        path = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write("// SPDX-License-Identifier: MIT\n" + "\n".join(text) + "\n")

    def layers(self, path, *text):
        self.write(path, *text)
        return check_layers.problems(self.root, QT_HEADERS)


class Layers(Tree):
    def test_arrows_down_are_fine(self):
        self.write("services/domain/Id.h")
        self.write("services/mcp/McpClient.h", '#include "domain/Id.h"', "#include <QNetworkReply>")
        self.write("models/Table.h", '#include "mcp/McpClient.h"', "#include <QAbstractTableModel>")
        self.write("services/storage/Rows.cpp", "#include <QSqlQuery>", "#include <unistd.h>", "#include <vector>")
        self.assertEqual(self.layers("ui/window/Window.h", '#include "models/Table.h"', "#include <QLabel>"), [])

    def test_arrow_up(self):
        self.write("models/Table.h")
        self.assertRegex(self.layers("services/domain/Id.h", '#include "models/Table.h"')[0],
                         "services/domain/Id.h:2.*may not see models")

    def test_arrow_sideways(self):
        self.write("services/storage/Rows.h")
        self.assertRegex(self.layers("services/crypto/Cipher.h", '#include "storage/Rows.h"')[0], "may not see")

    def test_arrow_sideways_by_a_relative_path(self):
        self.write("services/storage/Rows.h")
        self.assertEqual(len(self.layers("services/crypto/Cipher.h", '#include "../storage/Rows.h"')), 1)

    def test_adapter_seen_by_the_window(self):
        self.write("services/storage/Rows.h")
        self.assertEqual(len(self.layers("ui/Window.cpp", '#include "storage/Rows.h"')), 1)

    def test_tests_are_for_tests(self):
        self.write("tests/support/FakeClock.h")
        self.assertEqual(len(self.layers("app/main.cpp", '#include "tests/support/FakeClock.h"')), 1)

    def test_widget_in_a_service_and_a_model(self):
        for include in ("<QLabel>", "<QtWidgets/QLabel>", "<QtWidgets>", "<QColor>"):
            with self.subTest(include):
                self.assertEqual(len(self.layers("services/mcp/Client.cpp", f"#include {include}")), 1)
                shutil.rmtree(os.path.join(self.root, "services"))
        self.assertEqual(len(self.layers("models/Table.cpp", "#include <QIcon>", "#include <QSqlQuery>")), 2)

    def test_gui_in_the_command_line(self):
        self.assertEqual(len(self.layers("app/jackfieldctl/main.cpp", "#include <QGuiApplication>")), 1)

    def test_platform_outside_an_adapter(self):
        self.assertEqual(len(self.layers("services/mcp/Client.cpp", "#include <sys/wait.h>")), 1)


class Sources(Tree):
    def test_all_well(self):
        self.write("ui/Window.cpp", "// the work/life balance of /workshop")
        self.assertEqual(check_sources.problems(self.root), [])

    def test_no_licence(self):
        self.write("ui/Window.cpp")
        with open(os.path.join(self.root, "ui/Window.cpp"), "w", encoding="utf-8") as file:
            file.write("int x;\n")
        self.assertRegex(check_sources.problems(self.root)[0], "no SPDX")

    def test_too_long(self):
        self.write("ui/Window.cpp", *["int x;"] * 600)
        self.assertRegex(check_sources.problems(self.root)[0], "601 lines")

    def test_path_of_a_machine(self):
        self.write("docs/guide.md", "see /root/notes")
        self.assertRegex(check_sources.problems(self.root)[0], "path of one machine")


class Protocol(Tree):
    def test_names(self):
        self.write("tests/mcp/ATest.cpp", "void works() {", "void worksToo_data() {")
        self.write("docs/protocol.md", "| `ATest::works`, `::worksToo…` | `ATest` |")
        self.assertEqual(check_protocol.problems(self.root), [])
        self.write("docs/protocol.md", "| `ATest::works`, `::fails` | `BTest` |")
        self.assertEqual(len(check_protocol.problems(self.root)), 2)


class Format(Tree):
    def test_badly_formatted(self):
        shutil.copy(os.path.join(ROOT, ".clang-format"), self.root)
        self.write("ui/Window.cpp", "int x;")
        self.assertEqual(check_format.problems(self.root), [])
        self.write("ui/Window.cpp", "int    x ;")
        self.assertTrue(check_format.problems(self.root))


class Links(unittest.TestCase):
    def test_library_that_is_loaded(self):
        self.assertTrue(check_links.problems("/bin/sh", "libc.so"))
        self.assertEqual(check_links.problems("/bin/sh", "libQt6Gui"), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
