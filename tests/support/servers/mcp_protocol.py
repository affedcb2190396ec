# SPDX-License-Identifier: MIT
"""What the two test servers answer, whatever carries it: both eras of MCP, with faults on request.

`add_options(parser)` adds the flags, `Protocol(options).answer(message)` gives the list of messages to
send back (an empty one for a notification). Standard library only.
"""

import json
import os
import time

LEGACY = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]
MODERN = ["2026-07-28"]
META = "io.modelcontextprotocol/"


def add_options(parser):
    add = parser.add_argument
    add("--era", choices=["legacy", "modern", "both"], default="legacy")
    add("--version", help="the protocol version to claim, whatever was asked for")
    add("--name", default="test-server", help="the server's own name")
    add("--server-version", default="1.2.3")
    add("--capabilities", default="tools,resources,prompts", help="those to declare, by commas")
    add("--tools", type=int, default=3)
    add("--tools-file", metavar="FILE", help="list the tools of this JSON file instead")
    add("--resources", type=int, default=2)
    add("--prompts", type=int, default=1)
    add("--page-size", type=int, default=0, help="entries on a page of a list; 0: all on one")
    add("--empty-cursor", action="store_true", help="the second page's cursor is the empty string")
    add("--endless-pages", action="store_true", help="every page of every list has a next one")
    add("--same-cursor", action="store_true", help="every page names the same next page")
    add("--list-error", metavar="METHOD", help="this list fails with -32603")
    add("--list-missing", metavar="METHOD", help="this list fails with -32601, though declared")
    add("--error-text", default="something broke inside", help="the message of --list-error")
    add("--error-size", type=int, default=0, metavar="BYTES", help="…and is made that long")
    add("--name-size", type=int, default=0, metavar="BYTES", help="the server's name is made that long")
    add("--delay", type=float, default=0, metavar="S", help="wait before every answer")
    add("--slow-method", default="", metavar="METHOD", help="never answer this one")
    add("--ping", action="store_true", help="ask `ping` and `roots/list` before a list is answered")
    add("--strict-after-discover", action="store_true", help="no `initialize` once discovered")
    add("--list-changed", action="store_true", help="the lists may change; the tool `grow` adds one")
    add("--ttl", type=int, metavar="MS", help="how long a list stays fresh; without it: 0")
    add("--log", metavar="FILE", help="append every message that arrives, one JSON a line")


class Protocol:
    def __init__(self, options):
        self.options = options
        self.discovered = False
        self.pings = 0
        self.subscriptions = []
        self.pages = set()  # of the tool `page`: those that were completed
        self.waiting = None  # the call that waits until its page is opened
        self.tell = None  # what takes a notification that belongs to no answer; None: it goes with one

    # Messages ------------------------------------------------------------------------------------

    def answer(self, message):
        """The messages to send back for one that arrived; None: never answer."""
        self.log(message)
        if isinstance(message, list):
            return [reply for one in message for reply in self.answer(one) or []]
        if message.get("id") == "open-page" and self.waiting is not None:
            return self.page_opened(message)
        if "method" not in message or "id" not in message:
            return []
        method, params = message["method"], message.get("params") or {}
        if method == self.options.slow_method:
            return None
        if self.options.delay:
            time.sleep(self.options.delay)
        replies = []
        if self.options.ping and method.endswith("/list"):
            self.pings += 1
            replies.append({"jsonrpc": "2.0", "id": f"p{self.pings}", "method": "ping"})
            replies.append({"jsonrpc": "2.0", "id": f"r{self.pings}", "method": "roots/list"})
        if method == "subscriptions/listen" and self.options.list_changed:
            return [self.acknowledge(message["id"], params)]
        if method == "tools/call":
            replies += self.meanwhile(params)
            if params.get("name") == "wait":
                return replies
            if params.get("name") == "page":
                return replies + self.page_tool(message["id"], params.get("arguments") or {})
        try:
            body = {"result": self.result(method, params)}
        except Failure as failure:
            body = {"error": failure.body}
        replies.append({"jsonrpc": "2.0", "id": message["id"], **body})
        return replies

    def acknowledge(self, subscription, params):
        self.subscriptions.append(subscription)
        return notification("notifications/subscriptions/acknowledged", notifications=params["notifications"],
                            _meta={META + "subscriptionId": subscription})

    def meanwhile(self, params):
        """What is said while a tool runs: `count` and `wait` tell how far they are, `grow` adds a tool."""
        name, token = params.get("name"), (params.get("_meta") or {}).get("progressToken")
        if name in ("count", "wait"):
            return [notification("notifications/progress", progressToken=token, progress=n, total=3,
                                 message=f"step {n}") for n in (1, 2, 3)]
        return self.grow() if name == "grow" else []

    def page_tool(self, call, arguments):
        """A tool that wants a page opened: by the error -32042, or with `ask` by a question in the middle of
        the call. Then it says that the page is done, unless `silent`, and that one which nobody knows is."""
        url, said = arguments.get("url", "https://example.com/sign-in"), arguments.get("silent")
        page = {"mode": "url", "elicitationId": "page-1", "url": url, "message": "Sign in first"}
        if arguments.get("ask"):
            self.waiting = call
            return [{"jsonrpc": "2.0", "id": "open-page", "method": "elicitation/create", "params": page}]
        if "page-1" in self.pages:
            return [answer_text(call, "signed in")]
        self.pages.add("page-1")
        error = {"code": -32042, "message": "Sign in first", "data": {"elicitations": [page]}}
        return [{"jsonrpc": "2.0", "id": call, "error": error}] + ([] if said else completed("stranger", "page-1"))

    def page_opened(self, answer):
        call, self.waiting = self.waiting, None
        action = answer.get("result", {}).get("action", "none")
        return completed("stranger", "page-1", "page-1") + [answer_text(call, f"it was: {action}")]

    def grow(self):
        self.options.tools += 1
        changed = "notifications/tools/list_changed"
        told = [notification(changed)] if self.options.era == "legacy" else [
            notification(changed, _meta={META + "subscriptionId": one}) for one in self.subscriptions]
        if not self.tell:
            return told
        for one in told:
            self.tell(one)
        return []

    def log(self, message):
        if self.options.log:
            with open(self.options.log, "a", encoding="utf-8") as log:
                log.write(json.dumps(message) + "\n")

    def result(self, method, params):
        meta = params.get("_meta") or {}
        asked = meta.get(META + "protocolVersion")
        if asked is not None and self.options.era != "legacy":
            return self.modern(method, params, asked, meta)
        if self.options.era == "modern":
            if method == "initialize":
                raise unsupported(params.get("protocolVersion"))
            raise Failure(-32602, "missing _meta")
        return self.legacy(method, params)

    # Eras ----------------------------------------------------------------------------------------

    def legacy(self, method, params):
        if method == "initialize":
            if self.discovered and self.options.strict_after_discover:
                raise Failure(-32022, "this connection is modern", {"supported": MODERN})
            asked = params.get("protocolVersion")
            version = self.options.version or (asked if asked in LEGACY else LEGACY[-1])
            return {
                "protocolVersion": version,
                "capabilities": self.capabilities(),
                "serverInfo": self.server_info(),
                "instructions": "Only for tests.",
            }
        if method == "ping":
            return {}
        return self.work(method, params)

    def modern(self, method, params, asked, meta):
        versions = [self.options.version] if self.options.version else MODERN
        if META + "clientCapabilities" not in meta:
            raise Failure(-32602, "missing clientCapabilities")
        if asked not in versions:
            raise unsupported(asked, versions)
        if method == "server/discover":
            self.discovered = True
            result = {
                "supportedVersions": versions + (LEGACY if self.options.era == "both" else []),
                "capabilities": self.capabilities(),
                "instructions": "Only for tests.",
                "ttlMs": 0,
                "cacheScope": "private",
                "_meta": {META + "serverInfo": self.server_info()},
            }
        else:
            result = self.work(method, params)
        return {"resultType": "complete", **result}

    def capabilities(self):
        known = {"listChanged": True} if self.options.list_changed else {}
        return {name: known for name in self.options.capabilities.split(",") if name}

    def server_info(self):
        return {"name": self.options.name.ljust(self.options.name_size, "!"), "version": self.options.server_version}

    # Lists and calls -----------------------------------------------------------------------------

    def work(self, method, params):
        if method == self.options.list_error:
            raise Failure(-32603, self.options.error_text.ljust(self.options.error_size, "!"))
        if method == self.options.list_missing:
            raise Failure(-32601, "Method not found")
        if method == "tools/list":
            return self.page("tools", self.tools(), params)
        if method == "resources/list":
            all_of_them = [{"uri": f"test://{n}", "name": f"resource-{n}"}
                           for n in range(self.options.resources)]
            return self.page("resources", all_of_them, params)
        if method == "resources/templates/list":
            return self.page("resourceTemplates", [{"uriTemplate": "test://{n}", "name": "any"}], params)
        if method == "resources/read":
            return {"contents": [{"uri": params["uri"], "mimeType": "text/plain", "text": "read\n" + params["uri"]}]}
        if method == "prompts/get":
            told = json.dumps(params.get("arguments"))
            return {"messages": [{"role": "user", "content": {"type": "text", "text": f"{params['name']} {told}"}}]}
        if method == "prompts/list":
            return self.page("prompts", [{"name": f"prompt-{n}"} for n in range(self.options.prompts)],
                             params)
        if method == "tools/call":
            if params.get("name") == "ask":
                return ask(params)
            return call(params.get("name"), params.get("arguments") or {})
        raise Failure(-32601, "Method not found")

    def tools(self):
        if self.options.tools_file:
            with open(self.options.tools_file, encoding="utf-8") as file:
                return json.load(file)
        return [tool(n) for n in range(self.options.tools)]

    def page(self, key, entries, params):
        cached = {"ttlMs": self.options.ttl or 0, "cacheScope": "private"}
        cursor = params.get("cursor")
        if self.options.same_cursor:
            return {key: entries, "nextCursor": "again", **cached}
        size = self.options.page_size or len(entries) or 1
        if cursor is None:
            start = 0
        elif cursor == "":
            start = size
        else:
            start = int(cursor.removeprefix("at:"))
        end = start + size
        result = {key: entries[start:end], **cached}
        if self.options.endless_pages:
            result[key] = entries[:1]
            result["nextCursor"] = f"at:{end}"
        elif end < len(entries):
            result["nextCursor"] = "" if self.options.empty_cursor and start == 0 else f"at:{end}"
        return result


def notification(method, **params):
    return {"jsonrpc": "2.0", "method": method, **({"params": params} if params else {})}


def answer_text(call, text):
    return {"jsonrpc": "2.0", "id": call, "result": {"content": [{"type": "text", "text": text}]}}


def completed(*pages):
    return [notification("notifications/elicitation/complete", elicitationId=page) for page in pages]


class Failure(Exception):
    def __init__(self, code, message, data=None):
        super().__init__(message)
        self.body = {"code": code, "message": message}
        if data is not None:
            self.body["data"] = data


def unsupported(asked, versions=None):
    return Failure(-32022, "Unsupported protocol version",
                   {"supported": versions or MODERN, "requested": asked or ""})


def tool(n):
    names = ["echo", "env", "fail", "ask", "count", "wait", "grow", "page"]
    return {
        "name": names[n] if n < len(names) else f"tool-{n}",
        "description": "Only for tests.",
        "inputSchema": {"type": "object", "properties": {"text": {"type": "string"}}},
    }


def call(name, arguments):
    if name == "echo":
        return {"content": [{"type": "text", "text": str(arguments.get("text", ""))}]}
    if name == "env":
        return {"content": [{"type": "text", "text": "\n".join(sorted(os.environ))}]}
    if name == "fail":
        return {"content": [{"type": "text", "text": "it failed"}], "isError": True}
    if name in ("count", "grow"):
        return {"content": [{"type": "text", "text": "done"}]}
    raise Failure(-32602, f"Unknown tool: {name}")


def ask(params):
    """Two rounds of questions, then what was answered; `arguments` may name another question."""
    arguments = params.get("arguments") or {}
    answers, state = params.get("inputResponses"), params.get("requestState")
    if arguments.get("url") and state is None:
        page = {"method": "elicitation/create", "params": {
            "mode": "url", "message": "Sign in", "url": arguments["url"]}}
        return {"resultType": "input_required", "inputRequests": {"page": page}, "requestState": "page"}
    if arguments.get("endless") or state is None or state == "round 1":
        question = {"method": arguments.get("method", "elicitation/create"), "params": {
            "message": "Your name?",
            "requestedSchema": {"type": "object",
                                "properties": {"name": {"type": "string", "default": "ada"}}}}}
        return {"resultType": "input_required", "inputRequests": {"who": question},
                "requestState": "round 1" if state is None else "round 2"}
    return {"content": [{"type": "text", "text": json.dumps({"answers": answers, "state": state})}]}
