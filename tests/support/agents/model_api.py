#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A model's API on the loopback interface that says one word, and writes down which tools it was offered.

    model_api.py LOG [ADDRESS]    prints its port; each request is a line of JSON in LOG: {"path", "tools",
                               "remembers"}, the last of which says whether SENTENCE of an earlier prompt is in it

Speaks Anthropic's /v1/messages, OpenAI's /v1/responses and /v1/chat/completions, and Gemini's generateContent, as
streams or whole. It ends when the process that started it is gone."""

import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORD = "done"
SENTENCE = "Say one word."


def names(body):
    """The tools of a request, however its API writes them."""
    found = []
    for tool in body.get("tools") or []:
        for one in tool.get("functionDeclarations") or [tool.get("function") or tool]:
            found.append(one.get("name") or one.get("type", "?"))
            found += [f"{one['name']}{inner['name']}" for inner in one.get("tools") or [] if "name" in one]
    return found


def anthropic():
    start = {"id": "m", "type": "message", "role": "assistant", "model": "m", "content": [], "stop_reason": None,
             "stop_sequence": None, "usage": {"input_tokens": 1, "output_tokens": 1}}
    yield "message_start", {"type": "message_start", "message": start}
    yield "content_block_start", {"type": "content_block_start", "index": 0,
                                  "content_block": {"type": "text", "text": ""}}
    yield "content_block_delta", {"type": "content_block_delta", "index": 0,
                                  "delta": {"type": "text_delta", "text": WORD}}
    yield "content_block_stop", {"type": "content_block_stop", "index": 0}
    yield "message_delta", {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None},
                            "usage": {"output_tokens": 1}}
    yield "message_stop", {"type": "message_stop"}


def responses():
    item = {"id": "i", "type": "message", "role": "assistant", "status": "completed",
            "content": [{"type": "output_text", "text": WORD, "annotations": []}]}
    whole = {"id": "r", "object": "response", "created_at": 0, "model": "m", "status": "completed", "output": [item],
             "usage": {"input_tokens": 1, "output_tokens": 1, "total_tokens": 2,
                       "input_tokens_details": {"cached_tokens": 0},
                       "output_tokens_details": {"reasoning_tokens": 0}}}
    yield "response.created", {"type": "response.created", "response": {**whole, "status": "in_progress", "output": []}}
    yield "response.output_item.done", {"type": "response.output_item.done", "output_index": 0, "item": item}
    yield "response.completed", {"type": "response.completed", "response": whole}


def chat():
    head = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": "m"}
    yield None, {**head, "choices": [{"index": 0, "delta": {"role": "assistant", "content": WORD},
                                      "finish_reason": None}]}
    yield None, {**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}
    yield None, "[DONE]"


GEMINI = {"candidates": [{"content": {"role": "model", "parts": [{"text": WORD}]}, "finishReason": "STOP", "index": 0}],
          "usageMetadata": {"promptTokenCount": 1, "candidatesTokenCount": 1, "totalTokenCount": 2}}
WHOLE = {
    "messages": {"id": "m", "type": "message", "role": "assistant", "model": "m", "stop_reason": "end_turn",
                 "stop_sequence": None, "content": [{"type": "text", "text": WORD}],
                 "usage": {"input_tokens": 1, "output_tokens": 1}},
    "completions": {"id": "c", "object": "chat.completion", "created": 0, "model": "m", "choices": [
        {"index": 0, "message": {"role": "assistant", "content": WORD}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}},
}
STREAMS = {"messages": anthropic, "responses": responses, "completions": chat}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.whole({"object": "list", "data": [{"id": "m", "object": "model", "created": 0, "owned_by": "us"}]})

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        try:
            body = json.loads(self.rfile.read(length) or b"{}")
        except ValueError:
            body = {}
        path = self.path.split("?")[0]
        with open(sys.argv[1], "a", encoding="utf-8") as log:
            log.write(json.dumps({"path": path, "tools": names(body),
                                  "remembers": SENTENCE in json.dumps(body)}) + "\n")
        api = path.rstrip("/").rsplit("/", 1)[-1]
        if api.endswith("streamGenerateContent"):
            self.stream([(None, GEMINI)])
        elif api.endswith("enerateContent"):
            self.whole(GEMINI)
        elif api == "count_tokens":
            self.whole({"input_tokens": 1})
        elif api.endswith("countTokens"):
            self.whole({"totalTokens": 1})
        elif api in STREAMS and (body.get("stream") or api not in WHOLE):
            self.stream(STREAMS[api]())
        else:
            self.whole(WHOLE.get(api, {}))

    def whole(self, answer):
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def stream(self, events):
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for name, data in events:
            text = data if isinstance(data, str) else json.dumps(data)
            self.wfile.write(((f"event: {name}\n" if name else "") + f"data: {text}\n\n").encode())


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.3)
    os._exit(0)


if __name__ == "__main__":
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    server = ThreadingHTTPServer((sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1", 0), Handler)
    server.daemon_threads = True
    print(server.server_port, flush=True)
    server.serve_forever()
