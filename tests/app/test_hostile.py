# SPDX-License-Identifier: MIT
"""Servers that are broken or mean, against the real program: each ends in the failure that is named here,
within its limit, with memory bounded, and leaves no process behind."""

import ctypes
import os
import pathlib
import signal
import subprocess
import threading
import time

import ctl
from ctl import DONE, NO

PR_SET_CHILD_SUBREAPER = 36
# KiB; the aim of the project, for whatever a server sends. A sanitizer takes several times that for itself.
FACTOR = 10 if os.environ.get("JACKFIELD_SANITIZED") == "1" else 1
MOST_MEMORY = 200_000
LIMIT = 5  # seconds, given with --timeout to what ends by time
SLACK = 25  # seconds that the machine may be slower than that; a flow that hangs takes for ever


class Peak(threading.Thread):
    """The most memory that a process had while it ran (VmHWM, KiB)."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.status = pathlib.Path(f"/proc/{pid}/status")
        self.kib = 0
        self.start()

    def run(self):
        while True:
            try:
                lines = self.status.read_text().splitlines()
            except OSError:
                return
            sizes = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
            if not sizes:  # it has ended
                return
            self.kib = max(self.kib, *sizes)
            time.sleep(0.005)


def children():
    """The processes whose parent is this one."""
    found = []
    for task in pathlib.Path("/proc/self/task").iterdir():
        found += (task / "children").read_text().split()
    return {int(pid) for pid in found}


class HostileTest(ctl.CtlTest):
    def setUp(self):
        super().setUp()
        # What outlives the program and its guard becomes a child of ours, and is found.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self.known = children()

    def left(self):
        """The processes that are still there, and were not before; those that have ended are reaped."""
        there = children() - self.known
        for pid in there:
            try:
                os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                pass
        return children() - self.known

    def survive(self, code, *words, within=None):
        """Tests such a server; gives the result."""
        begun = time.monotonic()
        process = self.start("test", "--json", "--timeout", str(within or 60), *words)
        peak = Peak(process.pid)
        try:
            out, err = process.communicate(timeout=(within or 60) + SLACK)
        except subprocess.TimeoutExpired:
            where = ctl.threads(process.pid)
            process.kill()
            process.communicate()
            self.fail(f"it did not end; its threads: {where}")
        took = time.monotonic() - begun
        peak.join()
        answer = ctl.Answer(process.returncode, out.decode(), err.decode())
        print(f"{took:6.2f} s {peak.kib // 1024:5d} MiB", flush=True)
        self.assertEqual(answer.status, NO if code else DONE, answer)
        (result,) = answer.json["results"]
        self.assertEqual(result["code"], code, answer)
        if code:
            self.assertGreater(len(result["message"]), 20)
        self.assertGreater(peak.kib, 0)
        self.assertLess(peak.kib, FACTOR * MOST_MEMORY)
        self.until(lambda: not self.left())
        return result

    def local(self, code, *flags, within=None):
        words = [word for flag in [*ctl.SERVER[1:], *map(str, flags)] for word in ("--arg", flag)]
        return self.survive(code, "--command", ctl.SERVER[0], *words, within=within)

    def remote(self, code, *flags, within=None):
        server = subprocess.Popen([*ctl.HTTP_SERVER, *map(str, flags)], stdout=subprocess.PIPE, text=True)
        self.known.add(server.pid)
        try:
            return self.survive(code, "--url", f"http://127.0.0.1:{int(server.stdout.readline())}/mcp",
                                within=within)
        finally:
            server.send_signal(signal.SIGKILL)
            server.communicate()

    def rows(self, test, rows):
        for code, within, *flags in rows:
            with self.subTest(" ".join(map(str, flags))):
                test(code, *flags, within=within)

    def test_local_servers(self):
        stubborn = ["--child", "--ignore-eof", "--ignore-term"]
        self.rows(self.local, [
            ("not-mcp", LIMIT, "--garbage", "--child"),
            ("not-mcp", None, "--flood"),
            ("too-large", None, "--huge-line", 100_000_000),
            ("too-large", None, "--deep", 100_000, *stubborn),
            ("too-large", None, "--many-values", 30_000_000),
            ("protocol", None, "--endless-pages"),
            ("protocol", None, "--list-error", "tools/list", "--error-size", 30_000_000),
            ("protocol", None, "--same-cursor", *stubborn),
            ("exited", None, "--die-mid-message", "tools/list", "--child"),
            ("timeout", LIMIT, "--notify", "--child"),
            ("timeout", LIMIT, "--ask", "--child"),
            ("timeout", LIMIT, "--close-stdout", "tools/list", *stubborn),
            ("timeout", LIMIT, "--silent", "--flood-stderr", 100_000_000, *stubborn),
        ])

    def test_remote_servers(self):
        self.rows(self.remote, [
            ("too-large", None, "--endless-event", "--answers", "sse"),
            ("too-large", None, "--endless-chunks"),
            ("too-large", None, "--endless-headers"),
            ("too-large", None, "--comments", "--answers", "sse"),
            ("too-large", None, "--gzip-bomb", 200_000_000),
            ("timeout", LIMIT, "--never-ends", "--answers", "sse"),
            ("timeout", LIMIT, "--slow-headers", 0.2),
            ("timeout", LIMIT, "--headers-only"),
            ("network", None, "--length", 1_000_000),
            ("not-mcp", None, "--length", 10),
            ("http", None, "--redirect-loop"),
            ("protocol", None, "--same-cursor"),
        ])

    def test_what_is_odd_but_no_harm(self):
        for flags in [["--twice"], ["--invalid-utf8"], ["--bytewise"], ["--flood-stderr", 100_000_000]]:
            with self.subTest(flags):
                self.assertEqual(self.local(None, *flags, "--child")["tools"], 3)
        with self.subTest("a name of 30 MB"):
            self.assertLess(len(self.local(None, "--name-size", 30_000_000)["server"]["name"]), 3000)
        with self.subTest("long ids of events"):
            self.assertEqual(self.remote(None, "--answers", "sse", "--long-event-id", 30_000_000)["tools"], 3)

    def test_fifty_thousand_tools(self):
        for flags in [["--tools", 50_000], ["--tools", 50_000, "--page-size", 10_000]]:
            with self.subTest(flags):
                self.assertEqual(self.local(None, *flags)["tools"], 50_000)
                self.assertEqual(self.remote(None, *flags)["tools"], 50_000)


if __name__ == "__main__":
    ctl.main()
