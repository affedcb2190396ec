# SPDX-License-Identifier: MIT
"""check_sources.py ROOT: what every source must keep: its licence line, its length, no machine's paths."""

import os
import re
import sys

from sources import CODE, files, lines, report

LONGEST = 600
SCRIPTS = (".py", ".js", ".mjs", ".sh")
TEXTS = (".txt", ".cmake", ".md", ".json", ".qrc", ".sql", ".svg", ".ts", ".xml", ".desktop")
EVERYWHERE = ("app", "models", "resources", "services", "tests", "ui", "docs", "packaging", "tools", "cmake",
              ".ci")
# Folders under which only one machine keeps its checkouts and people.
MACHINE_PATH = re.compile(r"(?<![\w./-])/(?:work|root|home/(?!ada\b|linuxbrew\b|me\b|user\b)\w+|Users/\w+)/")


def problems(root):
    found = []
    for path in files(root, CODE + SCRIPTS):
        text = lines(root, path)
        if not any("SPDX-License-Identifier: MIT" in line for line in text[:3]):
            found.append(f"{path}:1: no SPDX line")
        if len(text) > LONGEST:
            found.append(f"{path}:{LONGEST}: {len(text)} lines; a file has at most {LONGEST}")
    for path in files(root, CODE + SCRIPTS + TEXTS, EVERYWHERE):
        if os.path.basename(path) in ("check_sources.py", "self_test.py"):
            continue
        for number, line in enumerate(lines(root, path), 1):
            if MACHINE_PATH.search(line):
                found.append(f"{path}:{number}: a path of one machine: {line.strip()[:100]}")
    return found


if __name__ == "__main__":
    report(problems(sys.argv[1]))
