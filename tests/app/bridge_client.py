# SPDX-License-Identifier: MIT
"""A client of MCP's stdio transport, as an agent is one, on a started program's standard streams."""

import json
import queue
import threading

META = "io.modelcontextprotocol/"
MODERN = {META + "protocolVersion": "2026-07-28", META + "clientCapabilities": {}}


class Client:
    """Talks to a `Popen` whose three streams are pipes."""

    def __init__(self, process):
        self.process = process
        self.messages = queue.Queue()
        self.errors = []
        self.threads = [threading.Thread(target=read, daemon=True) for read in (self.read, self.read_errors)]
        for thread in self.threads:
            thread.start()

    def read(self):
        for line in self.process.stdout:
            self.messages.put(json.loads(line))
        self.messages.put(None)  # the end

    def read_errors(self):
        for piece in self.process.stderr:
            self.errors.append(piece)

    def send(self, method, params=None, **more):
        message = {"jsonrpc": "2.0", "method": method, **more, **({"params": params} if params else {})}
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()

    def next(self, seconds=30):
        """The next message; None where the stream has ended."""
        return self.messages.get(timeout=seconds)

    def ask(self, method, params=None, id=1):
        """Sends a request and gives its answer; what comes before it is let be."""
        self.send(method, params, id=id)
        while (message := self.next()) is not None and message.get("id") != id:
            pass
        return message

    def initialize(self, version="2025-11-25", id=0):
        hello = {"protocolVersion": version, "capabilities": {}, "clientInfo": {"name": "agent", "version": "1"}}
        answer = self.ask("initialize", hello, id)
        self.send("notifications/initialized")
        return answer

    def call(self, tool, id=1, **arguments):
        return self.ask("tools/call", {"name": tool, "arguments": arguments}, id)

    def modern(self, method, id=1, **params):
        return self.ask(method, {**params, "_meta": MODERN}, id)

    def leave(self, seconds=30):
        """Closes standard input; gives the exit status and standard error."""
        self.process.stdin.close()
        return self.end(seconds)

    def end(self, seconds=30):
        status = self.process.wait(seconds)
        for thread in self.threads:
            thread.join(seconds)
        return status, b"".join(self.errors).decode()
