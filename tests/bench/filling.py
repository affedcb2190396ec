# SPDX-License-Identifier: MIT
"""Databases for the benchmark: one connector made by jackfieldctl itself, with a secret, and then as many
copies of its row as are wanted, straight into the file."""

import pathlib
import sqlite3
import subprocess
import tempfile
import uuid


def fill(ctl, data, count):
    """A data folder with `count` connectors, every second one remote, each with a sealed environment."""
    with tempfile.NamedTemporaryFile("w") as passphrase:
        passphrase.write("a passphrase")
        passphrase.flush()
        add = [ctl, "--data-dir", data, "--passphrase-file", passphrase.name, "add"]
        secret = ["--env", "TOKEN=a-value-of-usual-length-0123456789", "--quiet"]
        for words in [["first local", "--command", "npx -y @example/server --port 8000"],
                      ["first remote", "--url", "https://mcp.example.com/v1/mcp"]]:
            subprocess.run([*add, *words, *secret], check=True, capture_output=True)
    with Connected(data) as database:
        originals = database.execute("SELECT id FROM connectors").fetchall()
        for number in range(count - len(originals)):
            copy(database, originals[number % len(originals)][0], number)


def copy(database, original, number):
    identifier = str(uuid.uuid4())
    columns = columns_of(database, "connectors")
    values = dict(zip(columns, database.execute(
        f"SELECT {', '.join(columns)} FROM connectors WHERE id = ?", (original,)).fetchone()))
    values |= {"id": identifier, "name": f"connector {number:05}", "slug": f"connector-{number:05}"}
    insert(database, "connectors", values)
    columns = columns_of(database, "sealed_fields")
    for row in database.execute(
            f"SELECT {', '.join(columns)} FROM sealed_fields WHERE connector_id = ?", (original,)).fetchall():
        insert(database, "sealed_fields", dict(zip(columns, row)) | {"connector_id": identifier})


def multiply_task(data, count):
    """Makes so many of the one task that there is, each a minute older than the one before."""
    with Connected(data) as database:
        columns = columns_of(database, "tasks")
        task = dict(zip(columns, database.execute(f"SELECT {', '.join(columns)} FROM tasks").fetchone()))
        for number in range(1, count):
            insert(database, "tasks", task | {"id": str(uuid.uuid4()),
                                              "created_at": task["created_at"] - 60_000 * number})


def columns_of(database, table):
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def insert(database, table, values):
    marks = ", ".join("?" * len(values))
    database.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))


def spoil(data):
    """Overwrites every sealed field, so that whatever opened one would fail."""
    with Connected(data) as database:
        database.execute("UPDATE sealed_fields SET blob = zeroblob(64)")


class Connected:
    """The database within a transaction, closed after it: a log left behind would be measured too."""

    def __init__(self, data):
        self.database = sqlite3.connect(pathlib.Path(data) / "jackfield.db")

    def __enter__(self):
        self.database.execute("BEGIN")
        return self.database

    def __exit__(self, kind, *_):
        self.database.rollback() if kind else self.database.commit()
        self.database.close()
