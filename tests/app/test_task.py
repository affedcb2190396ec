# SPDX-License-Identifier: MIT
"""`task`: an agent runs with exactly the chosen connectors, in a sandbox, and what came of it is kept."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile

import ctl
from ctl import DONE, LOCKED, NO, USAGE

AGENT = ctl.SUPPORT / "agents/fake_agent.py"
SECRET = "s3cret/väl+ue $HOME 'q'"
TASK = {"id", "agent", "prompt", "directory", "status", "exitCode", "startedAt", "finishedAt", "mcpServerIds",
        "connectors", "warnings", "log"}


class TaskCase(ctl.CtlTest):
    """An agent of ours, a project, and a vault."""

    vault = None  # a data folder that every test begins with a copy of: a passphrase is meant to be slow

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.vault, ignore_errors=True)

    def setUp(self):
        super().setUp()
        if type(self).vault is None:
            self.with_passphrase()
            type(self).vault = tempfile.mkdtemp(prefix="jackfield-vault-")
            shutil.copytree(self.data, self.vault, dirs_exist_ok=True)
        else:
            shutil.copytree(self.vault, self.data)
        self.project = self.folder / "project"
        self.project.mkdir()
        self.runtime = self.folder / "runtime"
        self.runtime.mkdir(mode=0o700)
        self.environment["XDG_RUNTIME_DIR"] = str(self.runtime)
        self.template({"command": str(AGENT), "args": ["{config}"], "input": "{prompt}", "inherit": ["FAKE_*"]})

    def template(self, content, name="fake"):
        (self.data / "agents").mkdir(exist_ok=True)
        (self.data / "agents" / f"{name}.json").write_text(json.dumps(content))

    def words(self, prompt, *options, agent="fake"):
        return [*self.unlocked, "task", "run", "--agent", agent, "--dir", self.project, *options, "--",
                json.dumps(prompt)]

    def run_task(self, prompt, *options, status=DONE, agent="fake"):
        document = self.json(*self.words(prompt, *options, agent=agent), status=status)
        self.assertEqual(set(document["task"]), TASK)
        self.assertEqual(list(self.runtime.iterdir()), [], "something is left of the run")
        return document

    def said(self, document, member):
        """What the agent printed under that name."""
        for entry in document["task"]["log"]:
            if entry["type"] == "stdout" and entry["message"].startswith("{"):
                line = json.loads(entry["message"])
                if member in line:
                    return line[member]
        self.fail(f"no {member} in {document['task']['log']}")

    def logged(self, document):
        return "\n".join(entry["message"] for entry in document["task"]["log"])

    def add_tested(self, name, *flags, options=()):
        self.add_server(name, *flags, options=options)
        self.ok("test", name)


class TaskTest(TaskCase):
    # The run -------------------------------------------------------------------------------------

    def test_the_agent_has_exactly_the_connected_ones(self):
        self.add_tested("My Server 🦆 \"quoted\"", "--tools", 1)
        self.add_tested("日本語", "--tools", 2)
        self.add_tested("off")
        self.ok("disable", "off")
        self.add_server("never tested")
        document = self.run_task({"list": True})
        self.assertEqual(self.said(document, "servers"), {"my-server-quoted": ["echo"], "connector": ["echo", "env"]})
        task = document["task"]
        self.assertEqual((task["status"], task["exitCode"], task["agent"]), ("completed", 0, "fake"))
        self.assertEqual([one["outcome"] for one in task["connectors"]], ["connected", "connected"])
        self.assertEqual(sorted(one["tools"] for one in task["connectors"]), [1, 2])
        self.assertEqual(task["mcpServerIds"], [one["id"] for one in task["connectors"]])
        self.assertEqual(task["prompt"], '{"list": true}')
        self.assertRegex(task["connectors"][0]["endpointHash"], "^[0-9a-f]{64}$")
        for time_of in ("startedAt", "finishedAt"):
            self.assertTrue(task[time_of].endswith("Z"), task)

    def test_chosen_ones_and_their_environment(self):
        self.add_server("a", "--show-env", "KEY", options=["--env", "KEY", *self.unlocked])
        self.ok("env", "a", "--set", "KEY", *self.unlocked, input=SECRET)
        self.add_server("off")
        self.ok("disable", "off")
        self.add_server("broken", "--exit", 3)
        document = self.run_task({"list": True, "env": True, "call": ["a", "echo", {"text": "hi"}]},
                                 "--connector", "a", "--connector", "off", "--connector", "broken")
        self.assertEqual(list(self.said(document, "servers")), ["a"])
        self.assertEqual(self.said(document, "called"), "hi")
        outcomes = {one["name"]: (one["outcome"], one["reason"]) for one in document["task"]["connectors"]}
        self.assertEqual(outcomes["a"], ("connected", None))
        self.assertEqual([outcomes["off"][0], outcomes["broken"][0]], ["skipped", "failed"])
        self.assertEqual(len(document["task"]["warnings"]), 2, document["task"]["warnings"])
        # It reached the server, outside; the agent had none of it, and the log shows dots.
        self.assertIn("a: KEY=••••", self.logged(document))
        self.assertNotIn("KEY", self.said(document, "env"))
        self.assertNotIn("s3cret", json.dumps(document, ensure_ascii=False))

    def test_a_remote_connector_through_the_door(self):
        server = subprocess.Popen([*ctl.HTTP_SERVER, "--require", "X-Key: right"], stdout=subprocess.PIPE, text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        url = f"http://127.0.0.1:{int(server.stdout.readline())}/mcp"
        self.ok("add", "far", "--url", url, "--header", "X-Key: ${KEY}", "--env", "KEY", *self.unlocked,
                input="right")
        # The agent itself has no network, and its connector is reached all the same.
        document = self.run_task({"list": True, "connect": url}, "--connector", "far", "--network", "none")
        self.assertEqual(len(self.said(document, "servers")["far"]), 3)
        self.assertFalse(self.said(document, "reached"))

    def test_the_log_shows_no_secret(self):
        self.add_server("a", options=["--env", "KEY", *self.unlocked])
        self.ok("env", "a", "--set", "KEY", *self.unlocked, input=SECRET)
        process = self.start("--json", *self.words({"spill": SECRET}, "--connector", "a"))
        out, _ = process.communicate(timeout=60)
        log = "\n".join(entry["message"] for entry in json.loads(out)["task"]["log"])
        for word in ("plain", "json", "url", "base64", "basic", "split", "long", "error"):
            (line,) = [line for line in log.splitlines() if line.startswith(word + " ")]
            self.assertIn("•", line[-200:])
        self.assertNotIn("s3cret", log)
        self.assertNotIn("czNjcmV0", log)
        for file in self.data.rglob("*"):
            if file.is_file():
                self.assertNotIn(b"plain", file.read_bytes(), file)  # the log is sealed

    def test_the_sandbox(self):
        (self.home / "diary").write_text("private")
        self.environment["FAKE_KEY"] = "of the model"
        self.environment["OTHER"] = "nothing for an agent"
        outside = pathlib.Path(tempfile.mkdtemp(prefix="jackfield-outside-", dir="/var/tmp"))
        self.addCleanup(outside.rmdir)
        inside = self.project / "made"
        document = self.run_task({
            "see": [str(self.home), str(self.data), str(self.passphrase), "/tmp", "/run", str(outside)],
            "env": True, "processes": True, "write": str(inside)})
        seen = self.said(document, "seen")
        self.assertNotIn("diary", seen[str(self.home)])
        self.assertEqual(seen[str(self.passphrase)], "FileNotFoundError")
        self.assertNotIn("jackfield.db", seen[str(self.data)])
        self.assertEqual(seen[str(outside)], "FileNotFoundError")
        self.assertEqual(inside.read_text(), "was here\n")
        environment = self.said(document, "env")
        self.assertEqual(environment["FAKE_KEY"], "of the model")
        self.assertNotIn("OTHER", environment)
        self.assertLess(len(self.said(document, "processes")), 6)
        refused = self.run_task({"write": str(pathlib.Path(BIN) / "x")})
        self.assertEqual(self.said(refused, "refused"), "OSError")

    def test_without_a_sandbox(self):
        (self.home / "diary").write_text("private")
        self.add_tested("a")
        document = self.run_task({"list": True, "see": [str(self.home / "diary")]}, "--no-sandbox")
        self.assertEqual(self.said(document, "seen")[str(self.home / "diary")], "private")
        self.assertEqual(list(self.said(document, "servers")), ["a"])

    def test_where_there_is_no_sandbox_the_person_chooses(self):
        tools = self.folder / "tools"
        tools.mkdir()
        for tool in ("python3", "env"):
            (tools / tool).symlink_to(subprocess.check_output(["which", tool], text=True).strip())
        self.environment["PATH"] = str(tools)
        (tools / "bwrap").write_text("#!/bin/sh\nexit 1\n")
        (tools / "bwrap").chmod(0o755)
        document = self.run_task({"exit": 0}, status=NO)
        self.assertEqual((document["error"]["code"], document["task"]["status"]), ("no-sandbox", "error"))
        self.assertIn("--no-sandbox", document["error"]["remedy"])
        self.run_task({"exit": 0}, "--no-sandbox")

    # What goes wrong -----------------------------------------------------------------------------

    def test_a_row_that_does_not_decrypt_ends_it_before_the_agent(self):
        self.add_tested("good")
        self.ok("add", "spoilt", "--command", "true", "--env", "KEY", *self.unlocked, input="value")
        database = self.database()
        database.execute("UPDATE sealed_fields SET blob = x'00'")
        database.commit()
        document = self.run_task({"ready": str(self.project / "ran")}, "--connector", "good", "--connector",
                                 "spoilt", status=NO)
        self.assertEqual(document["error"]["code"], "decrypt")
        self.assertIn("spoilt", document["error"]["message"])
        self.assertEqual((document["task"]["status"], document["task"]["startedAt"]), ("error", None))
        self.assertFalse((self.project / "ran").exists())

    def test_what_cannot_begin(self):
        rows = [
            (self.words({}, agent="nobody"), NO, "not-found"),
            (self.words({}, "--connector", "nobody"), NO, "not-found"),
            (["--json", *self.unlocked, "task", "run", "--agent", "fake", "--dir", "/no/such", "--", "{}"], NO,
             "working-folder"),
            (["task", "run", "--agent", "fake", "--", "{}"], LOCKED, "locked"),
            (["task", "run", "--", "{}"], USAGE, "invalid-input"),
            (["task", "fly"], USAGE, "invalid-input"),
            (["task", "show", "none"], NO, "not-found"),
        ]
        for words, status, code in rows:
            with self.subTest(words=words):
                self.assert_fails(self.ctl("--json", *words), status, code)
        self.assertEqual(self.json("task", "list")["tasks"], [])
        self.template({"command": "no-such-agent-here"}, "missing")
        missing = self.run_task({}, agent="missing", status=NO)
        self.assertEqual(missing["error"]["code"], "agent-not-found")
        self.assertIn("missing (no-such-agent-here)", missing["error"]["message"])

    def test_a_folder_that_cannot_be_written(self):
        # Root may write anywhere, but for a file system that is read-only.
        read_only = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", str(self.project), str(self.project)]
        run = subprocess.run([*read_only, *self.command("--json", *self.words({}))], env=self.environment,
                             capture_output=True, text=True, timeout=110)
        self.assert_fails(ctl.Answer(run.returncode, run.stdout, run.stderr), NO, "working-folder")
        self.assertEqual(self.json("task", "list")["tasks"], [])

    def test_an_agent_that_fails_hangs_floods_or_forks_away(self):
        failed = self.run_task({"exit": 5}, status=NO)
        self.assertEqual((failed["task"]["status"], failed["task"]["exitCode"]), ("error", 5))
        self.assertEqual(failed["error"]["code"], "agent-failed")
        hung = self.run_task({"wait": 600}, "--timeout", 1, status=NO)
        self.assertEqual(hung["task"]["status"], "stopped")
        self.assertIn("time limit", " ".join(hung["task"]["warnings"]))
        flooded = self.run_task({"flood": 100})
        self.assertEqual(flooded["task"]["status"], "completed")
        child = self.project / "pid"
        self.run_task({"fork": str(child), "until": str(child)}, "--no-sandbox")
        self.until(lambda: not ctl.is_running(int(child.read_text())))

    def test_a_server_that_dies_in_the_middle(self):
        self.add_tested("a", "--exit-on", "tools/call")
        document = self.run_task({"call": ["a", "echo", {}]})
        self.assertEqual(self.said(document, "failed"), "the server is gone")
        self.assertIn("exit status 7", " ".join(document["task"]["warnings"]))

    def test_an_agent_that_is_too_old(self):
        tools = self.folder / "tools"
        tools.mkdir()
        old = tools / "claude"
        old.write_text("#!/bin/sh\necho '0.2.9 (Claude Code)'\n")
        old.chmod(0o755)
        self.environment["PATH"] = f"{tools}:{os.environ['PATH']}"
        for _ in range(2):  # what it said is remembered
            document = self.run_task({}, agent="claude", status=NO)
            self.assertEqual(document["error"]["code"], "agent-too-old")
            self.assertIn("0.2.9", document["error"]["message"])
        old.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo '2.1.197' || cat\n")
        self.assertEqual(self.run_task({"x": 1}, agent="claude")["task"]["status"], "completed")

    def test_an_agent_that_nobody_signed_in(self):
        tools = self.folder / "tools"
        tools.mkdir()
        claude = tools / "claude"
        self.environment["PATH"] = f"{tools}:{os.environ['PATH']}"
        said = '{"type":"result","is_error":true,"result":"Not logged in · Please run /login"}'
        for status, code in ((1, "agent-signed-out"), (0, None)):
            claude.write_text("#!/bin/sh\n[ \"$1\" = --version ] && echo '2.1.197' && exit\n"
                              f"echo '{said}'\nexit {status}\n")
            claude.chmod(0o755)
            document = self.run_task({}, agent="claude", status=NO if status else DONE)
            self.assertEqual(document.get("error", {}).get("code"), code)
            self.assertEqual(document["task"]["exitCode"], status)

    # While it runs -------------------------------------------------------------------------------

    def running(self, *options, prompt=None):
        ready = self.project / "ready"
        process = self.start("--json", *self.words({**(prompt or {}), "ready": str(ready), "wait": 600}, *options))
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.until(ready.exists)
        return process

    def test_stopping_it_from_elsewhere(self):
        process = self.running()
        (task,) = self.json("task", "list")["tasks"]
        self.assertEqual(task["status"], "processing")
        self.assert_fails(self.ctl("--json", "task", "remove", task["id"]), USAGE, "invalid-input")
        stopped = self.json("task", "stop", task["id"][:8], status=DONE)["task"]
        self.assertEqual((stopped["id"], stopped["status"]), (task["id"], "stopped"))
        out, _ = process.communicate(timeout=30)
        self.assertEqual((process.returncode, json.loads(out)["task"]["status"]), (NO, "stopped"))
        self.assert_fails(self.ctl("--json", "task", "stop", task["id"]), NO, "not-found")

    def test_killed_in_the_middle(self):
        self.add_tested("a", "--child", "--ignore-eof", "--ignore-term")
        process = self.running("--connector", "a", prompt={"call": ["a", "echo", {"text": "hi"}]})
        self.until(lambda: "child" in self.logged({"task": self.shown()}))
        child = [int(entry["message"].split()[-1]) for entry in self.shown()["log"] if "child" in entry["message"]]
        process.kill()
        process.wait()
        task = self.shown()
        self.assertEqual((task["status"], task["exitCode"]), ("stopped", None))
        self.assertIn('{"called": "hi"}', [entry["message"] for entry in task["log"]])
        self.until(lambda: not any(map(ctl.is_running, child)))
        for _, _, files in os.walk(self.runtime):
            for name in files:
                self.assertIn(name, ("s", "mcp.json"))

    def shown(self):
        (task,) = self.json("task", "list")["tasks"]
        return self.json(*self.unlocked, "task", "show", task["id"], status=DONE)["task"]

    def test_leaving_it_running(self):
        ready, go = self.project / "ready", self.project / "go"
        words = self.words({"ready": str(ready), "until": str(go)}, "--detach")
        begun = self.ctl(*words)
        self.assertEqual(begun.status, DONE, begun)
        identifier = begun.out.strip()
        self.until(ready.exists)
        go.write_text("")
        self.until(lambda: self.shown()["status"] == "completed")
        self.assertEqual(self.shown()["id"], identifier)
        missing = self.ctl("--json", *self.words({}, "--detach", agent="nobody"))
        self.assert_fails(missing, NO, "not-found")

    def test_several_at_once_each_with_its_own(self):
        self.add_tested("a", "--tools", 1)
        self.add_tested("b", "--tools", 2)
        running = [self.start("--json", *self.words({"list": True}, "--connector", name)) for name in ("a", "b")]
        for name, process in zip(("a", "b"), running):
            out, err = process.communicate(timeout=60)
            self.assertEqual(list(self.said(json.loads(out), "servers")), [name], err)

    def test_a_grant_is_for_its_own_connectors_and_dies_with_the_run(self):
        self.add_tested("a")
        self.add_tested("b")
        process = self.running("--connector", "a", prompt={"env": True})
        grant = json.loads([e["message"] for e in self.shown()["log"] if "JACKFIELD_TASK" in e["message"]][0])
        grant = grant["env"]["JACKFIELD_TASK"]
        hello = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize",
                            "params": {"protocolVersion": "2025-11-25", "capabilities": {}}}) + "\n"

        def asked(name, grant):
            self.environment["JACKFIELD_TASK"] = grant
            answer = self.ctl("run", name, input=hello)
            del self.environment["JACKFIELD_TASK"]
            return json.loads(answer.out)

        self.assertIn("result", asked("a", grant))
        self.assertEqual(asked("b", grant)["error"]["data"]["code"], "forbidden")
        wrong = "0" * 64 + grant[64:]
        self.assertEqual(asked("a", wrong)["error"]["data"]["code"], "forbidden")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        self.assertEqual(asked("a", grant)["error"]["data"]["code"], "refused")

    # History -------------------------------------------------------------------------------------

    def test_history_tells_the_truth_afterwards(self):
        self.add_tested("a")
        before = self.run_task({"list": True})["task"]
        self.ok("rename", "a", "b")
        self.ok("edit", "b", "--command", "true")
        renamed = self.shown()
        self.ok("remove", "b")
        self.assertEqual((renamed, self.shown()), (before, before))
        locked = self.json("task", "show", before["id"], status=DONE)["task"]
        self.assertEqual((locked["prompt"], locked["log"], locked["connectors"]), (None, None, before["connectors"]))
        self.assertIn(before["id"][:8], self.ok("task", "list").out)
        self.assertIn("echo", self.ok(*self.unlocked, "task", "show", before["id"][:8]).out)
        self.ok("task", "remove", before["id"])
        self.assertEqual(self.json("task", "list")["tasks"], [])

    def test_a_log_that_was_tampered_with_is_not_shown(self):
        self.run_task({"env": True, "wait": 0.3, "processes": True})
        database = self.database()
        database.execute("DELETE FROM task_log WHERE piece = 0")
        database.commit()
        (task,) = self.json("task", "list")["tasks"]
        self.assert_fails(self.ctl("--json", *self.unlocked, "task", "show", task["id"]), NO, "decrypt")


BIN = pathlib.Path(ctl.BINARY).parent

if __name__ == "__main__":
    ctl.main()
