# SPDX-License-Identifier: MIT
"""doctor: what it finds, and what it says to do."""

import ctl
from ctl import DONE, NO

NAMES = {"database", "encryption", "path", "vault", "keychain", "node", "npx", "uvx", "python3", "docker",
         "bwrap", "agents", "guard"}


class DoctorTest(ctl.CtlTest):
    def checks(self, status=DONE):
        checks = self.json("doctor", status=status)["checks"]
        for check in checks:
            self.assertEqual(set(check), {"name", "status", "detail", "remedy"})
            self.assertIn(check["status"], {"ok", "warn", "fail"})
            self.assertEqual(check["status"] == "ok", check["remedy"] is None, check)
        return {check["name"]: check for check in checks}

    def test_nothing_yet(self):
        checks = self.checks()
        self.assertEqual(set(checks), NAMES)
        for name in ["database", "encryption", "path", "python3", "guard", "bwrap"]:
            self.assertEqual(checks[name]["status"], "ok", checks[name])
        self.assertEqual(checks["keychain"]["status"], "warn")
        self.assertFalse(self.data.exists())

    def test_a_passphrase_needs_no_keychain(self):
        self.with_passphrase()
        checks = self.checks()
        self.assertEqual((checks["vault"]["status"], checks["keychain"]["status"]), ("ok", "ok"))

    def test_a_broken_database(self):
        self.data.mkdir(mode=0o700)
        (self.data / "jackfield.db").write_text("no database at all, and long enough to be none" * 50)
        self.assertEqual(self.checks(status=NO)["database"]["status"], "fail")

    def test_agents(self):
        self.environment["PATH"] = "/usr/bin:/bin"
        self.assertEqual(self.checks()["agents"]["status"], "warn")
        folder = self.folder / "bin"
        folder.mkdir()
        (folder / "codex").symlink_to("/bin/true")
        self.environment["PATH"] = f"{folder}:/usr/bin:/bin"
        self.assertEqual(self.checks()["agents"]["detail"], str(folder / "codex"))

    def test_for_people(self):
        answer = self.ok("doctor")
        self.assertRegex(answer.out, r"(?m)^ok    guard")


if __name__ == "__main__":
    ctl.main()
