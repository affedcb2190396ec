#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Stands in for npx and its like, under whatever name it is linked: says what it is told to, then becomes
the server, or exits.

    npx --say 'npm error code E404' --exit 1
    npx --say-http 'npm http fetch …' --sleep 1 -- python3 mcp_stdio.py
"""

import argparse
import os
import sys
import time


def main():
    own, _, server = " ".join(sys.argv[1:]).partition(" -- ")
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add("--starts", metavar="FILE", help="append a line, so that starts can be counted")
    add("--say-http", nargs="+", action="append", default=[], help="said at npm's level http")
    add("--say", nargs="+", action="append", default=[], help="said in any case")
    add("--sleep", type=float, default=0, metavar="S")
    add("--exit", type=int, metavar="STATUS")
    options = parser.parse_args(own.split())
    if options.starts:
        with open(options.starts, "a", encoding="utf-8") as starts:
            starts.write("start\n")
    levels = [value for name, value in os.environ.items() if name.lower() == "npm_config_loglevel"]
    for words in (options.say_http if "http" in levels else []) + options.say:
        print(" ".join(words), file=sys.stderr, flush=True)
    time.sleep(options.sleep)
    if options.exit is not None:
        sys.exit(options.exit)
    os.execvp(server.split()[0], server.split())


main()
