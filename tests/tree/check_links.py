# SPDX-License-Identifier: MIT
"""check_links.py PROGRAM LIBRARY…: PROGRAM loads none of these libraries, not through another either."""

import subprocess
import sys

from sources import report


def problems(program, *unwanted):
    listing = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return [f"{program} loads {line.split()[0]}" for line in listing.splitlines()
            if line.strip().startswith(tuple(unwanted))]


if __name__ == "__main__":
    report(problems(*sys.argv[1:]))
