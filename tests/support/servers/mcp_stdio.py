#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An MCP server on standard input and output for tests; its flags make it old, new, slow or broken.

    mcp_stdio.py                      a legacy server with 3 tools, 2 resources and 1 prompt
    mcp_stdio.py --era both           a modern one that takes `initialize` as well
    mcp_stdio.py --exit 3 --stderr X  writes X to standard error and exits with status 3
    mcp_stdio.py --help               everything else
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True  # no cache beside the sources

import mcp_protocol  # noqa: E402


def options():
    parser = argparse.ArgumentParser()
    mcp_protocol.add_options(parser)
    add = parser.add_argument
    add("--start-delay", type=float, default=0, metavar="S", help="sleep before reading anything")
    add("--stderr", action="append", default=[], metavar="TEXT", help="written to standard error")
    add("--show-env", metavar="NAME", help="writes NAME=value to standard error")
    add("--noise", type=int, default=0, metavar="N", help="N lines of plain text on standard output")
    add("--flood", action="store_true", help="plain text on standard output without end")
    add("--exit", type=int, metavar="STATUS", help="exits at once")
    add("--exit-on", metavar="METHOD", help="exits with status 7 instead of answering")
    add("--exit-after", metavar="METHOD", help="exits with status 7 behind this answer")
    add("--die-mid-message", metavar="METHOD", help="dies half way through this answer")
    add("--exit-on-unknown", action="store_true", help="exits when an unknown request comes first")
    add("--silent-on-unknown", action="store_true", help="says nothing to unknown requests")
    add("--silent", action="store_true", help="reads, and never answers")
    add("--garbage", action="store_true", help="answers with bytes that are no JSON")
    add("--invalid-utf8", action="store_true", help="puts invalid UTF-8 into each answer")
    add("--wrong-id", action="store_true", help="answers under another id")
    add("--string-id", action="store_true", help="answers with the id as a string")
    add("--twice", action="store_true", help="sends every answer twice")
    add("--batch", action="store_true", help="answers in JSON arrays")
    add("--crlf", action="store_true", help="ends lines with CRLF")
    add("--huge-line", type=int, default=0, metavar="BYTES", help="one line of this length first")
    add("--deep", type=int, default=0, metavar="N", help="one line with N nested arrays first")
    add("--many-values", type=int, default=0, metavar="BYTES", help="one answer of that size, of empty arrays")
    add("--bytewise", action="store_true", help="writes each answer a byte at a time")
    add("--close-stdout", metavar="METHOD", help="closes standard output instead of answering")
    add("--flood-stderr", type=int, default=0, metavar="BYTES", help="that much on standard error, at once")
    add("--notify", action="store_true", help="notifications without end instead of an answer to a list")
    add("--ask", action="store_true", help="`ping` without end instead of an answer to a list; reads nothing")
    add("--progress", type=int, default=0, metavar="N",
        help="N progress notifications, half a second apart, before each list")
    add("--ignore-eof", action="store_true", help="goes on when standard input ends")
    add("--ignore-term", action="store_true", help="ignores SIGTERM")
    add("--child", action="store_true", help="starts a child that sleeps; its pid goes to stderr")
    return parser.parse_args()


class Server:
    def __init__(self, opts):
        self.options = opts
        self.protocol = mcp_protocol.Protocol(opts)
        self.out = sys.stdout.buffer

    def write(self, data):
        self.out.write(data)
        self.out.flush()

    def open(self):
        opts = self.options
        if opts.ignore_term:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for text in opts.stderr:
            print(text, file=sys.stderr, flush=True)
        if opts.show_env:
            print(f"{opts.show_env}={os.environ.get(opts.show_env)}", file=sys.stderr, flush=True)
        if opts.child:
            child = subprocess.Popen(["sleep", "600"], stdin=subprocess.DEVNULL,
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            print(f"child {child.pid}", file=sys.stderr, flush=True)
        for n in range(opts.noise):
            self.write(f"Starting up, step {n + 1}\n".encode())
        while opts.flood:
            self.write(b"nothing to see here\n" * 4096)
        if opts.exit is not None:
            sys.exit(opts.exit)
        if opts.flood_stderr:
            threading.Thread(target=self.flood_stderr, daemon=True).start()
        if opts.start_delay:
            time.sleep(opts.start_delay)
        if opts.huge_line:
            for _ in range(opts.huge_line // 65536):
                self.write(b"x" * 65536)
            self.write(b"\n")
        if opts.deep:
            self.write(b"[" * opts.deep + b"]" * opts.deep + b"\n")

    def flood_stderr(self):
        for _ in range(self.options.flood_stderr // 65536):
            sys.stderr.buffer.write(b"warning: all is well\n" * 3120)

    def serve(self):
        for line in sys.stdin.buffer:
            if line.strip():
                self.take(json.loads(line))
        while self.options.ignore_eof:
            time.sleep(1)

    def take(self, message):
        opts, method = self.options, message.get("method") if isinstance(message, dict) else None
        if opts.exit_on and method == opts.exit_on:
            sys.exit(7)
        unknown = method == "server/discover" and opts.era == "legacy"
        if unknown and opts.exit_on_unknown:
            print("unknown request", file=sys.stderr, flush=True)
            sys.exit(1)
        answers = self.protocol.answer(message)
        if opts.silent or not answers or (unknown and opts.silent_on_unknown):
            return
        if opts.close_stdout and method == opts.close_stdout:
            os.close(sys.stdout.fileno())
            time.sleep(600)
        if method and method.endswith("/list"):
            self.progress(message)
            self.go_on()
            if opts.many_values:
                filler = b"[]," * (opts.many_values // 3)
                self.write(b'{"jsonrpc":"2.0","id":%d,"result":{"tools":[' % message["id"] + filler + b"[]]}}\n")
                return
        if opts.garbage:
            self.write(b"\x00\xfe garbage \xff\n")
            return
        if opts.batch:
            answers = [answers]
        for answer in answers:
            self.send(answer, method)
        if opts.exit_after and method == opts.exit_after:
            sys.exit(7)

    def progress(self, message):
        token = (message.get("params", {}).get("_meta") or {}).get("progressToken")
        for n in range(self.options.progress):
            time.sleep(0.5)
            params = {"progressToken": token, "progress": n + 1}
            self.send({"jsonrpc": "2.0", "method": "notifications/progress", "params": params}, None)

    def go_on(self):
        """The floods that are the protocol's own messages."""
        line = None
        if self.options.notify:
            line = {"jsonrpc": "2.0", "method": "notifications/message", "params": {"data": "x" * 200}}
        elif self.options.ask:
            line = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        while line:
            self.write((json.dumps(line) + "\n").encode() * 256)

    def send(self, answer, method):
        opts = self.options
        if isinstance(answer, dict) and "method" not in answer:
            if opts.wrong_id:
                answer = {**answer, "id": 990000}
            if opts.string_id:
                answer = {**answer, "id": str(answer["id"])}
        data = json.dumps(answer).encode() + (b"\r\n" if opts.crlf else b"\n")
        if opts.invalid_utf8:
            data = data.replace(b"Only for tests.", b"Only \xff\xfe tests.")
        if opts.die_mid_message and method == opts.die_mid_message:
            self.write(data[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        if opts.bytewise:
            for byte in data:
                self.write(bytes([byte]))
            return
        self.write(data * (2 if opts.twice else 1))


if __name__ == "__main__":
    server = Server(options())
    try:
        server.open()
        server.serve()
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(0)
