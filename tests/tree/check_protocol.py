# SPDX-License-Identifier: MIT
"""check_protocol.py ROOT: docs/protocol.md names only tests that are there."""

import os
import re
import sys

from sources import files, lines, report

PAGE = "docs/protocol.md"
# `Class::function` or, in the same cell, `::function`; an ellipsis stands for any rest of the name.
NAME = re.compile(r"`(\w*)::(\w+)(…?)`|`(\w+Test)`")


def problems(root):
    tests = {os.path.basename(path)[:-len(".cpp")]: path for path in files(root, (".cpp",), ["tests"])}
    found = []
    for number, line in enumerate(lines(root, PAGE), 1):
        known = None
        for match in NAME.finditer(line if line.startswith("|") else ""):
            known = match[1] or match[4] or known
            wanted = match[2]
            if known not in tests:
                found.append(f"{PAGE}:{number}: no test is named {known}")
            elif wanted:
                text = "\n".join(lines(root, tests[known]))
                rest = r"\w*" if match[3] else ""
                if not re.search(rf"\b{wanted}{rest}\(", text):
                    found.append(f"{PAGE}:{number}: {known} has no {wanted}")
    return found


if __name__ == "__main__":
    report(problems(sys.argv[1]))
