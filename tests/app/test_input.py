# SPDX-License-Identifier: MIT
"""Input that is wrong: each gets a message that names its option, nothing is saved, nothing is lost."""

import ctl
from ctl import USAGE


class InputTest(ctl.CtlTest):
    def refused(self, *words, names, **options):
        """The command is refused with a message that names this option, and nothing was saved."""
        error = self.assert_fails(self.ctl(*words, "--json", **options), USAGE, "invalid-input")
        for name in [names] if isinstance(names, str) else names:
            self.assertIn(name, error["message"])
        self.assertEqual(self.connectors(), self.before)
        return error["message"]

    def setUp(self):
        super().setUp()
        self.ok("add", "kept", "--command", "npx -y x", "--description", "as it was")
        self.before = self.connectors()

    def test_names(self):
        for name in ["", "   ", "n" * 10_000, "line\nbreak", "bell\a"]:
            with self.subTest(name=name[:20]):
                self.refused("add", name, "--command", "x", names="NAME")
                self.refused("rename", "kept", name, names="name")
                self.refused("duplicate", "kept", name, names="name")

    def test_addresses(self):
        for url in ["", "   ", "ftp://a.example/mcp", "https://me:secret@a.example/mcp", "a.example/mcp",
                    "https://", "javascript:alert(1)", "https://a.example/mcp#part",
                    "https://a.example/" + "a" * 10_000]:
            with self.subTest(url=url[:40]):
                message = self.refused("add", "x", "--url", url, names="--url")
                self.assertNotIn("secret", message)
                self.refused("edit", "kept", "--url", url, names="--url")

    def test_commands(self):
        for command in ["", "   ", "npx 'unbalanced", 'npx "unbalanced', "npx trailing\\", "x" * 10_000]:
            with self.subTest(command=command[:40]):
                self.refused("add", "x", "--command", command, names="--command")
                self.refused("edit", "kept", "--command", command, names="--command")

    def test_working_folders(self):
        self.refused("add", "x", "--command", "a", "--cwd", "/no/such/folder", names="--cwd")
        self.refused("add", "x", "--command", "a", "--cwd", "/etc/passwd", names="--cwd")

    def test_variables(self):
        for option in ["=value", "=", ""]:
            with self.subTest(option):
                self.refused("add", "x", "--command", "a", "--env", option, names="--env")
                self.refused("env", "kept", "--set", option, names="--set")
        self.refused("add", "x", "--command", "a", "--env", "A=1", "--env", "A=2", names=["--env", "A"])
        self.refused("env", "kept", "--set", "A=1", "--set", "A=2", names="A")

    def test_a_value_with_nul(self):
        self.refused("add", "x", "--command", "a", "--env", "A", input=b"be\0fore", names="--env")

    def test_headers(self):
        for header in [": value", "two words: value", "Ünïcode: value", "Host: a", "A: line\nbreak"]:
            with self.subTest(header):
                self.refused("add", "x", "--url", "https://a.example/mcp", "--header", header,
                             names="--header")

    def test_env_file_with_errors_on_two_lines(self):
        file = self.folder / ".env"
        file.write_text("GOOD=canary-1\nno sign here\nALSO_GOOD=2\nBAD='unbalanced\n")
        message = self.refused("add", "x", "--command", "a", "--env-file", file, names=[f"{file}:2: "])
        self.assertIn(f"{file}:4: ", message)
        self.assertNotIn("canary-1", message)

    def test_all_problems_at_once(self):
        message = self.refused("add", "", "--command", "", "--cwd", "/no/such/folder",
                               names=["NAME: ", "--command: ", "--cwd: "])
        self.assertEqual(len(message.splitlines()), 3)

    def test_too_much_to_read(self):
        self.refused("add", "x", "--command", "a", "--env", "A", input="x" * (1024 * 1024 + 2),
                     names="--env")


if __name__ == "__main__":
    ctl.main()
