#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An MCP server over HTTP on the loopback interface for tests; its flags make it old, new or broken.

The first line on standard output is the port; the endpoint is http://127.0.0.1:PORT/mcp. It ends when
the process that started it is gone.

    mcp_http.py                         a legacy Streamable HTTP server that answers in JSON
    mcp_http.py --answers sse --session with sessions, answering in event streams
    mcp_http.py --status 401            refuses everything
    mcp_http.py --transport sse         the HTTP+SSE transport of 2024-11-05, at /sse
    mcp_http.py --help                  everything else
"""

import argparse
import gzip
import json
import os
import queue
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sys.dont_write_bytecode = True  # no cache beside the sources

import mcp_protocol  # noqa: E402

HTML = "<!doctype html><html><body><h1>It works!</h1></body></html>"


def options():
    parser = argparse.ArgumentParser()
    mcp_protocol.add_options(parser)
    add = parser.add_argument
    add("--transport", choices=["http", "sse"], default="http")
    add("--answers", choices=["json", "sse"], default="json")
    add("--status", type=int, metavar="CODE", help="every request gets this status")
    add("--status-body", default="", metavar="TEXT", help="the body of --status")
    add("--status-after", type=int, default=0, metavar="N", help="…but the first N requests work")
    add("--html", action="store_true", help="a web page with status 200 for everything")
    add("--redirect", metavar="URL", help="every request is sent there (307)")
    add("--redirect-loop", action="store_true", help="every request is sent back to itself (307)")
    add("--require", metavar="'NAME: VALUE'", help="401 for a request without this header")
    add("--session", action="store_true", help="issues a session id and insists on it")
    add("--lose-session", type=int, default=0, metavar="N", help="forgets the session at request N")
    add("--lost-status", type=int, choices=[400, 404], default=404, help="what it says then")
    add("--legacy-400", action="store_true", help="400 with plain text for what is not `initialize`")
    add("--relative-endpoint", action="store_true", help="HTTP+SSE: the endpoint is relative")
    add("--foreign-endpoint", metavar="URL", help="HTTP+SSE: the endpoint is on another origin")
    add("--never-ends", action="store_true", help="event streams stay open and send comments")
    add("--endless-event", action="store_true", help="an event that never ends")
    add("--slow-headers", type=float, default=0, metavar="S", help="a header byte at a time")
    add("--headers-only", action="store_true", help="headers, and then nothing")
    add("--endless-headers", action="store_true", help="header lines without end")
    add("--header-mismatch", type=int, default=0, metavar="N", help="the first N calls fail with -32020")
    add("--comments", action="store_true", help="event streams of comments without end, as fast as they go")
    add("--endless-chunks", action="store_true", help="a chunked body without end")
    add("--length", type=int, default=0, metavar="BYTES", help="the Content-Length to claim of every answer")
    add("--long-event-id", type=int, default=0, metavar="BYTES", help="event ids of that size")
    add("--gzip-bomb", type=int, default=0, metavar="BYTES", help="answers compressed from this size")
    add("--drop-streams", type=int, default=0, metavar="N",
        help="with --list-changed: the first N streams for changes break off at once")
    add("--stray-session", action="store_true", help="answers to anything but `initialize` name another session")
    add("--no-delete", action="store_true", help="405 for DELETE, sessions or not")
    add("--break-on", default="", metavar="METHOD",
        help="the first event stream that answers it ends before the answer; a legacy client may GET the rest")
    add("--record", metavar="FILE", help="append method, path, headers, time and message of requests, JSON lines")
    return parser.parse_args()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    body = b""

    def do_POST(self):
        body = self.body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.refused():
            return
        message = json.loads(body)
        if self.server.options.transport == "sse" and self.path == "/sse":
            self.respond(405, "Method Not Allowed")
        elif self.server.options.transport == "sse":
            self.server.events.put(self.server.protocol.answer(message))
            self.respond(202, "")
        else:
            self.answer(message)

    def do_GET(self):
        self.body = b""
        if self.refused():
            return
        if self.server.options.transport == "sse" and self.path == "/sse":
            self.legacy_stream()
        elif self.headers.get("Last-Event-ID") in self.server.broken:
            self.stream(self.server.broken.pop(self.headers["Last-Event-ID"]), {})
        elif self.server.options.list_changed:
            self.news([])
        else:
            self.respond(405, "Method Not Allowed")

    def do_DELETE(self):
        self.body = b""
        if not self.refused():
            may = self.server.options.session and not self.server.options.no_delete
            self.respond(200 if may else 405, "")

    # Refusals ------------------------------------------------------------------------------------

    def refused(self):
        """Whether the request was answered already, by one of the faults."""
        opts = self.server.options
        self.server.count += 1
        self.record()
        if opts.slow_headers:
            for byte in b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n":
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                time.sleep(opts.slow_headers)
        if opts.headers_only:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
            time.sleep(600)
        if opts.endless_headers:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-Again: and again\r\n" * 1024)
        if opts.endless_chunks:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                             b"Transfer-Encoding: chunked\r\n\r\n")
            while True:
                self.wfile.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
        if opts.redirect or opts.redirect_loop:
            self.respond(307, "", extra={"Location": opts.redirect or self.path})
        elif opts.status and self.server.count > opts.status_after:
            self.respond(opts.status, opts.status_body)
        elif opts.html:
            self.respond(200, HTML, "text/html")
        elif opts.require and not self.has_required(opts.require):
            self.respond(401, "who are you?", extra={"WWW-Authenticate": "Bearer"})
        elif opts.gzip_bomb:
            self.respond(200, self.server.bomb, "application/json",
                         {"Content-Encoding": "gzip"})
        else:
            return False
        return True

    def has_required(self, header):
        name, _, value = header.partition(":")
        return self.headers.get(name) == value.strip()

    def record(self):
        if self.server.options.record:
            with open(self.server.options.record, "a", encoding="utf-8") as record:
                line = {"method": self.command, "path": self.path, "headers": dict(self.headers),
                        "time": time.monotonic(), "message": json.loads(self.body) if self.body else None}
                record.write(json.dumps(line) + "\n")

    # Answers -------------------------------------------------------------------------------------

    def answer(self, message):
        opts, server = self.server.options, self.server
        is_request = isinstance(message, dict) and "id" in message and "method" in message
        method = message.get("method", "") if isinstance(message, dict) else ""
        extra = {}
        if method == "initialize" and opts.session:
            server.sessions += 1
            server.session = f"session-{server.sessions}"
            extra["Mcp-Session-Id"] = server.session
        elif opts.stray_session:
            extra["Mcp-Session-Id"] = "stray"
        insists = opts.session and opts.era == "legacy" or self.headers.get("Mcp-Session-Id")
        if method != "initialize" and insists:
            if opts.lose_session and server.count >= opts.lose_session:
                opts.lose_session = 0
                server.session = None
            if self.headers.get("Mcp-Session-Id") != server.session:
                known = self.headers.get("Mcp-Session-Id")
                text = "Session not found" if known else "No valid session ID provided"
                self.respond(opts.lost_status if known else 400, text, "text/plain")
                return
        if opts.legacy_400 and method == "server/discover":
            self.respond(400, "Bad Request: Server not initialized", "text/plain")
            return
        if method == "tools/call" and opts.header_mismatch > 0:
            opts.header_mismatch -= 1
            error = {"code": -32020, "message": "Header mismatch"}
            self.respond(400, json.dumps({"jsonrpc": "2.0", "id": message["id"], "error": error}))
            return
        replies = server.protocol.answer(message)
        if not is_request:
            self.respond(202, "")
        elif replies is None:
            time.sleep(600)
        elif method == "subscriptions/listen" and opts.list_changed:
            self.news(replies)
        elif method == opts.break_on:
            self.break_off(replies)
        elif opts.answers == "sse":
            self.stream(replies, extra)
        else:
            reply = replies[-1]
            self.respond(self.modern_status(message, reply), json.dumps(reply), extra=extra)

    def modern_status(self, message, reply):
        """Modern errors of the request itself travel with a status of their own (2026-07-28)."""
        params = message.get("params") or {}
        if self.server.options.era == "legacy" or not (params.get("_meta") or {}).get(
                mcp_protocol.META + "protocolVersion"):
            return 200
        codes = {-32601: 404, -32602: 400, -32022: 400}
        return codes.get(reply.get("error", {}).get("code"), 200)

    def respond(self, status, body, kind="application/json", extra=None):
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        if data:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(self.server.options.length or len(data)))
        self.close_connection = self.close_connection or self.server.options.length > 0
        for name, value in (extra or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def start_stream(self, extra=None):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Connection", "close")
        for name, value in (extra or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.close_connection = True

    def stream(self, replies, extra):
        opts = self.server.options
        self.start_stream(extra)
        if opts.endless_event:
            while True:
                self.wfile.write(b"data: " + b"x" * 65536 + b"\n")
        while opts.comments:
            self.wfile.write(b": nothing to see here\n\n" * 2048)
        if opts.long_event_id:
            self.wfile.write(b"id: " + b"7" * opts.long_event_id + b"\n\n")
        self.wfile.write(b"id: prime\nretry: 500\ndata:\n\n")
        if opts.never_ends:
            while True:
                self.wfile.write(b": still here\n\n")
                self.wfile.flush()
                time.sleep(0.2)
        for number, reply in enumerate(replies):
            self.event("message", json.dumps(reply), number)
        if "method" in replies[-1]:
            time.sleep(600)  # the answer does not come

    def break_off(self, replies):
        """A stream that ends before its answer, which is kept under the stream's last event."""
        self.server.options.break_on = ""
        self.server.broken["broken-1"] = replies
        self.start_stream()
        self.wfile.write(b"id: broken-1\nretry: 300\ndata:\n\n")

    def event(self, name, data, number):
        self.wfile.write(f"id: {number}\nevent: {name}\ndata: {data}\n\n".encode())
        self.wfile.flush()

    def news(self, first):
        """A stream for what changes, with these messages first."""
        server, told = self.server, queue.Queue()
        server.streams += 1
        breaks_off = server.streams <= server.options.drop_streams
        if not breaks_off:
            server.listeners.append(told)  # before anybody knows of it, or what changes at once is lost
        self.start_stream()
        for message in first:
            self.event("message", json.dumps(message), 0)
        self.wfile.flush()
        while not breaks_off:
            self.event("message", json.dumps(told.get()), 0)

    def legacy_stream(self):
        opts = self.server.options
        self.start_stream()
        origin = f"http://127.0.0.1:{self.server.server_port}"
        path = "messages?session=1"
        endpoint = opts.foreign_endpoint or (path if opts.relative_endpoint else f"{origin}/{path}")
        self.wfile.write(f"event: endpoint\ndata: {endpoint}\n\n".encode())
        self.wfile.flush()
        while True:
            for number, reply in enumerate(self.server.events.get() or []):
                self.event("message", json.dumps(reply), number)


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.3)
    os._exit(0)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


if __name__ == "__main__":
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    server = Server(("127.0.0.1", 0), Handler)
    server.options = options()
    server.protocol = mcp_protocol.Protocol(server.options)
    server.events = queue.Queue()
    server.count = server.sessions = server.streams = 0
    server.listeners = []
    server.broken = {}  # what answers that were cut off would have been, by the last event's id
    server.protocol.tell = lambda one: [told.put(one) for told in server.listeners]
    server.session = None
    server.bomb = gzip.compress(b" " * server.options.gzip_bomb)
    print(server.server_port, flush=True)
    server.serve_forever()
