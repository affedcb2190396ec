# SPDX-License-Identifier: MIT
"""`task --network model`: an agent reaches the hosts of its model and nothing else, and what stands before it."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import ctl
from ctl import DONE, NO, USAGE
from test_task import AGENT, BIN, TaskCase

RELAY = str(BIN / "jackfield-relay")


class Model(BaseHTTPRequestHandler):
    """A model's API on this machine."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"the model at " + self.path.encode())

    def log_message(self, *_):
        pass


def serving(test):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Model)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    test.addCleanup(server.server_close)
    test.addCleanup(server.shutdown)
    return f"127.0.0.1:{server.server_port}"


def processes(*parts):
    """The numbers of the processes whose words have all of these."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            words = (entry / "cmdline").read_bytes().decode(errors="replace") if entry.name.isdigit() else ""
        except OSError:
            continue
        if words and all(part in words for part in parts):
            found.append(int(entry.name))
    return found


class TaskNetworkTest(TaskCase):
    def setUp(self):
        super().setUp()
        self.model = serving(self)
        self.with_hosts(f"http://{self.model}")

    def with_hosts(self, *hosts):
        self.template({"command": str(AGENT), "args": ["{config}"], "input": "{prompt}", "hosts": hosts})

    def run_alone(self, prompt, *options, **rest):
        return self.run_task(prompt, "--no-connectors", "--network", "model", *options, **rest)

    def test_the_model_is_reached_through_the_proxy(self):
        document = self.run_alone({"tunnel": [self.model]})
        self.assertEqual(self.said(document, "tunnels")[self.model][0], "200")
        self.assertTrue(self.said(document, "tunnels")[self.model][1].endswith("the model at /"))
        self.assertEqual(document["task"]["warnings"], [])
        self.assertIn(f"hosts alone: {self.model}.", self.logged(document))

    def test_a_model_of_this_machine_is_where_it_always_was(self):
        document = self.run_alone({"get": f"http://{self.model}/v1", "env": True})
        self.assertEqual(self.said(document, "got"), "the model at /v1")
        environment = self.said(document, "env")
        self.assertEqual(environment["HTTPS_PROXY"], environment["http_proxy"])
        self.assertEqual(environment["NO_PROXY"], "localhost,127.0.0.1,::1")

    def test_everybody_else_is_not(self):
        other = serving(self)
        document = self.run_alone({
            "tunnel": [other, "example.org:443", "api.anthropic.com:443", f"localhost:{other.split(':')[1]}"],
            "get": "http://example.org/"})
        for host, (status, why) in self.said(document, "tunnels").items():
            self.assertEqual((status, why.startswith(f"{host} is not among the hosts")), ("403", True), why)
        self.assertTrue(self.said(document, "got").startswith("403 example.org:80 is not"))
        self.assertEqual(len(document["task"]["warnings"]), 5, document["task"]["warnings"])

    def test_there_is_no_other_way_out(self):
        other = serving(self)
        document = self.run_alone({"reach": [other, "192.0.2.1:443"]})
        reached = self.said(document, "reached")
        self.assertEqual(reached[other], "Connection refused")
        self.assertEqual(reached["192.0.2.1:443"], "Network is unreachable")
        self.assertNotIn("yes", reached.values())

    def test_connectors_are_reached_all_the_same(self):
        self.add_tested("a")
        document = self.run_task({"list": True, "reach": ["192.0.2.1:443"]}, "--network", "model")
        self.assertEqual(self.said(document, "servers")["a"], ["echo", "env", "fail"])
        self.assertEqual(self.said(document, "reached")["192.0.2.1:443"], "Network is unreachable")

    def test_how_the_agent_ended_is_passed_on(self):
        failed = self.run_alone({"exit": 5}, status=NO)
        self.assertEqual((failed["error"]["code"], failed["task"]["exitCode"]), ("agent-failed", 5))
        killed = self.run_alone({"kill": signal.SIGTERM}, status=NO)
        self.assertEqual((killed["error"]["code"], killed["task"]["exitCode"]), ("agent-failed", 128 + 15))
        self.assertEqual(self.run_alone({"exit": 0}, "--memory", 512)["task"]["status"], "completed")

    def test_stopping_it_ends_everything(self):
        ready = self.project / "ready"
        process = self.start("--json", *self.words({"ready": str(ready), "wait": 600}, "--network", "model",
                                                   "--no-connectors"))
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.until(ready.exists)
        self.assertNotEqual(processes("jackfield-relay", str(self.runtime)), [])
        (task,) = self.json("task", "list")["tasks"]
        self.json("task", "stop", task["id"], status=DONE)
        process.wait(timeout=30)
        self.assertEqual(list(self.runtime.iterdir()), [], "something is left of the run")
        self.until(lambda: not processes("jackfield-relay", str(self.runtime)))
        self.assertEqual(processes(str(AGENT), str(self.runtime)), [])

    def test_killed_in_the_middle(self):
        ready = self.project / "ready"
        process = self.start(*self.words({"ready": str(ready), "wait": 600}, "--network", "model", "--no-connectors"))
        self.addCleanup(process.communicate)
        self.until(ready.exists)
        process.kill()
        process.wait()
        self.until(lambda: not processes("jackfield-relay", str(self.runtime)))
        self.until(lambda: not processes(str(AGENT), str(self.runtime)))

    def test_what_cannot_begin(self):
        rows = [((), ["--network", "model"], "agents/fake.json"),
                (("*.example.org",), ["--network", "model"], "*.example.org"),
                (("example.org",), ["--network", "model", "--no-sandbox"], "sandbox"),
                (("example.org",), ["--network", "none", "--no-sandbox"], "sandbox")]
        for hosts, options, word in rows:
            with self.subTest(hosts=hosts, options=options):
                self.with_hosts(*hosts)
                error = self.assert_fails(self.ctl("--json", *self.words({}, *options)), USAGE, "invalid-input")
                self.assertIn(word, error["message"])
        self.assertEqual(self.json("task", "list")["tasks"], [])

    def test_an_address_of_the_persons_own(self):
        tools = self.folder / "tools"
        tools.mkdir()
        claude = tools / "claude"
        # It asks its proxy for whoever its prompt names.
        claude.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo '2.1.197' && exit\n"
                          f"echo '{{\"mcpServers\":{{}}}}' >/tmp/none\nexec {sys.executable} -B {AGENT} /tmp/none\n")
        claude.chmod(0o755)
        self.environment["PATH"] = f"{tools}:{os.environ['PATH']}"
        wanted = {"tunnel": [self.model]}
        refused = self.run_alone(wanted, agent="claude")
        self.assertEqual(self.said(refused, "tunnels")[self.model][0], "403")
        self.environment["ANTHROPIC_BASE_URL"] = f"http://{self.model}/anthropic"
        reached = self.run_alone(wanted, agent="claude")
        self.assertEqual(self.said(reached, "tunnels")[self.model][0], "200")
        # What the project says opens nothing.
        del self.environment["ANTHROPIC_BASE_URL"]
        (self.project / ".claude").mkdir()
        (self.project / ".claude/settings.json").write_text(
            json.dumps({"env": {"ANTHROPIC_BASE_URL": f"http://{self.model}"}}))
        refused = self.run_alone(wanted, agent="claude")
        self.assertEqual(self.said(refused, "tunnels")[self.model][0], "403")


class RelayTest(unittest.TestCase):
    """The relay alone, without a sandbox around it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="jackfield-relay-")
        self.addCleanup(folder.cleanup)
        self.path = f"{folder.name}/s"
        self.socket = socket.socket(socket.AF_UNIX)
        self.addCleanup(self.socket.close)
        self.socket.bind(self.path)
        self.socket.listen(16)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def start(self, script, **options):
        process = subprocess.Popen([RELAY, f"{self.port}={self.path}", "--", sys.executable, "-c", script],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **options)
        self.addCleanup(process.stdin.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def echo(self):
        """Serves one connection: gives everything back, and ends after the other side has."""
        taken, _ = self.socket.accept()
        with taken:
            while data := taken.recv(65536):
                taken.sendall(data)

    def test_bytes_and_ends_go_both_ways(self):
        thread = threading.Thread(target=self.echo)
        thread.start()
        process = self.start(f"""
import socket, threading
connection = socket.create_connection(("127.0.0.1", {self.port}))
sent = bytes(range(256)) * 20000
def send():
    connection.sendall(sent)
    connection.shutdown(socket.SHUT_WR)
threading.Thread(target=send).start()
print(b"".join(iter(lambda: connection.recv(65536), b"")) == sent)
""")
        self.assertEqual(process.stdout.read(), "True\n")
        self.assertEqual(process.wait(10), 0)
        thread.join()

    def test_many_at_once(self):
        threads = [threading.Thread(target=self.echo) for _ in range(200)]
        for thread in threads:
            thread.start()
        process = self.start(f"""
import socket, threading
good = []
def one(number):
    with socket.create_connection(("127.0.0.1", {self.port})) as connection:
        connection.sendall(b"%d" % number)
        connection.shutdown(socket.SHUT_WR)
        good.append(connection.recv(100) == b"%d" % number)
threads = [threading.Thread(target=one, args=(number,)) for number in range(200)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(good), all(good))
""")
        self.assertEqual(process.stdout.read(), "200 True\n")
        for thread in threads:
            thread.join()

    def test_it_ends_as_its_program_does(self):
        for script, status in (("raise SystemExit(7)", 7), ("pass", 0),
                               ("import os; os.kill(os.getpid(), 15)", -15),
                               ("import os; os.kill(os.getpid(), 9)", -9),
                               ("import os; os.abort()", -6)):
            with self.subTest(script):
                self.assertEqual(self.start(script).wait(20), status)
        process = self.start("import sys; print(sys.stdin.read())")
        out, _ = process.communicate("what it reads", timeout=20)
        self.assertEqual(out, "what it reads\n")

    def test_signals_go_on(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGUSR1):
            process = self.start("import signal, sys, time\n"
                                 f"signal.signal({int(number)}, lambda *_: sys.exit(9))\n"
                                 "print('ready', flush=True)\ntime.sleep(600)")
            self.assertEqual(process.stdout.readline(), "ready\n")
            process.send_signal(number)
            self.assertEqual(process.wait(20), 9)

    def test_its_program_does_not_outlive_it(self):
        process = self.start("import os, time; print(os.getpid(), flush=True); time.sleep(600)")
        child = int(process.stdout.readline())
        process.kill()
        process.wait(20)
        end = time.monotonic() + 20
        while ctl.is_running(child):
            self.assertLess(time.monotonic(), end)
            time.sleep(0.02)

    def test_what_cannot_be_run(self):
        for words in (["--", "/no/such/program"], ["x=y", "--", "/no/such/program"]):
            ran = subprocess.run([RELAY, *words], capture_output=True, text=True, timeout=20, check=False)
            self.assertEqual(ran.returncode, 127)
            self.assertIn("/no/such/program: No such file", ran.stderr)
        self.assertEqual(subprocess.run([RELAY], capture_output=True, timeout=20, check=False).returncode, 2)


if __name__ == "__main__":
    ctl.main()
