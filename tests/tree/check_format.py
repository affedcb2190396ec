# SPDX-License-Identifier: MIT
"""check_format.py ROOT: every C++ source is as clang-format would have it."""

import os
import subprocess
import sys

from sources import CODE, files, report


def problems(root, program="clang-format-19"):
    # One release on every Debian: another would break some lines otherwise.
    paths = [os.path.join(root, path) for path in files(root, CODE)]
    if not paths:
        return []
    done = subprocess.run([program, "--dry-run", "--Werror", "--style=file", *paths], capture_output=True,
                          text=True, check=False)
    if done.returncode == 0:
        return []
    return done.stderr.splitlines() or [f"{program} ended with {done.returncode}"]


if __name__ == "__main__":
    report(problems(sys.argv[1]))
