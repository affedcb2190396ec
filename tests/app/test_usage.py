# SPDX-License-Identifier: MIT
"""Words: help, version, options before and after the command, and everything that makes no sense."""

import ctl
from ctl import DONE, NO, USAGE

COMMANDS = ["init", "add", "list", "show", "edit", "rename", "duplicate", "remove", "enable", "disable",
            "env", "secret", "test", "tools", "resources", "prompts", "call", "run", "task", "login", "logout",
            "settings", "doctor"]


class UsageTest(ctl.CtlTest):
    def test_help_names_every_command(self):
        answer = self.ok("--help")
        for command in COMMANDS:
            self.assertRegex(answer.out, rf"(?m)^  {command}\b")
        for option in ["--data-dir", "--user", "--passphrase-file", "--json", "--quiet"]:
            self.assertIn(option, answer.out)
        self.assertEqual(answer.err, "")

    def test_each_command_has_help(self):
        for command in COMMANDS:
            with self.subTest(command):
                answer = self.ok(command, "--help")
                self.assertIn(f"jackfieldctl {command}", answer.out)
                self.assertIn("--data-dir", answer.out)
        self.assertFalse(self.data.exists())

    def test_version(self):
        self.assertRegex(self.ok("--version").out, r"^jackfieldctl \d+\.\d+\.\d+\n$")
        self.assertRegex(self.json("--version")["version"], r"^\d+\.\d+\.\d+$")

    def test_global_options_stand_anywhere(self):
        before = self.ok("--json", "list", data=self.folder / "a")
        after = self.ok("list", "--json", data=self.folder / "a")
        self.assertEqual(before.json, {"connectors": []})
        self.assertEqual(before.out, after.out)

    def test_nonsense(self):
        rows = [
            [],
            ["nothing-like-it"],
            ["login"], ["logout"], ["task"], ["run"],
            ["list", "extra"],
            ["show"], ["rename", "a"], ["duplicate", "a"], ["secret", "show", "a", "b"],
            ["list", "--no-such-option"],
            ["--no-such-option", "list"],
            ["add", "x"],
            ["add", "x", "--command"],
            ["add", "x", "--command", "a", "--url", "https://a.example/mcp"],
            ["add", "x", "--command", "a", "--command", "b"],
            ["add", "x", "--command", "a", "--header", "A: ${B}"],
            ["add", "x", "--command", "a", "--transport", "http"],
            ["add", "x", "--url", "https://a.example/mcp", "--cwd", "/"],
            ["add", "x", "--url", "https://a.example/mcp", "--transport", "stdio"],
            ["add", "x", "--url", "https://a.example/mcp", "--header", "no colon"],
            ["add", "x", "--command", "a", "--env", "A", "--env", "B"],
            ["add", "x", "--command", "a", "--env", "A", "--passphrase-file", "-"],
            ["add", "x", "--command", "a", "--env-file", "/no/such/file"],
            ["init", "--vault", "cupboard"],
            ["test"], ["test", "x", "--all"], ["test", "--all", "--timeout", "soon"],
            ["test", "--all", "--timeout", "0"],
            ["--user", "", "list"], ["list", "--data-dir="],
        ]
        for words in rows:
            with self.subTest(words=words):
                self.assert_fails(self.ctl("--json", *words), USAGE, "invalid-input")
                answer = self.ctl(*words, status=USAGE)
                self.assertEqual(answer.out, "")
                self.assertTrue(answer.err.startswith("jackfieldctl: "), answer)
        self.assertFalse((self.data / "jackfield.db").exists())

    def test_a_misplaced_secret_is_not_repeated(self):
        for words in [["list", "TOKEN=canary-1"], ["add", "x", "--evn=TOKEN=canary-1", "--command", "a"],
                      ["--evn=TOKEN=canary-1", "list"]]:
            answer = self.ctl(*words, status=USAGE)
            self.assertNotIn("canary-1", answer.out + answer.err)

    def test_values_may_begin_with_a_dash(self):
        self.ok("add", "x", "--command", "npx", "--arg", "-y", "--arg", "--json", "--arg", "")
        (connector,) = self.connectors()
        self.assertEqual((connector["command"], connector["args"]), ("npx", ["-y", "--json", ""]))

    def test_what_is_not_there(self):
        for words in [["show", "x"], ["edit", "x", "--command", "a"], ["rename", "x", "y"],
                      ["duplicate", "x", "y"], ["remove", "x"], ["enable", "x"], ["disable", "x"],
                      ["env", "x"], ["secret", "reveal", "x", "K"], ["test", "x"], ["tools", "x"],
                      ["resources", "x"], ["prompts", "x"], ["call", "x", "t"]]:
            with self.subTest(words=words):
                self.assert_fails(self.ctl(*words, "--json"), NO, "not-found")
        self.assertFalse(self.data.exists())

    def test_quiet(self):
        self.assertIn("no connectors", self.ctl("list", status=DONE).err)
        self.assertEqual(self.ctl("list", "--quiet", status=DONE).err, "")


if __name__ == "__main__":
    ctl.main()
