#!/usr/bin/python3 -IS
# SPDX-License-Identifier: MIT
"""The least MCP server there can be, for benchmarks: run it with `python3 -I -S`."""

import json
import sys

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

for line in sys.stdin:
    message = json.loads(line)
    if "id" not in message:
        continue
    reply = {"jsonrpc": "2.0", "id": message["id"]}
    if message["method"] in ANSWERS:
        reply["result"] = ANSWERS[message["method"]]
    else:
        reply["error"] = {"code": -32601, "message": "Method not found"}
    sys.stdout.write(json.dumps(reply) + "\n")
    sys.stdout.flush()
