#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A bridge on standard input and output, as an agent uses one: starts it, initializes, calls the tool `nothing` so
many times one after the other, and prints as JSON the milliseconds from exec to the first answer, the microseconds
of each call, and the most memory that its own process had.

    bridge.py COUNT COMMAND [ARGUMENT…]"""

import json
import pathlib
import subprocess
import sys
import time


def main(count, *command):
    begun = time.monotonic_ns()
    bridge = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def send(message):
        bridge.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        bridge.stdin.flush()

    def ask(number, method, params):
        send({"id": number, "method": method, "params": params})
        while True:
            answer = json.loads(bridge.stdout.readline())
            if answer.get("id") == number:
                assert "result" in answer, answer
                return

    ask(0, "initialize", {"protocolVersion": "2025-11-25", "capabilities": {},
                          "clientInfo": {"name": "raw", "version": "0"}})
    first = (time.monotonic_ns() - begun) / 1e6
    send({"method": "notifications/initialized"})
    calls = []
    for number in range(1, int(count) + 1):
        begun = time.monotonic_ns()
        ask(number, "tools/call", {"name": "nothing", "arguments": {}})
        calls.append((time.monotonic_ns() - begun) // 1000)
    status = pathlib.Path(f"/proc/{bridge.pid}/status").read_text()
    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    bridge.stdin.close()
    try:
        bridge.wait(5)
    except subprocess.TimeoutExpired:
        bridge.kill()
    print(json.dumps({"first": first, "calls": calls, "peak": peak}))


main(*sys.argv[1:])
