#!/usr/bin/python3 -IS
# SPDX-License-Identifier: MIT
"""The trivial server of trivial_stdio.py over HTTP, for benchmarks: prints its port, answers in JSON, one
packet an answer, for as long as its standard input is open."""

import json
import os
import socket
import sys
import threading

ANSWERS = {
    "initialize": {
        "protocolVersion": "2025-11-25",
        "capabilities": {"tools": {}},
        "serverInfo": {"name": "trivial", "version": "1.0.0"},
    },
    "tools/list": {
        "tools": [{"name": "nothing", "description": "Does nothing.", "inputSchema": {"type": "object"}}]
    },
    "tools/call": {"content": [{"type": "text", "text": "done"}]},
    "ping": {},
}


def answer(body):
    message = json.loads(body)
    if "id" not in message:
        return b"HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"
    reply = {"jsonrpc": "2.0", "id": message["id"]}
    if message["method"] in ANSWERS:
        reply["result"] = ANSWERS[message["method"]]
    else:
        reply["error"] = {"code": -32601, "message": "Method not found"}
    data = json.dumps(reply).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n"
    return head.encode() + data


def serve(connection):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    stream = connection.makefile("rb")
    while True:
        verb, length = stream.readline().split(b" ")[0], 0
        if not verb:
            return
        for line in iter(stream.readline, b"\r\n"):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        body = stream.read(length)
        if verb == b"POST":
            connection.sendall(answer(body))
        else:
            connection.sendall(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n")


def accept(listening):
    while True:
        connection, _ = listening.accept()
        threading.Thread(target=serve, args=(connection,), daemon=True).start()


listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
threading.Thread(target=accept, args=(listening,), daemon=True).start()
sys.stdin.read()
os._exit(0)
