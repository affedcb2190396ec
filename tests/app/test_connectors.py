# SPDX-License-Identifier: MIT
"""Connectors that hold no secret: everything here works without a key."""

import datetime
import threading
import unicodedata
import uuid

import ctl
from ctl import DONE, LISTED, NO, OAUTH, SHOWN


class ConnectorsTest(ctl.CtlTest):
    def test_nothing_yet_makes_nothing(self):
        self.assertEqual(self.json("list", status=DONE), {"connectors": []})
        self.assertFalse(self.data.exists())

    def test_local(self):
        self.ok("add", "Files", "--command", "npx -y server --flag 'a b'", "--description", "My files",
                "--cwd", self.home)
        (listed,) = self.connectors()
        self.assertEqual(set(listed), LISTED)
        self.assertEqual(str(uuid.UUID(listed["id"])), listed["id"])
        created = datetime.datetime.fromisoformat(listed["createdAt"].replace("Z", "+00:00"))
        self.assertEqual(created.utcoffset(), datetime.timedelta())
        self.assertLess(abs(datetime.datetime.now(datetime.timezone.utc) - created),
                        datetime.timedelta(minutes=1))
        self.assertEqual({**listed, "id": 0, "createdAt": 0, "updatedAt": 0}, {
            "id": 0, "name": "Files", "slug": "files", "type": "local", "transport": "stdio",
            "enabled": True, "status": "disconnected", "statusCode": None, "command": "npx",
            "args": ["-y", "server", "--flag", "a b"], "url": None,
            "oauth": {"configured": False, "signedIn": False, "issuer": None, "expiresAt": None},
            "tools": None, "lastTestedAt": None, "createdAt": 0, "updatedAt": 0})
        shown = self.json("show", "Files", status=DONE)["connector"]
        self.assertEqual(shown, {**listed, "description": "My files", "cwd": str(self.home),
                                 "envKeys": [], "headerNames": []})

    def test_remote(self):
        self.ok("add", "Linear", "--url", "https://mcp.linear.app/mcp", "--oauth-client-id", "me")
        shown = self.json("show", "linear", status=DONE)["connector"]
        self.assertEqual(set(shown), SHOWN)
        self.assertEqual(set(shown["oauth"]), OAUTH)
        self.assertTrue(shown["oauth"]["configured"])
        self.assertEqual((shown["type"], shown["transport"], shown["url"]),
                         ("remote", "auto", "https://mcp.linear.app/mcp"))
        self.assertEqual((shown["command"], shown["args"], shown["cwd"]), (None, [], None))
        self.ok("edit", "Linear", "--transport", "http")
        self.assertEqual(self.connectors()[0]["transport"], "http")

    def test_changes_give_the_connector(self):
        self.assertEqual(set(self.json("add", "a", "--command", "x")["connector"]), SHOWN)
        for words, name in [(["edit", "a", "--command", "y z"], "a"), (["rename", "a", "b"], "b"),
                            (["disable", "b"], "b"), (["enable", "b"], "b"),
                            (["duplicate", "b", "c"], "c")]:
            connector = self.json(*words, status=DONE)["connector"]
            self.assertEqual((set(connector), connector["name"]), (SHOWN, name))
        self.assertEqual(set(self.json("remove", "b", status=DONE)["removed"]), LISTED)
        self.assertEqual(self.names(), ["c"])

    def test_edit_keeps_what_is_not_named(self):
        self.ok("add", "a", "--command", "npx", "--arg", "-y", "--description", "d", "--cwd", "/")
        self.ok("edit", "a", "--arg", "one", "--arg", "two")
        shown = self.json("show", "a")["connector"]
        self.assertEqual((shown["command"], shown["args"], shown["cwd"], shown["description"]),
                         ("npx", ["one", "two"], "/", "d"))
        self.ok("edit", "a", "--name", "b", "--description", "", "--cwd", "")
        shown = self.json("show", "b")["connector"]
        self.assertEqual((shown["args"], shown["cwd"], shown["description"]), (["one", "two"], None, ""))

    def test_edit_changes_the_type(self):
        self.ok("add", "a", "--command", "npx x")
        self.ok("edit", "a", "--url", "https://a.example/mcp")
        shown = self.json("show", "a")["connector"]
        self.assertEqual((shown["type"], shown["transport"], shown["command"], shown["args"]),
                         ("remote", "auto", None, []))
        self.ok("edit", "a", "--command", "npx y")
        shown = self.json("show", "a")["connector"]
        self.assertEqual((shown["type"], shown["transport"], shown["url"]), ("local", "stdio", None))

    def test_enable(self):
        self.ok("add", "a", "--command", "x")
        self.ok("disable", "a")
        self.assertFalse(self.connectors()[0]["enabled"])
        self.ok("enable", "a")
        self.assertTrue(self.connectors()[0]["enabled"])

    def test_a_name_is_taken_once(self):
        self.ok("add", "a", "--command", "x")
        self.ok("add", "b", "--command", "x")
        for words in [["add", "a", "--command", "y"], ["rename", "b", "a"], ["duplicate", "b", "a"],
                      ["edit", "b", "--name", "a"]]:
            self.assert_fails(self.ctl(*words, "--json"), NO, "name-taken")
        self.assertEqual(self.names(), ["a", "b"])

    def test_names_in_any_script(self):
        for name in ["Ünïcödé", "日本語", "עברית", "emoji 🎛", "-dash", "with  blanks"]:
            with self.subTest(name):
                self.ok("add", "--command", "x", "--", name)
                self.assertEqual(self.json("show", "--", name)["connector"]["name"], name)
                self.assertRegex(self.json("show", "--", name)["connector"]["slug"], r"^[a-z0-9-]+$")

    def test_found_by_name_slug_and_id(self):
        self.ok("add", "My Files", "--command", "x")
        (connector,) = self.connectors()
        for key in ["My Files", connector["slug"], connector["id"]]:
            self.assertEqual(self.json("show", key)["connector"]["id"], connector["id"])

    def test_the_table_is_aligned(self):
        self.ok("add", "日本語", "--command", "wide")
        self.ok("add", "plain", "--command", "narrow")
        lines = self.ok("list").out.splitlines()
        self.assertEqual(len(lines), 3)

        def columns(text):
            return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)

        starts = {columns(line[:line.index(word)])
                  for line, word in zip(lines, ["ENDPOINT", "narrow", "wide"])}
        self.assertEqual(len(starts), 1, lines)

    def test_two_processes_at_once(self):
        self.ok("init", "--vault", "passphrase", *self.unlocked)
        failures = []

        def work(number):
            for step in range(8):
                answer = self.ctl("add", f"{number}-{step}", "--command", "x")
                if answer.status != DONE:
                    failures.append(answer)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])
        self.assertEqual(len(self.names()), 32)

    def test_two_first_processes_at_once(self):
        processes = [self.start("add", f"c{number}", "--command", "x") for number in range(6)]
        for process in processes:
            _, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, DONE, err)
        self.assertEqual(len(self.names()), 6)

    def test_users_are_apart(self):
        self.ok("add", "mine", "--command", "x")
        self.ok("add", "theirs", "--command", "y", "--user", "ada")
        self.assertEqual(self.names(), ["mine"])
        self.assertEqual(self.names("--user", "ada"), ["theirs"])
        for words in [["show"], ["remove"], ["enable"], ["test"], ["env"]]:
            self.assert_fails(self.ctl(*words, "mine", "--user", "ada", "--json"), NO, "not-found")
        identifier = self.connectors()[0]["id"]
        self.assert_fails(self.ctl("show", identifier, "--user", "ada", "--json"), NO, "not-found")
        self.ok("add", "mine", "--command", "z", "--user", "ada")
        self.ok("remove", "mine", "--user", "ada")
        self.assertEqual(self.names(), ["mine"])

    def test_an_unknown_user(self):
        for words in [["list"], ["show", "x"], ["test", "--all"]]:
            error = self.assert_fails(self.ctl(*words, "--user", "nobody-here", "--json"), NO, "not-found")
            self.assertIn("nobody-here", error["message"])
            self.assertIn("init", error["message"])
        self.assertFalse(self.data.exists())

    def test_only_we_can_read_it(self):
        self.ok("add", "a", "--command", "x")
        self.assertEqual(self.data.stat().st_mode & 0o777, 0o700)
        for file in self.data.iterdir():
            self.assertEqual(file.stat().st_mode & 0o077, 0, file)


if __name__ == "__main__":
    ctl.main()
