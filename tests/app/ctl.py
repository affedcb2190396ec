# SPDX-License-Identifier: MIT
"""Drives the real jackfieldctl as a person or a script does: the programs' own words, standard streams,
exit status, and nothing else. JACKFIELDCTL names the binary (ctest sets it)."""

import json
import os
import pathlib
import pty
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest

BINARY = os.environ["JACKFIELDCTL"]
SUPPORT = pathlib.Path(__file__).resolve().parent.parent / "support"
SERVER = [sys.executable, "-B", str(SUPPORT / "servers/mcp_stdio.py")]
HTTP_SERVER = [sys.executable, "-B", str(SUPPORT / "servers/mcp_http.py")]
WITH_KEYRING = str(SUPPORT / "with-keyring")

DONE, NO, USAGE, LOCKED, STORAGE = range(5)

# interface.md: the members of each document, in full.
OAUTH = {"configured", "signedIn", "issuer", "expiresAt"}
LISTED = {"id", "name", "slug", "type", "transport", "enabled", "status", "statusCode", "command", "args",
          "url", "oauth", "tools", "lastTestedAt", "createdAt", "updatedAt"}
SHOWN = LISTED | {"description", "cwd", "envKeys", "headerNames"}
TIMINGS = {"startMs", "handshakeMs", "listMs", "totalMs"}
RESULT = {"name", "ok", "status", "code", "message", "transport", "era", "protocolVersion", "server",
          "capabilities", "tools", "resources", "prompts", "timings", "resolvedCommand", "stderrTail",
          "stdoutNoise", "httpStatus"}
TOOL = {"name", "title", "description", "inputSchema", "outputSchema", "annotations"}


class Answer:
    """What one run gave."""

    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        """The members of a failure's document."""
        document = self.json
        assert set(document) == {"error"}, document
        assert set(document["error"]) == {"code", "message", "remedy"}, document
        return document["error"]

    def __repr__(self):
        return f"status {self.status}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


def threads(pid):
    """What each thread of a process that does not end is doing: its name, state, and the kernel's
    function that it waits in."""
    found = []
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        state = (task / "stat").read_text().rpartition(")")[2].split()[0]
        found.append(" ".join([(task / "comm").read_text().strip(), state, (task / "wchan").read_text()]))
    return found


class CtlTest(unittest.TestCase):
    """A data folder and a home of its own for every test, and no desktop session: no keychain."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="jackfield-ctl-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"
        self.home = self.folder / "home"
        self.home.mkdir()
        self.passphrase = self.folder / "passphrase"
        self.passphrase.write_text("correct horse\n")
        self.environment = {
            "HOME": str(self.home),
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "SHELL": "/bin/sh",
            **{name: value for name, value in os.environ.items()
               if name.endswith("SAN_OPTIONS") or name == "LD_LIBRARY_PATH"},
        }

    # Running -------------------------------------------------------------------------------------

    def command(self, *words, data=None):
        return [BINARY, "--data-dir", str(data or self.data), *map(str, words)]

    def start(self, *words, data=None):
        """Starts it in a session of its own, so that it has no terminal to ask on."""
        return subprocess.Popen(self.command(*words, data=data), env=self.environment, stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)

    def ctl(self, *words, input="", status=None, data=None):
        process = self.start(*words, data=data)
        given = input.encode() if isinstance(input, str) else input
        try:
            out, err = process.communicate(given, timeout=110)
        except subprocess.TimeoutExpired as hung:
            where = threads(process.pid)
            process.kill()
            process.communicate()
            raise AssertionError(f"{hung}; its threads: {where}") from None
        answer = Answer(process.returncode, out.decode(), err.decode())
        if status is not None:
            self.assertEqual(answer.status, status, answer)
        return answer

    def at_terminal(self, words, typed, seconds=60):
        """Runs it with a terminal of its own, on which this is typed; gives its status and all that was
        to be seen."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.execve(BINARY, self.command(*words), self.environment)
        shown, end = b"", time.monotonic() + seconds
        left = typed.encode()
        while select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break  # the last one has closed it
            shown += piece
            # As a person does: an answer once it is asked for, since what was typed before is dropped.
            if left and (shown.endswith((b"? (yes/no) ", b"? (ja/nein) ", b": "))):
                line = left[: left.find(b"\n") + 1] or left
                left = left[len(line):]
                os.write(terminal, line)
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), shown.decode()

    def ok(self, *words, **options):
        return self.ctl(*words, status=DONE, **options)

    def json(self, *words, **options):
        """Runs it with --json and gives the document; nothing but it is on standard output."""
        return self.ctl("--json", *words, **options).json

    # Vaults and connectors -----------------------------------------------------------------------

    def with_passphrase(self):
        """From here on there is a passphrase vault, and `unlocked` opens it."""
        self.ok("init", "--vault", "passphrase", *self.unlocked)

    @property
    def unlocked(self):
        return ["--passphrase-file", str(self.passphrase)]

    def add_server(self, name, *flags, options=()):
        """A local connector of the test server with these flags."""
        words = [word for flag in [*SERVER[1:], *map(str, flags)] for word in ("--arg", flag)]
        return self.ok("add", name, "--command", SERVER[0], *words, *options)

    def connectors(self, *words):
        return self.json("list", *words, status=DONE)["connectors"]

    def names(self, *words):
        return [connector["name"] for connector in self.connectors(*words)]

    def database(self):
        """The file itself, as any other program sees it."""
        connection = sqlite3.connect(self.data / "jackfield.db")
        self.addCleanup(connection.close)
        return connection

    # Assertions ----------------------------------------------------------------------------------

    def assert_fails(self, answer, status, code):
        """A failure in JSON: this status, this code, and words for a person."""
        self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.error["code"], code, answer)
        self.assertTrue(answer.error["message"].strip(), answer)
        self.assertIsInstance(answer.error["remedy"], str)
        return answer.error

    def until(self, condition, seconds=20):
        """Waits for something that another process does."""
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "it did not come true in time")
            time.sleep(0.02)


def is_running(pid):
    """Whether the process is there, and more than a zombie."""
    try:
        return "State:\tZ" not in pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def interrupt(process):
    process.send_signal(signal.SIGINT)


def main():
    unittest.main(verbosity=2)
