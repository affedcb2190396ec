# SPDX-License-Identifier: MIT
"""Databases that are newer, none, read-only or damaged: said plainly, and contained to the row."""

import ctl
from ctl import DONE, LOCKED, NO, STORAGE


class StorageTest(ctl.CtlTest):
    def sealed(self, name, user="%"):
        """Every sealed column of a connector, found without knowing more than that it is a blob."""
        database = self.database()
        (identifier,) = database.execute("SELECT id FROM connectors WHERE name = ?", (name,)).fetchone()
        found = []
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for key in {"id", "connector_id"} & set(columns):
                for row in database.execute(f"SELECT rowid, * FROM {table} WHERE {key} = ?", (identifier,)):
                    for column, value in zip(["rowid", *columns], row):
                        if isinstance(value, bytes):
                            found.append((table, row[0], column, value))
        self.assertTrue(found, "nothing is sealed")
        return found

    def write(self, table, rowid, column, value):
        database = self.database()
        with database:
            database.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, rowid))

    def three(self):
        self.with_passphrase()
        for name in ["a", "b", "c"]:
            self.ok("add", name, "--command", "x", "--env", f"K=value-{name}", *self.unlocked)

    def assert_only_a_is_broken(self):
        self.assertEqual(self.names(), ["a", "b", "c"])
        for words in [["secret", "reveal", "a", "K"], ["env", "a"], ["show", "a"], ["duplicate", "a", "d"]]:
            self.assert_fails(self.ctl(*words, *self.unlocked, "--json"), NO, "decrypt")
        for name in ["b", "c"]:
            self.assertEqual(self.ok("secret", "reveal", name, "K", *self.unlocked).out, f"value-{name}\n")
        result, other = self.json("test", "a", "b", *self.unlocked)["results"]
        self.assertEqual((result["ok"], result["code"]), (False, "decrypt"))
        self.assertEqual(other["code"], "command-not-found")
        self.ok("remove", "a")

    def test_a_flipped_byte(self):
        self.three()
        table, rowid, column, value = self.sealed("a")[0]
        self.write(table, rowid, column, value[:-1] + bytes([value[-1] ^ 1]))
        self.assert_only_a_is_broken()

    def test_a_cut_field(self):
        self.three()
        table, rowid, column, value = self.sealed("a")[0]
        self.write(table, rowid, column, value[:5])
        self.assert_only_a_is_broken()

    def test_a_field_of_another_row(self):
        self.three()
        table, rowid, column, _ = self.sealed("a")[0]
        self.write(table, rowid, column, self.sealed("b")[0][3])
        self.assert_only_a_is_broken()

    def test_a_field_of_another_user(self):
        self.three()
        theirs = ["--user", "ada", *self.unlocked]
        self.ok("init", "--vault", "passphrase", *theirs)
        self.ok("add", "theirs", "--command", "x", "--env", "K=theirs", *theirs)
        table, rowid, column, _ = self.sealed("theirs")[0]
        self.write(table, rowid, column, self.sealed("a")[0][3])
        answer = self.ctl("secret", "reveal", "theirs", "K", *theirs, "--json")
        self.assertIn((answer.status, answer.error["code"]), [(NO, "decrypt"), (LOCKED, "key-missing")])
        self.assertEqual(self.names("--user", "ada"), ["theirs"])
        self.assertEqual(self.ok("secret", "reveal", "a", "K", *self.unlocked).out, "value-a\n")

    def test_not_a_database(self):
        self.data.mkdir(mode=0o700)
        file = self.data / "jackfield.db"
        file.write_bytes(b"This is a letter to my aunt. " * 100)
        for words in [["list"], ["init"], ["add", "a", "--command", "x"]]:
            self.assert_fails(self.ctl(*words, "--json"), STORAGE, "not-a-database")
        self.assertEqual(file.read_bytes(), b"This is a letter to my aunt. " * 100)

    def test_a_folder_where_the_file_should_be(self):
        (self.data / "jackfield.db").mkdir(parents=True)
        self.assertEqual(self.ctl("list").status, STORAGE)

    def test_a_newer_database(self):
        self.ok("add", "a", "--command", "x")
        database = self.database()
        with database:
            database.execute("UPDATE schema_migrations SET number = 9999 "
                             "WHERE number = (SELECT max(number) FROM schema_migrations)")
        database.close()
        for words in [["list"], ["add", "b", "--command", "x"], ["test", "--all"]]:
            self.assert_fails(self.ctl(*words, "--json"), STORAGE, "newer-database")

    def read_only(self, *words):
        """Runs it where the data folder is mounted for reading only."""
        process = ctl.subprocess.run(
            ["bwrap", "--dev-bind", "/", "/", "--ro-bind", str(self.data), str(self.data),
             *self.command(*words)],
            env=self.environment, stdin=ctl.subprocess.DEVNULL, capture_output=True, timeout=60)
        return ctl.Answer(process.returncode, process.stdout.decode(), process.stderr.decode())

    def test_read_only(self):
        self.three()
        listed = self.read_only("list", "--json")
        self.assertEqual(listed.status, DONE, listed)
        self.assertEqual([c["name"] for c in listed.json["connectors"]], ["a", "b", "c"])
        self.assertEqual(self.read_only("secret", "reveal", "b", "K", *self.unlocked).out, "value-b\n")
        for words in [["add", "d", "--command", "x"], ["remove", "a"], ["rename", "a", "d"],
                      ["disable", "a"]]:
            self.assert_fails(self.read_only(*words, "--json"), STORAGE, "read-only-storage")
        self.assertEqual(self.names(), ["a", "b", "c"])

    def test_read_only_and_nothing_there(self):
        self.data.mkdir(mode=0o700)
        self.assertEqual(self.read_only("list", "--json").json, {"connectors": []})
        self.assert_fails(self.read_only("add", "a", "--command", "x", "--json"), STORAGE,
                          "read-only-storage")


if __name__ == "__main__":
    ctl.main()
