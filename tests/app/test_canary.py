# SPDX-License-Identifier: MIT
"""A known secret through whole flows, and then a search for it wherever it must not be: in all that is
printed, in every file, and in the command line of every process, as UTF-8, UTF-16 and base64."""

import base64
import pathlib
import threading

import ctl
from ctl import DONE, NO

CANARY = "cAnArY-4f1e9b7730d2-ünï"


def forms(secret):
    """How the secret could look; base64 at each of its three alignments, without its uncertain ends."""
    plain = secret.encode()
    yield plain
    yield secret.encode("utf-16-le")
    for encoding in [base64.b64encode, base64.urlsafe_b64encode]:
        for offset in range(3):
            yield encoding(b"\0" * offset + plain)[4 if offset else 0:].rstrip(b"=")[:-2]
    yield plain.hex().encode()


class Watch:
    """Reads the command line of every process, all the time."""

    def __init__(self):
        self.seen = set()
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.stopping.wait(0.005):
            for file in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    self.seen.add(file.read_bytes())
                except OSError:
                    continue

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self.thread.join()


class FormsTest(ctl.unittest.TestCase):
    def test_the_search_finds_what_is_there(self):
        plain = CANARY.encode()
        hidden = [b"x" + plain + b"y", ("x" + CANARY).encode("utf-16-le"), (b"xy" + plain).hex().encode()]
        hidden += [encoding(b"x" * before + plain + b"y" * after)
                   for encoding in [base64.b64encode, base64.urlsafe_b64encode]
                   for before in range(4) for after in range(3)]
        for text in hidden:
            self.assertTrue(any(form in text for form in forms(CANARY)), text)


class CanaryTest(ctl.CtlTest):
    def setUp(self):
        super().setUp()
        self.printed = []
        self.env_file = self.folder / "canary.env"
        self.env_file.write_text(f"TOKEN='{CANARY}'\n")
        self.environment["TMPDIR"] = str(self.folder / "tmp")
        (self.folder / "tmp").mkdir()

    def ctl(self, *words, **options):
        answer = super().ctl(*words, **options)
        self.printed.append((words, answer.out + answer.err))
        return answer

    def assert_nowhere(self, watch):
        for form in forms(CANARY):
            for words, text in self.printed:
                self.assertNotIn(form, text.encode(), words)
            for folder in [self.data, self.home, self.folder / "tmp"]:
                for file in folder.rglob("*"):
                    if file.is_file():
                        self.assertNotIn(form, file.read_bytes(), file)
            for line in watch.seen:
                self.assertNotIn(form, line)
        self.assertTrue(any(b"jackfieldctl" in line for line in watch.seen), "nothing was watched")

    def test_a_local_connector(self):
        with Watch() as watch:
            self.with_passphrase()
            self.add_server("a", "--show-env", "TOKEN", options=["--env-file", self.env_file, *self.unlocked])
            self.add_server("bad", "--show-env", "TOKEN", "--exit", "1",
                            options=["--env-file", self.env_file, *self.unlocked])
            for json in [[], ["--json"]]:
                self.ctl("test", "a", *self.unlocked, *json, status=DONE)
                self.ctl("test", "--all", *self.unlocked, *json, status=NO)
                self.ctl("list", *json, status=DONE)
                self.ctl("show", "a", *self.unlocked, *json, status=DONE)
                self.ctl("env", "a", *self.unlocked, *json, status=DONE)
                self.ctl("tools", "a", *self.unlocked, *json, status=DONE)
                self.ctl("test", "a", *json)
            self.ctl("call", "a", "env", *self.unlocked, status=DONE)
            self.ctl("edit", "a", "--description", "other", status=DONE)
            self.ctl("edit", "a", "--env", "MORE", *self.unlocked, input=CANARY, status=DONE)
            self.ctl("duplicate", "a", "b", *self.unlocked, status=DONE)
            self.ctl("remove", "a", status=DONE)
            self.ctl("doctor")
        self.assert_nowhere(watch)
        revealed = super().ctl("secret", "reveal", "b", "MORE", *self.unlocked)
        self.assertEqual(revealed.out, CANARY + "\n")

    def test_a_task_and_a_bridge(self):
        """The agent has the connector, prints all of its environment, and has none of the secret."""
        project = self.home / "project"
        project.mkdir()
        prompt = '{"list": true, "call": ["a", "env", {}], "env": true, "see": ["/tmp"]}'
        with Watch() as watch:
            self.with_passphrase()
            self.add_server("a", "--show-env", "TOKEN", options=["--env-file", self.env_file, *self.unlocked])
            (self.data / "agents").mkdir()
            (self.data / "agents/fake.json").write_text(
                '{"command": "%s", "args": ["{config}"], "input": "{prompt}"}' % (ctl.SUPPORT / "agents/fake_agent.py"))
            for sandbox in [[], ["--no-sandbox"]]:
                ran = self.ctl("task", "run", "--agent", "fake", "--dir", project, "--connector", "a", *sandbox,
                               *self.unlocked, "--json", "--", prompt, status=DONE)
                self.assertIn("a: TOKEN=••••••••", ran.out)
                self.ctl("task", "show", ran.json["task"]["id"], *self.unlocked, status=DONE)
            super().ctl("run", "a", *self.unlocked, input='{"jsonrpc":"2.0","id":1,"method":"ping"}\n', status=DONE)
        self.assert_nowhere(watch)
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])

    def test_in_the_arguments(self):
        """A ${VAR} in an argument is a person's own wish: the server's command line has it, no report."""
        self.with_passphrase()
        self.add_server("a", "--stderr", "${TOKEN}", "--exit", "1",
                        options=["--env-file", self.env_file, *self.unlocked])
        with Watch():
            self.ctl("test", "a", *self.unlocked, status=NO)
            self.ctl("test", "a", "--json", *self.unlocked, status=NO)
        for form in forms(CANARY):
            for words, text in self.printed:
                self.assertNotIn(form, text.encode(), words)
            self.assertFalse([f for f in self.data.iterdir() if form in f.read_bytes()])

    def test_a_remote_connector(self):
        server = ctl.subprocess.Popen([*ctl.HTTP_SERVER, "--status", "403", "--status-body",
                                       f"Token {CANARY} is not welcome"],
                                      stdout=ctl.subprocess.PIPE, text=True)
        self.addCleanup(server.stdout.close)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        url = f"http://127.0.0.1:{int(server.stdout.readline())}/mcp?key=${{TOKEN}}"
        self.with_passphrase()
        self.ok("add", "a", "--url", url, "--header", "Authorization: Bearer ${TOKEN}", "--env-file",
                self.env_file, *self.unlocked)
        secret_file = self.folder / "client-secret"
        secret_file.write_text(CANARY)
        self.ok("edit", "a", "--oauth-client-secret-file", secret_file, *self.unlocked)
        for json in [[], ["--json"]]:
            self.ctl("test", "a", *self.unlocked, *json, status=NO)
            self.ctl("show", "a", *self.unlocked, *json, status=DONE)
        for form in forms(CANARY):
            for words, text in self.printed:
                self.assertNotIn(form, text.encode(), words)
            for file in self.data.iterdir():
                self.assertNotIn(form, file.read_bytes(), file)


if __name__ == "__main__":
    ctl.main()
