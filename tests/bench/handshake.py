#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The raw floor: starts an MCP server over stdio, shakes hands, lists its tools, ends it. No checks, no
time limits. With a count before the command it does so that many times, one after the other, and prints
the seconds of all, and the processor seconds of the servers."""

import json
import resource
import subprocess
import sys
import time


def handshake(command):
    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(message):
        server.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        server.stdin.flush()

    def ask(number, method, params):
        send({"id": number, "method": method, "params": params})
        return json.loads(server.stdout.readline())["result"]

    ask(1, "initialize", {"protocolVersion": "2025-11-25", "capabilities": {},
                          "clientInfo": {"name": "raw", "version": "0"}})
    send({"method": "notifications/initialized"})
    tools = ask(2, "tools/list", {})["tools"]
    server.stdin.close()
    server.wait()
    return len(tools)


if sys.argv[1].isdigit():
    begin = time.monotonic()
    for _ in range(int(sys.argv[1])):
        handshake(sys.argv[2:])
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(time.monotonic() - begin, used.ru_utime + used.ru_stime)
else:
    print(handshake(sys.argv[1:]))
