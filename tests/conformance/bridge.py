# SPDX-License-Identifier: MIT
"""The client that the conformance suite drives, where it is to test the bridge: an agent that knows nothing but
standard input and output, and `jackfieldctl run` between it and the suite's server.

    bridge.py BUILD URL

Does what the scenario named in MCP_CONFORMANCE_SCENARIO wants, in the revision that run.py names."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "app"))
from bridge_client import META, MODERN, Client  # noqa: E402

BUILD, URL = sys.argv[1:]
SCENARIO = os.environ["MCP_CONFORMANCE_SCENARIO"]
CONTEXT = json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT") or "{}")
IS_MODERN = os.environ["JACKFIELD_CONFORMANCE_REVISION"] >= "2026"
CTL = str(pathlib.Path(BUILD, "bin/jackfieldctl"))


class Agent(Client):
    """Says each thing in its era's way, and accepts a form as it stands."""

    def __init__(self, process):
        super().__init__(process)
        self.last = 0

    def begin(self):
        if not IS_MODERN:
            capabilities = {"elicitation": {"form": {"applyDefaults": True}}}
            self.request("initialize", protocolVersion="2025-11-25", capabilities=capabilities,
                         clientInfo={"name": "agent", "version": "1"})
            self.send("notifications/initialized")

    def request(self, method, **params):
        self.last += 1
        if IS_MODERN:
            meta = {**MODERN, META + "clientInfo": {"name": "agent", "version": "1"},
                    META + "clientCapabilities": {"elicitation": {}}}
            params["_meta"] = meta
        self.send(method, params, id=self.last)
        while (message := self.next()) is not None:
            if message.get("id") == self.last and "method" not in message:
                return self.again(method, params, message)
            if message.get("method") == "elicitation/create":
                self.accept(message)
        raise SystemExit("the bridge ended")

    def again(self, method, params, message):
        """Asks again in a version that the server has (SEP-2575), answers what it wants to know first (SEP-2322),
        else gives the answer."""
        supported = (message.get("error", {}).get("data") or {}).get("supported", [])
        if MODERN[META + "protocolVersion"] in supported:
            return self.request(method, **params)
        result = message.get("result", {})
        if result.get("resultType") != "input_required":
            return message
        answers = {key: self.filled(asked["params"]) for key, asked in result.get("inputRequests", {}).items()}
        more = {"inputResponses": answers} if answers else {}
        if "requestState" in result:
            more["requestState"] = result["requestState"]
        return self.request(method, **{**params, **more})

    def filled(self, asked):
        properties = asked["requestedSchema"]["properties"]
        values = {name: each.get("default", True) for name, each in properties.items()
                  if "default" in each or each.get("type") == "boolean"}
        return {"action": "accept", "content": values}

    def accept(self, message):
        answer = {"jsonrpc": "2.0", "id": message["id"], "result": self.filled(message["params"])}
        self.process.stdin.write(json.dumps(answer).encode() + b"\n")
        self.process.stdin.flush()

    def call_all(self, tools):
        for tool in tools:
            self.request("tools/call", name=tool["name"], arguments={})


def walk(agent):
    agent.begin()
    tools = agent.request("tools/list")["result"]["tools"]
    if SCENARIO == "tools_call":
        agent.request("tools/call", name="add_numbers", arguments={"a": 5, "b": 3})
    elif SCENARIO == "http-standard-headers":
        agent.call_all(tools)
        for resource in agent.request("resources/list")["result"]["resources"]:
            agent.request("resources/read", uri=resource["uri"])
        for prompt in agent.request("prompts/list")["result"]["prompts"]:
            agent.request("prompts/get", name=prompt["name"])
    elif SCENARIO == "http-custom-headers":
        for call in CONTEXT.get("toolCalls", []):
            agent.request("tools/call", name=call["name"], arguments=call["arguments"])
    elif SCENARIO in ("http-invalid-tool-headers", "elicitation-sep1034-client-defaults", "sse-retry",
                      "sep-2322-client-request-state"):
        agent.call_all(tools)


def main():
    with tempfile.TemporaryDirectory() as folder:
        passphrase = pathlib.Path(folder, "passphrase")
        passphrase.write_text("conformance\n")
        ctl = [CTL, "--data-dir", folder + "/data", "--passphrase-file", str(passphrase)]
        subprocess.run([*ctl, "init", "--vault", "passphrase"], check=True, stdout=sys.stderr)
        subprocess.run([*ctl, "add", "suite", "--url", URL, "--transport", "http"], check=True, stdout=sys.stderr)
        process = subprocess.Popen([*ctl, "run", "suite"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        agent = Agent(process)
        try:
            walk(agent)
        finally:
            status, said = agent.leave()
            print(said, file=sys.stderr)
    sys.exit(status)


main()
