#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The raw floor of tool calls: calls the tool `nothing` so many times, one after the other, over stdio or
HTTP, without any check, and prints the microseconds of each.

    calls.py COUNT URL
    calls.py COUNT COMMAND [ARGUMENT…]"""

import http.client
import json
import subprocess
import sys
import time
import urllib.parse


class Pipe:
    def __init__(self, command):
        self.server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, message):
        self.server.stdin.write(json.dumps(message).encode() + b"\n")
        self.server.stdin.flush()

    def ask(self, message):
        self.send(message)
        return json.loads(self.server.stdout.readline())

    def close(self):
        self.server.stdin.close()
        self.server.wait()


class Http:
    HEADERS = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}

    def __init__(self, url):
        parts = urllib.parse.urlsplit(url)
        self.path = parts.path
        self.connection = http.client.HTTPConnection(parts.netloc)

    def send(self, message):
        self.connection.request("POST", self.path, json.dumps(message), self.HEADERS)
        return self.connection.getresponse().read()

    def ask(self, message):
        return json.loads(self.send(message))

    def close(self):
        self.connection.close()


def main(count, *target):
    server = Http(target[0]) if target[0].startswith("http:") else Pipe(target)
    hello = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "raw", "version": "0"}}
    server.ask({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": hello})
    server.send({"jsonrpc": "2.0", "method": "notifications/initialized"})
    for number in range(1, int(count) + 1):
        begun = time.monotonic_ns()
        answer = server.ask({"jsonrpc": "2.0", "id": number, "method": "tools/call",
                             "params": {"name": "nothing", "arguments": {}}})
        print((time.monotonic_ns() - begun) // 1000)
        assert answer["id"] == number and "result" in answer, answer
    server.close()


main(*sys.argv[1:])
