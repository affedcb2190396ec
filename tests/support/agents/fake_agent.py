#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An agent that does as its prompt says, for tests; it takes its MCP servers from a config as agents do.

    fake_agent.py CONFIG     the prompt is on standard input: a JSON object of what to do

    {"list": true}           connects to every server, and prints {"servers": {name: [tools]}}
    {"call": [server, tool, arguments]}   prints {"called": text}, or {"failed": text}
    {"see": [path]}          prints {"seen": {path: what is there}}
    {"write": path}, {"env": true}, {"secrets": [text]}   and so on, see WORKS
"""

import base64
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import urllib.parse


class Server:
    """A server of the config, started as an agent starts it: with few variables, and those of the config."""

    def __init__(self, entry):
        environment = {name: os.environ[name] for name in ("HOME", "PATH") if name in os.environ}
        for name, value in entry.get("env", {}).items():
            environment[name] = re.sub(r"\$\{(\w+)\}", lambda match: os.environ.get(match[1], ""), value)
        self.process = subprocess.Popen([entry["command"], *entry["args"]], env=environment,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.ask("initialize", {"protocolVersion": "2025-11-25", "capabilities": {},
                                "clientInfo": {"name": "fake-agent", "version": "1"}})
        self.send({"method": "notifications/initialized"})

    def send(self, message):
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        self.process.stdin.flush()

    def ask(self, method, params=None):
        self.number += 1
        self.send({"id": self.number, "method": method, **({"params": params} if params else {})})
        for line in self.process.stdout:
            answer = json.loads(line)
            if answer.get("id") == self.number:
                return answer
        return {"error": {"message": "the server is gone"}}

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def say(**what):
    print(json.dumps(what), flush=True)


def list_servers(servers, _):
    say(servers={name: sorted(tool["name"] for tool in server.ask("tools/list").get("result", {}).get("tools", []))
                 for name, server in servers.items()})


def call(servers, wanted):
    name, tool, arguments = wanted
    answer = servers[name].ask("tools/call", {"name": tool, "arguments": arguments})
    if "result" in answer:
        say(called=answer["result"]["content"][0]["text"])
    else:
        say(failed=answer["error"]["message"])


def see(_, paths):
    def at(path):
        try:
            return sorted(os.listdir(path)) if os.path.isdir(path) else pathlib.Path(path).read_text()[:1000]
        except OSError as error:
            return type(error).__name__
    say(seen={path: at(path) for path in paths})


def write(_, path):
    try:
        pathlib.Path(path).write_text("was here\n")
        say(written=path)
    except OSError as error:
        say(refused=type(error).__name__)


def spill(_, text):
    """Prints a text in all the forms that it may travel in, and split in two."""
    print("plain", text)
    print("json", json.dumps(text))
    print("url", urllib.parse.quote(text, safe=""))
    print("base64", base64.b64encode(text.encode()).decode())
    print("basic", base64.b64encode(("user:" + text).encode()).decode())
    print("split ", end="", flush=True)
    for half in (text[:7], text[7:]):
        print(half, end="", flush=True)
        time.sleep(0.2)
    print()
    print("long", "x" * (64 * 1024 - 8) + text, flush=True)
    print("error", text, file=sys.stderr, flush=True)


def fork_away(_, file):
    """Leaves a process behind that has left its session."""
    if os.fork() == 0:
        os.setsid()
        pathlib.Path(file).write_text(str(os.getpid()))
        time.sleep(600)


def flood(_, count):
    for _ in range(count):
        sys.stdout.write("nothing to see here\n" * 1000)


def connect(url):
    import http.client
    parts = urllib.parse.urlsplit(url)
    try:
        http.client.HTTPConnection(parts.netloc, timeout=3).request("GET", "/")
        say(reached=True)
    except OSError as error:
        say(reached=False, why=type(error).__name__)


def reach(_, addresses):
    """Connects to each without a proxy, and prints {"reached": {address: "yes" or why not}}."""
    import socket

    def at(address):
        host, port = address.rsplit(":", 1)
        try:
            socket.create_connection((host, int(port)), timeout=3).close()
            return "yes"
        except OSError as error:
            return os.strerror(error.errno) if error.errno and error.errno > 0 else type(error).__name__
    say(reached={address: at(address) for address in addresses})


def tunnel(_, hosts):
    """Asks its proxy for a tunnel to each, and says GET in it: {"tunnels": {host: [status, answer]}}."""
    import socket
    proxy = urllib.parse.urlsplit(os.environ["HTTPS_PROXY"])

    def to(host):
        with socket.create_connection((proxy.hostname, proxy.port), timeout=10) as connection:
            connection.sendall(f"CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            stream = connection.makefile("rb")
            status = stream.readline().decode().split(" ")[1]
            while stream.readline() not in (b"\r\n", b""):
                pass
            if status == "200":
                connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
            return [status, stream.read().decode()]
    say(tunnels={host: to(host) for host in hosts})


def get(_, url):
    """Fetches it as programs do that know nothing of us: {"got": text}, or {"got": why not}."""
    import urllib.error
    import urllib.request
    try:
        say(got=urllib.request.urlopen(url, timeout=10).read().decode())
    except urllib.error.HTTPError as error:
        say(got=f"{error.code} {error.read().decode()}")
    except OSError as error:
        say(got=str(error))


WORKS = {
    "list": list_servers, "call": call, "see": see, "write": write, "spill": spill, "fork": fork_away,
    "flood": flood,
    "reach": reach, "tunnel": tunnel, "get": get,
    "connect": lambda _, url: connect(url),
    "env": lambda *_: say(env=dict(os.environ)),
    "processes": lambda *_: say(processes=[pid for pid in os.listdir("/proc") if pid.isdigit()]),
    "wait": lambda _, seconds: time.sleep(seconds),
    "ready": lambda _, file: pathlib.Path(file).write_text("ready"),
    "until": lambda _, file: [time.sleep(0.05) for _ in iter(lambda: os.path.exists(file), True)],
    "exit": lambda _, status: sys.exit(status),
    "kill": lambda _, number: os.kill(os.getpid(), number),
}


def main():
    if sys.argv[1:] == ["--version"]:
        print("fake-agent 1.0.0")
        return
    config = json.loads(pathlib.Path(sys.argv[1]).read_text())
    prompt = json.loads(sys.stdin.read())
    wants_servers = any(work in prompt for work in ("list", "call"))
    servers = {name: Server(entry) for name, entry in config["mcpServers"].items()} if wants_servers else {}
    for work, what in prompt.items():
        WORKS[work](servers, what)
    for server in servers.values():
        server.close()


main()
