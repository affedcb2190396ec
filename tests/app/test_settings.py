# SPDX-License-Identifier: MIT
"""Settings without the window: listed, changed, checked as the window checks them."""

import json
import ssl
import subprocess

import ctl
from ctl import DONE, STORAGE, USAGE

KEYS = {"appearance", "testTimeLimitSeconds", "coldStartLimitSeconds", "parallelTests", "extraCaFile",
        "clientDocument", "retestEverySeconds", "notifications", "trayIcon", "closeToTray",
        "revealHidesAfterSeconds", "clipboardClearsAfterSeconds"}


class SettingsTest(ctl.CtlTest):
    def settings(self, *words):
        return self.json("settings", *words, status=DONE)["settings"]

    def ca_file(self, name):
        """A PEM file with one certificate, made for this test."""
        path = self.folder / name
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                        "-nodes", "-keyout", str(self.folder / "key.pem"), "-out", str(path), "-subj",
                        "/CN=Test issuer"], check=True, capture_output=True)
        ssl.create_default_context(cafile=str(path))
        return path

    def test_listed(self):
        settings = self.settings()
        self.assertEqual(set(settings), KEYS)
        self.assertEqual(settings["appearance"], "system")
        self.assertEqual(settings["testTimeLimitSeconds"], 30)
        self.assertIs(settings["notifications"], True)
        self.assertIsNone(settings["extraCaFile"])
        table = self.ok("settings").out
        for key in KEYS:
            self.assertRegex(table, rf"(?m)^{key}\b")
        self.assertRegex(table, r"(?m)^appearance +system +system\|light\|dark")
        # To look makes nothing.
        self.assertFalse(self.data.exists())

    def test_changed_and_reset(self):
        changes = {"appearance": "dark", "testTimeLimitSeconds": 600, "parallelTests": 1,
                   "retestEverySeconds": 900, "notifications": False,
                   "clientDocument": "https://example.com/jackfield.json"}
        words = [word for key, value in changes.items()
                 for word in ("--set", f"{key}={value if isinstance(value, str) else json.dumps(value)}")]
        self.assertEqual({key: self.settings(*words)[key] for key in changes}, changes)
        self.assertEqual({key: self.settings()[key] for key in changes}, changes)
        after = self.settings("--unset", "appearance", "--unset", "clientDocument", "--set", "parallelTests=64")
        self.assertEqual((after["appearance"], after["clientDocument"], after["parallelTests"]), ("system", None, 64))
        self.assertEqual(after["testTimeLimitSeconds"], 600)
        self.assertEqual((self.data / "settings.ini").stat().st_mode & 0o777, 0o600)

    def test_a_file_of_issuers(self):
        path = self.ca_file("office ca, 2026.pem")
        self.assertEqual(self.settings("--set", f"extraCaFile={path}")["extraCaFile"], str(path))
        self.assertEqual(self.settings()["extraCaFile"], str(path))
        self.assertIsNone(self.settings("--set", "extraCaFile=")["extraCaFile"])

    def test_what_is_refused(self):
        self.settings("--set", "parallelTests=7")
        broken = self.folder / "broken.pem"
        broken.write_text("no certificate")
        rows = [("nonsense=1", "nonsense"), ("nonsense", "KEY=VALUE"), ("=1", "KEY=VALUE"), ("parallelTests=0", "1..64"),
                ("parallelTests=soon", "1..64"), ("parallelTests=", "1..64"), ("appearance=pink", "system|light|dark"),
                ("notifications=yes", "true|false"), ("retestEverySeconds=1", "900"),
                ("extraCaFile=/no/such/file.pem", "/no/such/file.pem"), (f"extraCaFile={broken}", "no certificate"),
                ("clientDocument=http://example.com/x.json", "https"), ("clientDocument=https://example.com", "https")]
        for given, said in rows:
            with self.subTest(given):
                # One mistake, and nothing of the rest holds.
                error = self.assert_fails(self.ctl("--json", "settings", "--set", "appearance=dark", "--set", given),
                                          USAGE, "invalid-input")
                self.assertIn(said, error["message"])
        self.assert_fails(self.ctl("--json", "settings", "--unset", "nonsense"), USAGE, "invalid-input")
        settings = self.settings()
        self.assertEqual((settings["parallelTests"], settings["appearance"]), (7, "system"))

    def test_a_folder_that_cannot_be_written(self):
        self.data.write_text("a file where the folder would be")
        self.assert_fails(self.ctl("--json", "settings", "--set", "appearance=dark"), STORAGE, "storage")

    def test_a_limit_holds_at_once(self):
        self.settings("--set", "testTimeLimitSeconds=1")
        self.add_server("slow", "--silent")
        self.assertEqual(self.json("test", "slow")["results"][0]["code"], "timeout")


if __name__ == "__main__":
    ctl.main()
