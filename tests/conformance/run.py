# SPDX-License-Identifier: MIT
"""Runs the official conformance suite against our client, or against the bridge.

    run.py ROOT BUILD REVISION [SCENARIO…]
    run.py ROOT BUILD bridge:REVISION [SCENARIO…]

Every client scenario of the revision that the suite lists; of the bridge, those that are about what goes over
HTTP. The client's command line is in tests/conformance/command, the bridge's agent is bridge.py."""

import concurrent.futures
import os
import pathlib
import platform
import re
import subprocess
import sys

root, build, subject, *wanted = sys.argv[1:]
revision = subject.removeprefix("bridge:")
modules = pathlib.Path(root, ".deps/npm/node_modules")
MACHINE = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
# The suite wants a newer Node than the distributions have.
NODE = modules / f"node-linux-{MACHINE}/bin/node"
SUITE = modules / "@modelcontextprotocol/conformance/dist/index.js"

# Extensions belong to no revision; these two are run with the newest.
EXTENSIONS = {"2026-07-28": ["auth/client-credentials-basic", "auth/client-credentials-jwt"]}
# Signing in is the connector's, not the bridge's; schemas are for the agent to mind.
OF_BRIDGE = {"2025-11-25": ["initialize", "tools_call", "elicitation-sep1034-client-defaults", "sse-retry"],
             "2026-07-28": ["tools_call", "request-metadata", "http-standard-headers", "http-custom-headers",
                            "http-invalid-tool-headers", "sep-2322-client-request-state",
                            "json-schema-ref-no-deref"]}


def suite(*words):
    return subprocess.run([NODE, SUITE, *words], cwd=root, text=True, timeout=120,
                          env={**os.environ, "JACKFIELD_CONFORMANCE_REVISION": revision},
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def scenarios():
    clients = suite("list").stdout.split("Client scenarios")[1].split("\n\n")[0]
    found = re.findall(r"- (\S+) \[(\S+)\]", clients)
    return [name for name, revisions in found if revision in revisions.split(",")]


def run(scenario):
    if subject != revision:
        command = f"{sys.executable} -B tests/conformance/bridge.py {os.path.relpath(build, root)}"
    else:
        command = pathlib.Path(root, "tests/conformance/command").read_text().strip()
        command = command.replace("{build}", os.path.relpath(build, root))
    return suite("client", "--command", command, "--scenario", scenario, "--spec-version", revision)


def main():
    names = wanted or (OF_BRIDGE[revision] if subject != revision
                       else scenarios() + EXTENSIONS.get(revision, []))
    if not names:
        sys.exit("the suite lists no scenario")
    failed = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
        for name, outcome in zip(names, pool.map(run, names)):
            print(f"{'ok    ' if outcome.returncode == 0 else 'FAILED'}  {name}", flush=True)
            if outcome.returncode != 0:
                failed.append(name)
                print(outcome.stdout)
    print(f"{len(names) - len(failed)} of {len(names)} scenarios of {subject} passed")
    sys.exit(1 if failed else 0)


main()
