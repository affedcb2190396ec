# SPDX-License-Identifier: MIT
"""doctor: what it finds, and what it says to do."""

import os
import pathlib
import signal

import ctl
from ctl import DONE, NO

NAMES = {"database", "encryption", "path", "leftovers", "vault", "keychain", "node", "npx", "uvx", "python3", "docker",
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

    def test_leftovers(self):
        """Killed without warning, and the guard as well: what stays is told, and ended when that is wanted."""
        self.add_server("a", "--child", "--ignore-eof", "--ignore-term", "--slow-method", "tools/list")
        process = self.start("test", "a")
        line = process.stderr.readline().decode()
        while "child" not in line:
            line = process.stderr.readline().decode()
        child = int(line.split()[-1])
        self.addCleanup(lambda: ctl.is_running(child) and os.kill(child, signal.SIGKILL))
        # The guard leads the session of all that it started.
        guard = os.getsid(child)
        self.assertEqual(pathlib.Path(f"/proc/{guard}/comm").read_text(), "jackfield-guard\n")
        self.assertNotIn(str(child), str(self.checks()["leftovers"]))
        os.kill(guard, signal.SIGKILL)
        process.kill()
        process.communicate()
        self.assertTrue(ctl.is_running(child))
        leftovers = self.checks()["leftovers"]
        self.assertEqual(leftovers["status"], "warn")
        self.assertIn(f"sleep ({child})", leftovers["detail"])
        answer = self.ok("doctor", "--end-leftovers")
        self.assertIn("ended", answer.err)
        self.assertFalse(ctl.is_running(child))
        self.assertNotIn(str(child), str(self.checks()["leftovers"]))

    def test_for_people(self):
        answer = self.ok("doctor")
        self.assertRegex(answer.out, r"(?m)^ok    guard")


if __name__ == "__main__":
    ctl.main()
