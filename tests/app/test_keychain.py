# SPDX-License-Identifier: MIT
"""The real gnome-keyring on a session bus of its own; this file is run inside tests/support/with-keyring."""

import os

import ctl
from ctl import DONE, LOCKED


class KeychainTest(ctl.CtlTest):
    def setUp(self):
        super().setUp()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
        self.environment["XDG_RUNTIME_DIR"] = os.environ["XDG_RUNTIME_DIR"]

    def test_no_question_is_asked(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        self.assertEqual(self.ok("secret", "reveal", "a", "A").out, "1\n")
        self.assertEqual(self.json("show", "a", status=DONE)["connector"]["envKeys"], ["A"])
        self.assertEqual(self.json("init", status=DONE)["vault"], "keychain")

    def test_init(self):
        document = self.json("init", "--vault", "keychain", status=DONE)
        self.assertEqual(document["vault"], "keychain")
        self.ok("init")
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        self.assertEqual(self.ok("secret", "reveal", "a", "A").out, "1\n")

    def test_each_user_has_a_key(self):
        self.ok("add", "a", "--command", "x", "--env", "A=mine")
        self.ok("add", "a", "--command", "x", "--env", "A=theirs", "--user", "ada")
        self.assertEqual(self.ok("secret", "reveal", "a", "A").out, "mine\n")
        self.assertEqual(self.ok("secret", "reveal", "a", "A", "--user", "ada").out, "theirs\n")

    def test_no_new_key_while_rows_want_the_old(self):
        """The same folder on a desktop whose keychain lost the key: said, and no key made over it."""
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        with_another = [ctl.WITH_KEYRING, *self.command("secret", "reveal", "a", "A", "--json")]
        process = ctl.subprocess.run(with_another, env=self.environment, capture_output=True, timeout=100)
        answer = ctl.Answer(process.returncode, process.stdout.decode(), process.stderr.decode())
        self.assert_fails(answer, LOCKED, "key-missing")
        self.assertEqual(self.ok("secret", "reveal", "a", "A").out, "1\n")

    def test_keychain_gone(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        del self.environment["DBUS_SESSION_BUS_ADDRESS"]
        del self.environment["XDG_RUNTIME_DIR"]
        self.assert_fails(self.ctl("secret", "reveal", "a", "A", "--json"), LOCKED, "no-keychain")
        shown = self.json("show", "a", status=DONE)["connector"]
        self.assertEqual((shown["envKeys"], shown["headerNames"]), (None, None))

    def test_move_to_a_passphrase_and_back(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        document = self.json("init", "--vault", "passphrase", "--move", "--new-passphrase-file", self.passphrase)
        self.assertEqual(document["vault"], "passphrase")
        self.assert_fails(self.ctl("secret", "reveal", "a", "A", "--json"), LOCKED, "locked")
        self.assertEqual(self.ok("secret", "reveal", "a", "A", *self.unlocked).out, "1\n")
        self.ok("init", "--vault", "keychain", "--move", *self.unlocked)
        self.assertEqual(self.ok("secret", "reveal", "a", "A").out, "1\n")

    def test_doctor(self):
        self.ok("add", "a", "--command", "x", "--env", "A=1")
        checks = {check["name"]: check for check in self.json("doctor")["checks"]}
        self.assertEqual((checks["vault"]["status"], checks["keychain"]["status"]), ("ok", "ok"))


if __name__ == "__main__":
    ctl.main()
