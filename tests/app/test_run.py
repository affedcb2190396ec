# SPDX-License-Identifier: MIT
"""`run NAME`: a connector on standard input and output, as an agent's config starts it."""

import json
import os
import subprocess
import sys
import threading
import time
import urllib.request

import ctl
from bridge_client import META, Client
from ctl import DONE, LOCKED, NO, USAGE

AUTHORITY = [sys.executable, "-B", str(ctl.SUPPORT / "servers/oauth_server.py")]
BROWSER = f"""{sys.executable} -c "import sys, urllib.request; urllib.request.urlopen(sys.argv[1]).read()" %s"""
SECRET = "s3cret-$HOME \"quoted\" 'ünï'\nsecond line " + "x" * 65536

# Answers each line with itself, unchanged, and says bytes that are no text on standard error.
ECHO = """import os, sys
os.write(2, bytes(range(256)))
while line := sys.stdin.buffer.readline():
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
"""


class RunTest(ctl.CtlTest):
    def bridge(self, *words):
        process = self.start(*words)
        for stream in (process.stdin, process.stdout, process.stderr):
            self.addCleanup(stream.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)  # first, so that nobody reads any more
        return process

    def client(self, *words):
        return Client(self.bridge(*words))

    def add_echo(self):
        self.ok("add", "echo", "--command", sys.executable, "--arg", "-c", "--arg", ECHO)

    def http_server(self, *flags, path="/mcp"):
        server = subprocess.Popen([*ctl.HTTP_SERVER, *map(str, flags)], stdout=subprocess.PIPE, text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        self.server = server
        return f"http://127.0.0.1:{int(server.stdout.readline())}{path}"

    def recorded(self):
        return [json.loads(line) for line in (self.folder / "record").read_text().splitlines()]

    # Local ---------------------------------------------------------------------------------------

    def test_bytes_pass_untouched(self):
        self.add_echo()
        sent = b'{"b":1.0, "a":12345678901234567890}\n' + b"no JSON at all \xff\x00\r\n" + b"y" * 20_000_000 + b"\n"
        process = self.bridge("run", "echo")
        writer = threading.Thread(target=lambda: (process.stdin.write(sent), process.stdin.flush()))
        writer.start()
        received = process.stdout.read(len(sent))
        writer.join()
        process.stdin.close()
        self.assertTrue(received == sent, "what came back is something else")
        self.assertEqual(process.stderr.read(), bytes(range(256)))
        self.assertEqual(process.stdout.read(), b"")
        self.assertEqual(process.wait(30), DONE)

    def test_a_client_that_does_not_read_costs_no_memory(self):
        self.add_server("a", "--flood")
        process = self.bridge("run", "a")
        process.stdout.read(1_000_000)
        time.sleep(1)  # the flood goes on meanwhile, and nobody reads it
        status = (ctl.pathlib.Path("/proc") / str(process.pid) / "status").read_text()
        peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
        self.assertLess(peak, 250 if os.environ.get("JACKFIELD_SANITIZED") == "1" else 40)

    def test_a_local_server_and_its_environment(self):
        self.with_passphrase()
        self.add_server("a", "--show-env", "TOKEN", options=["--env", "TOKEN", *self.unlocked])
        self.ok("env", "a", "--set", "TOKEN", *self.unlocked, input=SECRET + "\n")
        client = self.client(*self.unlocked, "run", "a")
        self.assertEqual(client.initialize()["result"]["serverInfo"]["name"], "test-server")
        self.assertEqual(client.call("echo", id="text", text="hi")["result"]["content"][0]["text"], "hi")
        status, errors = client.leave()
        self.assertEqual(status, DONE)
        self.assertIn(f"TOKEN={SECRET}\n", errors)

    def test_the_tree_dies_with_the_bridge(self):
        self.add_server("a", "--child", "--ignore-eof", "--ignore-term")
        process = self.bridge("run", "a")
        child = int(process.stderr.readline().split()[1])
        self.assertTrue(ctl.is_running(child))
        process.kill()
        self.until(lambda: not ctl.is_running(child))

    def test_a_stubborn_server_dies_when_the_client_leaves(self):
        self.add_server("a", "--child", "--ignore-eof", "--ignore-term")
        process = self.bridge("run", "a")
        child = int(process.stderr.readline().split()[1])
        process.stdin.close()
        self.assertEqual(process.wait(30), DONE)
        self.assertFalse(ctl.is_running(child))

    def test_a_server_that_dies_ends_it(self):
        self.add_server("a", "--exit-on", "tools/call")
        client = self.client("run", "a")
        client.initialize()
        self.assertIsNone(client.call("echo"))
        status, errors = client.end()
        self.assertEqual(status, NO)
        self.assertIn("exit status 7", errors)

    def test_a_signal_ends_it_in_order(self):
        self.add_server("a")
        client = self.client("run", "a")
        client.initialize()
        client.process.terminate()
        self.assertEqual(client.end()[0], DONE)

    # What cannot be had --------------------------------------------------------------------------

    def refused(self, code, status, *words):
        client = self.client(*words)
        answer = client.ask("initialize", {"protocolVersion": "2025-11-25"}, "first")
        self.assertEqual(answer["error"]["data"]["code"], code, answer)
        self.assertIn(answer["error"]["data"]["remedy"], answer["error"]["message"])
        self.assertEqual(client.ask("tools/list", id=2)["error"]["data"]["code"], code)
        ended, errors = client.leave()
        self.assertEqual(ended, status, errors)
        self.assertEqual(errors.count("jackfieldctl: "), 1, errors)
        return answer["error"]["message"] + errors

    def test_failures_are_answers(self):
        self.with_passphrase()
        self.ok("add", "sealed", "--command", "true", "--env", "KEY", *self.unlocked, input=SECRET)
        self.ok("add", "gone", "--command", "no-such-program-here")
        self.ok("add", "nowhere", "--url", "http://127.0.0.1:1/mcp")
        self.ok("add", "empty", "--command", "sh ${NOT_THERE}")
        self.refused("locked", LOCKED, "run", "sealed")
        self.refused("command-not-found", NO, "run", "gone")
        self.refused("refused", NO, "run", "nowhere")
        self.refused("missing-variable", NO, "run", "empty")
        self.refused("not-found", NO, "run", "who")

    def test_a_broken_row_says_so(self):
        self.with_passphrase()
        self.ok("add", "sealed", "--command", "true", "--env", "KEY", *self.unlocked, input=SECRET)
        database = self.database()
        database.execute("UPDATE sealed_fields SET blob = x'00'")
        database.commit()
        said = self.refused("decrypt", NO, *self.unlocked, "run", "sealed")
        self.assertNotIn("s3cret", said)

    def test_usage(self):
        self.add_server("a")
        self.assertEqual(self.ctl("run").status, USAGE)
        self.assertEqual(self.ctl("--passphrase-file", "-", "run", "a").status, USAGE)

    def test_nobody_there_to_ask(self):
        """An agent's terminal is the agent's: no passphrase is asked for on it."""
        self.with_passphrase()
        self.ok("add", "sealed", "--command", "true", "--env", "KEY", *self.unlocked, input="value")
        status, shown = self.at_terminal(["run", "sealed"], "")
        self.assertEqual(status, LOCKED, shown)
        self.assertNotIn("Passphrase:", shown)

    # Remote --------------------------------------------------------------------------------------

    def test_streamable_http_in_the_legacy_era(self):
        for answers in ("json", "sse"):
            with self.subTest(answers):
                url = self.http_server("--session", "--answers", answers, "--record", self.folder / "record")
                self.ok("add", answers, "--url", url)
                client = self.client("run", answers)
                self.assertEqual(client.initialize("2025-06-18")["result"]["protocolVersion"], "2025-06-18")
                self.assertEqual(len(client.ask("tools/list", id="a text")["result"]["tools"]), 3)
                self.assertEqual(client.call("echo", text="hi")["result"]["content"][0]["text"], "hi")
                self.assertEqual(client.ask("no/such", id=7)["error"]["code"], -32601)
                self.assertEqual(client.leave()[0], DONE)
                first, *later = self.recorded()
                self.assertNotIn("MCP-Protocol-Version", {name.title(): 1 for name in first["headers"]})
                for request in later:
                    headers = {name.lower(): value for name, value in request["headers"].items()}
                    self.assertEqual(headers["mcp-session-id"], "session-1", request)
                    self.assertEqual(headers["mcp-protocol-version"], "2025-06-18", request)
                self.assertEqual([one["method"] for one in later].count("GET"), 1)
                self.assertEqual(later[-1]["method"], "DELETE")
                (self.folder / "record").unlink()

    def test_streamable_http_in_the_modern_era(self):
        url = self.http_server("--era", "modern", "--answers", "sse", "--list-changed", "--tools", 7, "--record",
                               self.folder / "record")
        self.ok("add", "a", "--url", url)
        client = self.client("run", "a")
        self.assertEqual(client.modern("server/discover")["result"]["supportedVersions"], ["2026-07-28"])
        self.assertEqual(len(client.modern("tools/list", id=2)["result"]["tools"]), 7)
        self.assertEqual(client.modern("tools/call", id="x", name="echo", arguments={"text": "hi"})
                         ["result"]["content"][0]["text"], "hi")
        headers = {name.lower(): value for name, value in self.recorded()[-1]["headers"].items()}
        self.assertEqual((headers["mcp-method"], headers["mcp-name"], headers["mcp-protocol-version"]),
                         ("tools/call", "echo", "2026-07-28"))
        # A subscription is named by the client's own id, on its whole way.
        client.send("subscriptions/listen", {"notifications": {"toolsListChanged": True}, "_meta": {
            META + "protocolVersion": "2026-07-28", META + "clientCapabilities": {}}}, id="news")
        acknowledged = client.next()
        self.assertEqual(acknowledged["params"]["_meta"][META + "subscriptionId"], "news")
        client.send("tools/call", {"name": "grow", "_meta": {
            META + "protocolVersion": "2026-07-28", META + "clientCapabilities": {}}}, id=9)
        told = [client.next(), client.next()]
        changed = [one for one in told if one.get("method") == "notifications/tools/list_changed"]
        self.assertEqual(changed[0]["params"]["_meta"][META + "subscriptionId"], "news", told)
        self.assertEqual(client.leave()[0], DONE)

    def test_a_client_of_both_eras_finds_the_older_one(self):
        self.ok("add", "a", "--url", self.http_server("--legacy-400"))
        client = self.client("run", "a")
        self.assertIn("error", client.modern("server/discover", id=1))
        self.assertEqual(client.initialize(id=2)["result"]["protocolVersion"], "2025-11-25")
        self.assertEqual(client.leave()[0], DONE)

    def test_the_older_transport(self):
        for name, options in (("pinned", ["--transport", "sse"]), ("found", [])):
            with self.subTest(name):
                url = self.http_server("--transport", "sse", path="/sse")
                self.ok("add", name, "--url", url, *options)
                client = self.client("run", name)
                self.assertIn("result", client.initialize())
                self.assertEqual(client.call("echo", text=name)["result"]["content"][0]["text"], name)
                self.assertEqual(client.leave()[0], DONE)

    def test_variables_are_filled_in(self):
        url = self.http_server("--require", "Authorization: Bearer right")
        self.with_passphrase()
        self.ok("add", "a", "--url", url, "--header", "Authorization: Bearer ${KEY}", "--env", "KEY",
                *self.unlocked, input="wrong")
        said = self.refused("unauthorized", NO, *self.unlocked, "run", "a")
        self.assertNotIn("wrong", said)
        self.ok("env", "a", "--set", "KEY", *self.unlocked, input="right")
        client = self.client(*self.unlocked, "run", "a")
        self.assertIn("result", client.initialize())
        client.leave()

    def test_a_lost_session_is_said(self):
        self.ok("add", "a", "--url", self.http_server("--session", "--lose-session", 4))
        client = self.client("run", "a")
        client.initialize()
        answers = [client.call("echo", id=number) for number in (1, 2, 3)]
        lost = [answer for answer in answers if "error" in answer]
        self.assertIn("session", lost[0]["error"]["message"])
        self.assertIn("result", client.initialize(id="again"))
        self.assertIn("result", client.call("echo", id=10))
        self.assertEqual(client.leave()[0], DONE)

    def test_a_token_is_renewed_in_the_middle(self):
        self.environment["BROWSER"] = BROWSER
        self.with_passphrase()
        process = subprocess.Popen(AUTHORITY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        origin = f"http://127.0.0.1:{int(process.stdout.readline())}"
        self.ok("add", "a", "--url", origin + "/mcp")
        self.refused("unauthorized", NO, "run", "a")
        self.ok(*self.unlocked, "login", "a")
        client = self.client(*self.unlocked, "run", "a")
        self.assertIn("result", client.initialize())
        self.assertIn("result", client.ask("tools/list", id=1))
        urllib.request.urlopen(origin + "/take-back").close()
        self.assertIn("result", client.ask("tools/list", id=2))
        status, errors = client.leave()
        self.assertEqual((status, errors), (DONE, ""))

    def test_a_server_that_goes_away_fails_what_is_asked_of_it(self):
        self.ok("add", "a", "--url", self.http_server())
        client = self.client("run", "a")
        client.initialize()
        self.server.kill()
        self.server.wait()
        self.assertEqual(client.call("echo")["error"]["data"]["code"], "refused")
        self.assertEqual(client.leave()[0], DONE)

    def test_hostile_sizes(self):
        self.ok("add", "bomb", "--url", self.http_server("--gzip-bomb", 200_000_000))
        self.ok("add", "endless", "--url", self.http_server("--answers", "sse", "--endless-event"))
        self.ok("add", "a", "--url", self.http_server())
        for name in ("bomb", "endless"):
            with self.subTest(name):
                client = self.client("run", name)
                answer = client.ask("initialize", {"protocolVersion": "2025-11-25"})
                self.assertEqual(answer["error"]["data"]["code"], "too-large")
                client.leave()
        process = self.bridge("run", "a")
        threading.Thread(target=feed, args=(process.stdin, 40 * 1024 * 1024), daemon=True).start()
        answer = json.loads(process.stdout.readline())
        self.assertEqual((answer["id"], answer["error"]["data"]["code"]), (None, "too-large"))
        process.wait(30)

    def test_what_is_no_message_is_said(self):
        self.ok("add", "a", "--url", self.http_server())
        client = self.client("run", "a")
        client.process.stdin.write(b"this is no JSON\n")
        client.process.stdin.flush()
        answer = client.next()
        self.assertEqual((answer["id"], answer["error"]["code"]), (None, -32700))
        self.assertIn("result", client.initialize())
        client.leave()

    def test_a_request_that_is_taken_back(self):
        self.ok("add", "a", "--url", self.http_server("--answers", "sse", "--tools", 7, "--log", self.folder / "log"))
        client = self.client("run", "a")
        client.initialize()
        client.send("tools/call", {"name": "wait", "_meta": {"progressToken": "t"}}, id="long")
        self.assertEqual(client.next()["params"]["progressToken"], "t")
        client.send("notifications/cancelled", {"requestId": "long"})
        self.assertIn("result", client.call("echo", id=2))
        self.until(lambda: "notifications/cancelled" in (self.folder / "log").read_text())
        asked = [json.loads(line) for line in (self.folder / "log").read_text().splitlines()]
        (number,) = [one["id"] for one in asked if (one.get("params") or {}).get("name") == "wait"]
        (cancelled,) = [one["params"]["requestId"] for one in asked
                        if one.get("method") == "notifications/cancelled"]
        self.assertEqual(cancelled, number)
        client.leave()


def feed(stream, size):
    try:
        while size > 0:
            stream.write(b"x" * 65536)
            size -= 65536
    except OSError:
        pass  # it was told enough


ctl.main()
