# SPDX-License-Identifier: MIT
"""Secrets with a passphrase vault, on a machine without a keychain."""

import os
import pty

import ctl
from ctl import DONE, LOCKED, NO, USAGE


class SecretsTest(ctl.CtlTest):
    def setUp(self):
        super().setUp()
        self.with_passphrase()

    def reveal(self, name, key):
        """The value and nothing else: without the line end that the command adds."""
        answer = self.ok("secret", "reveal", name, key, *self.unlocked)
        self.assertTrue(answer.out.endswith("\n"))
        return answer.out[:-1]

    def keys(self, name):
        return self.json("show", name, *self.unlocked, status=DONE)["connector"]["envKeys"]

    def test_from_the_command_line_with_a_warning(self):
        answer = self.ok("add", "a", "--command", "x", "--env", "TOKEN=a=b c", *self.unlocked)
        self.assertIn("TOKEN", answer.err)
        self.assertNotIn("a=b c", answer.err + answer.out)
        self.assertEqual(self.reveal("a", "TOKEN"), "a=b c")

    def test_from_standard_input(self):
        for given, kept in [("value", "value"), ("value\n", "value"), ("value\r\n", "value"),
                            ("two\nlines\n\n", "two\nlines\n"), ("", ""), ("ünïcödé 🎛", "ünïcödé 🎛")]:
            with self.subTest(given):
                answer = self.ok("add", "a", "--command", "x", "--env", "K", *self.unlocked, input=given)
                self.assertEqual(answer.err, "")
                self.assertEqual(self.reveal("a", "K"), kept)
                self.ok("remove", "a")

    def test_from_a_file(self):
        file = self.folder / ".env"
        file.write_text("\ufeffexport A='one two' # not this\r\nB=\"two\\nlines\"\n\nC=\n")
        self.ok("add", "a", "--command", "x", "--env-file", file, *self.unlocked)
        self.assertEqual(self.keys("a"), ["A", "B", "C"])
        self.assertEqual([self.reveal("a", key) for key in "ABC"], ["one two", "two\nlines", ""])

    def test_headers(self):
        answer = self.ok("add", "a", "--url", "https://a.example/mcp", "--header",
                         "Authorization: Bearer ${TOKEN}", "--env", "TOKEN", *self.unlocked, input="t")
        self.assertEqual(answer.err, "")
        shown = self.json("show", "a", *self.unlocked)["connector"]
        self.assertEqual((shown["envKeys"], shown["headerNames"]), (["TOKEN"], ["Authorization"]))
        answer = self.ok("edit", "a", "--header", "X-Key: literal-value", *self.unlocked)
        self.assertIn("X-Key", answer.err)
        self.assertNotIn("literal-value", answer.err)
        self.assertEqual(self.reveal("a", "x-key"), "literal-value")
        self.ok("edit", "a", "--unset-header", "authorization", *self.unlocked)
        self.assertEqual(self.json("show", "a", *self.unlocked)["connector"]["headerNames"], ["X-Key"])

    def test_edit_keeps_every_secret(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", "--env", "B=2", *self.unlocked)
        self.ok("edit", "a", "--command", "y", "--description", "other")  # locked, and works
        self.ok("rename", "a", "b")
        self.ok("edit", "b", "--env", "B=3", *self.unlocked)
        self.assertEqual([self.reveal("b", key) for key in "AB"], ["1", "3"])
        self.ok("edit", "b", "--unset-env", "A", *self.unlocked)
        self.assertEqual(self.keys("b"), ["B"])

    def move(self, *words, status=DONE):
        new = self.folder / "new-passphrase"
        new.write_text("battery staple\n")
        answer = self.ctl("init", "--vault", *words, "--new-passphrase-file", new, *self.unlocked, status=status)
        self.assertNotIn("battery staple", answer.out + answer.err)
        return new

    def test_another_passphrase(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        new = self.move("passphrase", "--move")
        self.assert_fails(self.ctl("secret", "reveal", "a", "A", *self.unlocked, "--json"), LOCKED, "wrong-passphrase")
        self.passphrase = new
        self.assertEqual(self.reveal("a", "A"), "1")

    def test_another_passphrase_needs_the_old_one(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        right = self.passphrase.read_text()
        self.passphrase.write_text("a guess\n")
        self.move("passphrase", "--move", status=LOCKED)
        self.passphrase.write_text(right)
        self.assertEqual(self.reveal("a", "A"), "1")

    def test_into_a_keychain_that_is_not_there(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        self.assert_fails(self.ctl("init", "--vault", "keychain", "--move", *self.unlocked, "--json"), LOCKED,
                          "no-keychain")
        self.assertEqual(self.reveal("a", "A"), "1")

    def test_move_says_where_to(self):
        self.assert_fails(self.ctl("init", "--move", *self.unlocked, "--json"), USAGE, "invalid-input")

    def test_env(self):
        self.ok("add", "a", "--command", "x")
        self.assertEqual(self.json("env", "a"), {"envKeys": []})
        self.ok("env", "a", "--set", "A=1", "--set", "B", *self.unlocked, input="2\n")
        answer = self.ok("env", "a", *self.unlocked)
        self.assertEqual(answer.out, "A=••••••••\nB=••••••••\n")
        self.assertEqual(self.json("env", "a", "--unset", "A", *self.unlocked), {"envKeys": ["B"]})
        self.assert_fails(self.ctl("env", "a", "--unset", "A", *self.unlocked, "--json"), NO, "not-found")
        self.assertEqual(self.reveal("a", "B"), "2")

    def test_duplicate_seals_anew(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        self.ok("duplicate", "a", "b", *self.unlocked)
        self.ok("remove", "a")
        self.assertEqual(self.reveal("b", "A"), "1")

    def test_reveal(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        self.assertEqual(self.json("secret", "reveal", "a", "A", *self.unlocked),
                         {"key": "A", "value": "1"})
        self.assert_fails(self.ctl("secret", "reveal", "a", "B", *self.unlocked, "--json"), NO, "not-found")

    def test_locked(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        for words in [["secret", "reveal", "a", "A"], ["env", "a"], ["env", "a", "--set", "B=1"],
                      ["edit", "a", "--env", "B=1"], ["duplicate", "a", "b"], ["test", "a"],
                      ["tools", "a"], ["call", "a", "t"], ["add", "b", "--command", "x", "--env", "A=1"]]:
            with self.subTest(words):
                self.assert_fails(self.ctl(*words, "--json"), LOCKED, "locked")
        shown = self.json("show", "a", status=DONE)["connector"]
        self.assertEqual((shown["envKeys"], shown["headerNames"]), (None, None))
        self.assertEqual(self.names(), ["a"])

    def test_wrong_passphrase(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        wrong = self.folder / "wrong"
        wrong.write_text("incorrect horse\n")
        for words in [["secret", "reveal", "a", "A"], ["show", "a"], ["test", "a"]]:
            answer = self.ctl(*words, "--json", "--passphrase-file", wrong)
            self.assert_fails(answer, LOCKED, "wrong-passphrase")
        self.assertEqual(self.reveal("a", "A"), "1")

    def test_passphrase_from_standard_input(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", "--passphrase-file", "-",
                input="correct horse\n")
        self.assertEqual(self.reveal("a", "A"), "1")

    def test_init_again(self):
        document = self.json("init", *self.unlocked, status=DONE)
        self.assertEqual((set(document), document["vault"]), ({"user", "vault", "database"}, "passphrase"))
        self.assertEqual(set(document["user"]), {"id", "name"})
        self.ok("init", "--vault", "passphrase")
        self.assert_fails(self.ctl("init", "--vault", "keychain", "--json"), USAGE, "invalid-input")

    def test_an_empty_passphrase(self):
        empty = self.folder / "empty"
        empty.write_text("\n")
        answer = self.ctl("init", "--vault", "passphrase", "--passphrase-file", empty, "--user", "ada",
                          "--json")
        self.assert_fails(answer, USAGE, "invalid-input")

    def test_users_have_keys_of_their_own(self):
        other = self.folder / "other"
        other.write_text("battery staple\n")
        theirs = ["--user", "ada", "--passphrase-file", other]
        self.ok("init", "--vault", "passphrase", *theirs)
        self.ok("add", "a", "--command", "x", "--env", "A=theirs", *theirs)
        self.ok("add", "a", "--command", "x", "--env", "A=mine", *self.unlocked)
        self.assertEqual(self.reveal("a", "A"), "mine")
        self.assertEqual(self.ok("secret", "reveal", "a", "A", *theirs).out, "theirs\n")
        self.assert_fails(self.ctl("secret", "reveal", "a", "A", "--user", "ada", *self.unlocked, "--json"),
                          LOCKED, "wrong-passphrase")

    def test_asked_for_on_a_terminal(self):
        """The passphrase is asked for on the terminal, and what is typed does not show."""
        self.ok("add", "a", "--command", "x", "--env", "A=revealed", *self.unlocked)
        pid, terminal = pty.fork()
        if pid == 0:
            os.execve(ctl.BINARY, self.command("secret", "reveal", "a", "A"), self.environment)
        shown = b""
        while b"Passphrase:" not in shown:
            shown += os.read(terminal, 1024)
        os.write(terminal, b"correct horsf\x7fe\n")
        while True:
            try:
                piece = os.read(terminal, 1024)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), DONE, shown)
        self.assertIn(b"revealed", shown)
        self.assertNotIn(b"horse", shown)


class NoKeychainTest(ctl.CtlTest):
    def test_the_way_on_is_named(self):
        for words in [["init"], ["init", "--vault", "keychain"],
                      ["add", "a", "--command", "x", "--env", "A=1"]]:
            with self.subTest(words):
                error = self.assert_fails(self.ctl(*words, "--json"), LOCKED, "no-keychain")
                self.assertIn("--vault passphrase", error["remedy"])
        self.assertEqual(self.names(), [])

    def test_a_passphrase_file_makes_the_vault_at_first_need(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1", *self.unlocked)
        self.assertEqual(self.ok("secret", "reveal", "a", "A", *self.unlocked).out, "1\n")

    def test_what_needs_no_key_needs_none(self):
        self.ok("add", "a", "--command", "x")
        for words in [["show", "a"], ["edit", "a", "--command", "y"], ["duplicate", "a", "b"],
                      ["env", "a"], ["remove", "a"]]:
            self.ok(*words)


if __name__ == "__main__":
    ctl.main()
